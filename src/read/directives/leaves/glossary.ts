import {leaf} from '../leaf.js'

/** The terms of this paper, sorted by the language named first; `all` prints those that it does not mention, too. */
export const glossary = leaf({
  name: 'glossary',
  attributes: {
    order: {kind: 'choice', choices: ['en-ru', 'ru-en', 'en', 'ru']},
    title: {kind: 'prose'},
    columns: {kind: 'count'},
    all: {kind: 'flag'},
    abbreviations: {kind: 'flag'},
  },
})
