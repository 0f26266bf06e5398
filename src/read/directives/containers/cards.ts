import {container} from '../container.js'

/** Headings are fronts; what follows each, up to the next, is its back. */
export const cards = container({
  name: 'cards',
  attributes: {},
  id: 'may',
  label: 'may',
})
