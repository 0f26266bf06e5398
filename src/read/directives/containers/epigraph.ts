import {container} from '../container.js'

/** Verse or prose at the head of a chapter. `by` and `source`, or its label, stand under it. */
export const epigraph = container({
  name: 'epigraph',
  attributes: {by: {kind: 'prose'}, source: {kind: 'prose'}},
  id: 'may',
  label: 'may',
})
