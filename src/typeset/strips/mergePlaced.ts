import type {Pt} from '../../base/index.js'
import type {Item, Strip} from '../../model/index.js'
import {shiftItems} from './shift.js'

/** A strip at its place on an endless page. */
export interface Placed {
  readonly strip: Strip
  readonly x: Pt
  readonly y: Pt
}

/** Points. Sums of heights differ in their last digits. */
const tolerance = 0.01

/**
 * Makes strips of what stands side by side between `from` and `to`, cut at every height that no strip crosses. A page may
 * end at such a cut as far as `brk` and the strips above it allow.
 */
export function mergePlaced(placed: readonly Placed[], from: Pt, to: Pt, brk: 1 | 2): readonly Strip[] {
  const cuts = [from, ...freeHeights(placed, from, to), to]
  return cuts.slice(0, -1).map((top, index) => {
    const foot = cuts[index + 1]!
    return merged(placed, top, foot, index < cuts.length - 2 ? leastBreak(placed, top, foot, brk) : brk)
  })
}

/** What the lowest strips above a cut allow: none of them may be parted from what follows it. */
function leastBreak(placed: readonly Placed[], top: Pt, foot: Pt, brk: 1 | 2): 0 | 1 | 2 {
  const inside = placed.filter(({strip, y}) => y >= top - tolerance && y + strip.height <= foot + tolerance)
  const columns = new Map(inside.sort((a, b) => a.y - b.y).map(({strip, x}) => [x, strip.brk]))
  return Math.min(brk, ...columns.values()) as 0 | 1 | 2
}

/** Everything between two heights as one strip. */
export function merged(placed: readonly Placed[], top: Pt, foot: Pt, brk: 0 | 1 | 2): Strip {
  const here = placed.filter(({y}) => y >= top - tolerance && y < foot - tolerance)
  const items: Item[] = here.flatMap(({strip, x, y}) => shiftItems(strip.items, x, y - top))
  return {
    height: foot - top,
    before: 0,
    after: 0,
    brk,
    items,
    notes: here.flatMap(({strip}) => strip.notes),
    anchors: here.flatMap(({strip}) => strip.anchors),
    ...first(here, 'marks'),
    ...first(here, 'outline'),
  }
}

function first<K extends 'marks' | 'outline'>(
  placed: readonly Placed[],
  key: K,
): {readonly [P in K]?: NonNullable<Strip[K]>} {
  const found = placed.find(({strip}) => strip[key] !== undefined)?.strip[key]
  return (found === undefined ? {} : {[key]: found}) as {readonly [P in K]?: NonNullable<Strip[K]>}
}

/** Heights strictly between `from` and `to` at which one strip ends and that no other crosses. */
function freeHeights(placed: readonly Placed[], from: Pt, to: Pt): readonly Pt[] {
  const spans = placed
    .filter(({strip, y}) => strip.height > 0 && y + strip.height > from && y < to)
    .map(({strip, y}) => [y, y + strip.height] as const)
    .sort((a, b) => a[0] - b[0])
  const heights: Pt[] = []
  let foot = from
  for (const [top, end] of spans) {
    if (top >= foot - tolerance && foot > from + tolerance && top > from + tolerance) heights.push(top)
    foot = Math.max(foot, end)
  }
  return heights.filter((height) => height < to - tolerance)
}
