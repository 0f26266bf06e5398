import type {FlowBlock, Piece} from '../../model/index.js'
import type {Composer} from '../composer.js'
import {asPiece} from './asPiece.js'

/** Empty space of a template: kept wherever it falls. */
export function setSpace(_: Composer, {height}: Extract<FlowBlock, {kind: 'space'}>): readonly Piece[] {
  return [
    asPiece({
      strips: [{height, before: 0, after: 0, brk: 2, items: [], notes: [], anchors: []}],
      tags: [],
      structure: [],
    }),
  ]
}
