import {PDFBool} from '@cantoo/pdf-lib'
import {at, dictionaryAt, listAt} from '../file/objects.js'
import type {Clauses} from '../types.js'

/** 6.7 to 6.11: level a wants tags; attachments, layers with rules of their own, other pages and requirements are not allowed. */
export const logical: Clauses = ({catalogue, tree, pages}) => {
  const names = dictionaryAt(catalogue, 'Names')
  const found: readonly (readonly [clause: string, isKept: boolean, text: string])[] = [
    ['6.7.2', at(dictionaryAt(catalogue, 'MarkInfo'), 'Marked') === PDFBool.True, 'is not marked as tagged'],
    ['6.7.3', tree !== undefined, 'has no structure tree'],
    ['6.8', at(names, 'EmbeddedFiles') === undefined, 'has files attached, of which nothing is known'],
    ['6.9', listAt(dictionaryAt(catalogue, 'OCProperties'), 'Configs').length === 0, 'has layers in several settings'],
    [
      '6.10',
      at(names, 'AlternatePresentations') === undefined &&
        pages.every(({dictionary}) => at(dictionary, 'PresSteps') === undefined),
      'is shown in another way, too',
    ],
    ['6.11', at(catalogue, 'Requirements') === undefined, 'asks something of its viewer'],
  ]
  return found.flatMap(([clause, isKept, text]) => (isKept ? [] : [{clause, text}]))
}
