import {type Pt, ptPerMm} from '../../base/index.js'
import type {FlowBlock, Piece, Strip} from '../../model/index.js'
import type {Composer} from '../composer.js'
import type {Frame} from '../frame.js'
import {asPiece} from './asPiece.js'

/** Between two rules to write on: what a hand needs. */
const distance: Pt = 8 * ptPerMm
const thickness: Pt = 0.4
const colour = '#8c8c8c'

/** Rules to write on. */
export function setLines(
  _: Composer,
  {count}: Extract<FlowBlock, {kind: 'lines'}>,
  {measure}: Frame,
): readonly Piece[] {
  const y = distance - thickness
  const strip: Strip = {
    height: distance,
    before: 0,
    after: 0,
    brk: 2,
    items: [{kind: 'rule', x1: 0, y1: y, x2: measure, y2: y, thickness, colour}],
    notes: [],
    anchors: [],
  }
  return [
    asPiece({
      strips: Array.from({length: count}, (_, index) => ({...strip, brk: mayEnd(index + 1, count) ? 2 : 0})),
      tags: [],
      structure: [],
    }),
  ]
}

/** Fewest rules on a page: one alone looks like a mistake. */
const fewest = 3

const mayEnd = (done: number, count: number): boolean => done === count || (done >= fewest && count - done >= fewest)
