import {container} from '../container.js'

/** A displayed quotation. `by` and `source`, or its label, stand under it; `verse` keeps its lines ragged. */
export const quote = container({
  name: 'quote',
  attributes: {by: {kind: 'prose'}, source: {kind: 'prose'}, verse: {kind: 'flag'}},
  id: 'may',
  label: 'may',
})
