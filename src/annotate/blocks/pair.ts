import type {LanguageCode} from '../../base/index.js'
import type {Block} from '../../model/index.js'
import {type Flow, within} from '../flow.js'
import {setBlocks} from './index.js'
import type {BlockSetter} from './types.js'

/** A block and its twin: the left in the first language of the edition, the right in the second. */
export const setPair: BlockSetter<'pair'> = ({left, right}, flow, desk) => {
  const [first = 'ru', second = 'en'] = desk.manuscript.languages
  return [
    {
      kind: 'pair',
      left: setBlocks(left, sideOf(flow, first, 'left'), desk),
      right: setBlocks(right, sideOf(flow, second, 'right'), desk),
    },
  ]
}

function sideOf(flow: Flow, side: LanguageCode, step: string): Flow {
  return within(flow, step, {side, language: side, isPaired: true, flush: flow.flush})
}

/** What a paragraph on a side of the next pair follows. */
export function lastOf(block: Block, hand: 'left' | 'right'): Block | undefined {
  return block.kind === 'pair' ? block[hand].at(-1) : block
}
