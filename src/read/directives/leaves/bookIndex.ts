import {leaf} from '../leaf.js'

/** The index of persons, of terms, or of both. */
export const bookIndex = leaf({
  name: 'index',
  attributes: {
    of: {kind: 'choice', choices: ['people', 'terms', 'all']},
    title: {kind: 'prose'},
    columns: {kind: 'count'},
  },
})
