import type {FlowBlock, Piece, SetBlock} from '../../model/index.js'
import type {Composer} from '../composer.js'
import type {Frame} from '../frame.js'
import {beside} from '../strips/beside.js'
import {besideNext} from './besideNext.js'
import {setBlock} from './setters.js'

/**
 * Sets blocks inside another: a cell, a group, a column. There are no pieces there: what floats stands where it is,
 * columns and pairs are laid side by side, a page break opens the page of what follows.
 */
export function setFlow(composer: Composer, blocks: readonly FlowBlock[], frame: Frame): readonly SetBlock[] {
  const sets: SetBlock[] = []
  let open: 'page' | 'recto' | undefined
  for (const piece of blocks.flatMap((block, index) =>
    besideNext(composer, setBlock(composer, block, frame), {block, next: blocks[index + 1], frame}),
  )) {
    if (piece.kind === 'pagebreak') open = piece.to === 'page' ? 'page' : 'recto'
    for (const set of flattened(piece, frame)) {
      sets.push(open ? opening(set, open) : set)
      open = undefined
    }
  }
  return sets
}

function flattened(piece: Piece, frame: Frame): readonly SetBlock[] {
  switch (piece.kind) {
    case 'strips':
      return [piece.set]
    case 'float':
      return piece.set
    case 'columns':
      return [beside(balanced(piece.set, piece.count), (frame.measure + piece.gutter) / piece.count)]
    case 'pair':
      return [
        beside(
          [piece.left, piece.right],
          frame.facing ? frame.measure : (frame.measure - frame.gutter) * frame.balance + frame.gutter,
        ),
      ]
    default:
      return []
  }
}

const opening = (set: SetBlock, open: 'page' | 'recto'): SetBlock => ({
  ...set,
  strips: set.strips.map((strip, index) => (index === 0 ? {...strip, open} : strip)),
})

/** Deals blocks to columns so that the highest is as low as may be without dividing a block. */
function balanced(sets: readonly SetBlock[], count: number): readonly (readonly SetBlock[])[] {
  const heights = sets.map(({strips}) =>
    strips.reduce((sum, strip) => sum + strip.height + strip.before + strip.after, 0),
  )
  const total = heights.reduce((sum, height) => sum + height, 0)
  for (let limit = Math.max(total / count, ...heights, 1); ; limit *= 1.05) {
    const columns = dealt(sets, heights, limit)
    if (columns.length <= count) return columns
  }
}

function dealt(sets: readonly SetBlock[], heights: readonly number[], limit: number): SetBlock[][] {
  const columns: SetBlock[][] = [[]]
  let height = 0
  for (const [index, set] of sets.entries()) {
    if (height > 0 && height + heights[index]! > limit) {
      columns.push([])
      height = 0
    }
    columns.at(-1)!.push(set)
    height += heights[index]!
  }
  return columns
}
