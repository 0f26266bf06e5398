import type {Block} from '../../model/index.js'
import {inLanguage} from './kinds.js'
import type {Tongues} from './tongues.js'

/** Interleaved: of each pair the left side, then the right, each in its language. */
export function interleave(blocks: readonly Block[], {left, right}: Tongues): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'pair') return [block]
    return [
      ...(block.left.length > 0 ? [inLanguage(left, block.left)] : []),
      ...(block.right.length > 0 ? [inLanguage(right, block.right)] : []),
    ]
  })
}
