import {checkBrackets} from '../checkBrackets.js'
import {container} from '../container.js'
import type {ContainerDefinition} from '../definition.js'

const plain = container({
  name: 'source',
  attributes: {
    number: {kind: 'text'},
    date: {kind: 'text'},
    title: {kind: 'prose'},
    edition: {kind: 'prose'},
    shelfmark: {kind: 'text'},
    archive: {kind: 'text'},
    work: {kind: 'text'},
    language: {kind: 'language'},
    letterhead: {kind: 'prose'},
    stamp: {kind: 'text'},
    sigla: {kind: 'flag'},
  },
  id: 'may',
  label: 'may',
})

/** A primary document, transcribed as it stands. `archive` and `work` are keys. */
export const source: ContainerDefinition = {
  ...plain,
  toBlocks(directive, children, reading) {
    checkBrackets(children, reading)
    return plain.toBlocks(directive, children, reading)
  },
}
