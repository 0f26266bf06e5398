import type {FlowBlock, Piece} from '../../model/index.js'
import type {Composer} from '../composer.js'
import {type Frame, sidesOf} from '../frame.js'
import {setFlow} from './flow.js'

/** Two languages side by side, each at the measure of its column. */
export function setPair(composer: Composer, block: Extract<FlowBlock, {kind: 'pair'}>, frame: Frame): readonly Piece[] {
  const {left, right} = sidesOf(frame)
  return [{kind: 'pair', left: setFlow(composer, block.left, left), right: setFlow(composer, block.right, right)}]
}
