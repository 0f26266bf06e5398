import {leaf} from '../leaf.js'

/** What follows begins a page. */
export const pagebreak = leaf({
  name: 'pagebreak',
  attributes: {to: {kind: 'choice', choices: ['page', 'recto', 'verso']}},
  shorthand: 'to',
})
