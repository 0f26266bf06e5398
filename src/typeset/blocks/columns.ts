import type {FlowBlock, Piece} from '../../model/index.js'
import type {Composer} from '../composer.js'
import {columnOf, type Frame} from '../frame.js'
import {setFlow} from './flow.js'

/** Blocks at the measure of a column; `paginate` deals them out and balances the end. */
export function setColumns(
  composer: Composer,
  {count, blocks}: Extract<FlowBlock, {kind: 'columns'}>,
  frame: Frame,
): readonly Piece[] {
  return [{kind: 'columns', count, gutter: frame.gutter, set: setFlow(composer, blocks, columnOf(frame, count))}]
}
