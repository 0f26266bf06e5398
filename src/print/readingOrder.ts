import type {SetBlock} from '../model/index.js'
import {recall} from './recall.js'

const known = new WeakMap<SetBlock, readonly number[]>()

/**
 * The tags of a block in which columns stand side by side: its strips go across them, its tags from one to the next. Empty
 * where the order of drawing is that of reading, as nearly everywhere.
 */
export function readingOrder(block: SetBlock): readonly number[] {
  return recall(known, block, () => {
    const drawn = new Set(block.strips.flatMap(({items}) => items.flatMap((item) => ('tag' in item ? [item.tag] : []))))
    drawn.delete(-1)
    const order = [...drawn].filter((tag) => block.tags[tag]!.role !== 'Artifact')
    const isRead = order.every((tag, k) => k === 0 || tag > order[k - 1]!)
    return isRead ? [] : order.sort((a, b) => a - b)
  })
}
