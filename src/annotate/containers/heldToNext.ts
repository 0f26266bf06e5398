import type {FlowBlock} from '../../model/index.js'

/** The last paragraph stays on a page with what follows: a signature never stands alone. */
export function heldToNext(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  const last = blocks.at(-1)
  return last?.kind === 'paragraph' ? [...blocks.slice(0, -1), {...last, keepWithNext: true}] : blocks
}
