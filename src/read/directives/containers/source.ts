import {container} from '../container.js'

/** A primary document, transcribed as it stands. `archive` and `work` are keys; `numbers` counts lines in the margin. */
export const source = container({
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
    typewriter: {kind: 'flag'},
    numbers: {kind: 'count'},
    sigla: {kind: 'flag'},
  },
  id: 'may',
  label: 'may',
})
