import {container} from '../container.js'

/** Headings are fronts; what follows each, up to the next, is its back. */
export const cards = container({
  name: 'cards',
  attributes: {},
  id: 'may',
  label: 'may',
  purpose: {
    kind: 'heading',
    message: '`cards` holds no heading, so there is no card',
    hint: 'a heading is a front, what follows it is its back',
  },
})
