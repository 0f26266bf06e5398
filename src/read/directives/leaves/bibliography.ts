import {leaf} from '../leaf.js'

/** The works cited; `all` prints the others, too, and `works` names them by their keys. */
export const bibliography = leaf({
  name: 'bibliography',
  attributes: {
    order: {kind: 'choice', choices: ['cyrillic-first', 'merged']},
    title: {kind: 'prose'},
    all: {kind: 'flag'},
    works: {kind: 'text'},
    archives: {kind: 'flag'},
  },
})
