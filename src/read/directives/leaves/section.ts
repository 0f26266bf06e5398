import type {LeafDefinition} from '../definition.js'

/** From here on, pages by another master. */
export const section: LeafDefinition = {
  name: 'section',
  attributes: {
    master: {kind: 'text'},
    start: {kind: 'choice', choices: ['page', 'recto', 'verso']},
    folio: {kind: 'choice', choices: ['arabic', 'roman', 'none']},
    restart: {kind: 'integer'},
  },
  shorthand: 'master',
  only: 'template',
  toBlock: ({attributes, place}) => ({kind: 'section', attributes, place}),
}
