import {type Pt, roundPt} from '../../base/index.js'
import type {Item, Strip} from '../../model/index.js'
import type {TableStyle} from '../../theme/index.js'
import {merged, mergePlaced, type Placed} from '../strips/mergePlaced.js'
import {untagged} from '../strips/tags.js'
import type {Box, Fill, LaidOut, Rule} from './layout.js'

/** A row, or rows bound by a cell over them, may be cut inside when higher than this: some third of a page of A4, in points. */
const tall = 260
/** Of a page's text: on smaller paper less is high. */
const tallShare = 0.4
const tallOn = (page: Pt): Pt => Math.min(tall, tallShare * page)

interface Cut {
  readonly boxes: readonly (readonly (Box | undefined)[])[]
  /** The strips of each cell, from its upper left corner. */
  readonly set: ReadonlyMap<Box, readonly Placed[]>
  readonly laidOut: LaidOut
  readonly heads: number
  /** Points: height of a page's text. */
  readonly page: Pt
  /** No row is cut inside, however high. */
  readonly isWhole: boolean
  readonly continued: readonly Strip[]
  readonly style: TableStyle
  readonly colour: string
}

/** Cuts a table laid out into strips, a row each. */
export function cutRows(cut: Cut): readonly Strip[] {
  const {boxes, laidOut, heads} = cut
  const placed = boxes.map((cells, row) => cells.flatMap((box) => (box ? placedIn(cut, box, row) : [])))
  const feet = laidOut.tops.map((_, row) => laidOut.tops[row + 1] ?? laidOut.foot)
  const high = cut.isWhole ? Number.POSITIVE_INFINITY : tallOn(cut.page)
  const bound = boundRows(boxes, laidOut.tops, feet, high)
  if (isShort(cut)) bound.fill(0, heads, -1)
  else if (!cut.isWhole) bindEnds(bound, {heads, high}, laidOut.tops, feet)
  const all = placed.flat()
  const rows = laidOut.tops.map((top, row): readonly Strip[] => {
    const foot = feet[row]!
    const isHead = row < heads && row < boxes.length - 1
    const brk = isHead ? 0 : (bound[row] ?? 2)
    const strips = foot - top > high && !isHead ? mergePlaced(all, top, foot, 1) : [merged(all, top, foot, brk)]
    let y = top
    return strips.map((strip, index) => {
      const drawn = {
        ...strip,
        brk: index === strips.length - 1 ? brk : strip.brk,
        items: [
          ...drawings(laidOut.fills, fillBetween, y, y + strip.height),
          ...strip.items,
          ...drawings(laidOut.rules, ruleBetween, y, y + strip.height),
        ],
      }
      y += strip.height
      return drawn
    })
  })
  return withHeads(rows, cut)
}

function placedIn({set, laidOut, boxes, heads, style}: Cut, box: Box, row: number): readonly Placed[] {
  const at = laidOut.at.get(box)
  if (!at) return []
  const foot = laidOut.tops[Math.min(row + box.rows, boxes.length)] ?? laidOut.foot
  const rule = row + box.rows < boxes.length ? style.ruleRow : style.ruleBottom
  const free = foot - rule - style.paddingY - at.y - box.height
  const sunk = style.middle && row >= heads ? Math.max(0, free / 2) : 0
  return (set.get(box) ?? []).map(({strip, x, y}) => ({strip, x: x + at.x, y: y + at.y + sunk}))
}

/** Whether a page may end below each row: not under a cell that reaches further, unless what it binds is too high to keep. */
function boundRows(boxes: Cut['boxes'], tops: readonly Pt[], feet: readonly Pt[], high: Pt): (0 | 1 | 2)[] {
  const brk: (0 | 1 | 2)[] = boxes.map(() => 2)
  for (const [row, cells] of boxes.entries()) {
    for (const box of cells) {
      if (!box || box.rows < 2) continue
      const last = Math.min(row + box.rows, boxes.length) - 1
      const least = feet[last]! - tops[row]! > high ? 1 : 0
      for (let k = row; k < last; k++) brk[k] = Math.min(brk[k]!, least) as 0 | 1 | 2
    }
  }
  return brk
}

/** No row stands alone under the heads at a page's foot, nor alone on the next, unless the two are too high to keep. */
function bindEnds(
  brk: (0 | 1 | 2)[],
  {heads, high}: {readonly heads: number; readonly high: Pt},
  tops: readonly Pt[],
  feet: readonly Pt[],
): void {
  for (const row of [heads, brk.length - 2]) {
    if (row < heads || row > brk.length - 2) continue
    if (feet[row + 1]! - tops[row]! <= high) brk[row] = 0
  }
}

/** Of a page's text. A table no higher is not divided: its heads would be most of what is set again. */
const short = 0.22

const isShort = ({laidOut, page}: Cut): boolean => laidOut.foot - (laidOut.tops[0] ?? 0) <= short * page

/** Heads repeat above a row that opens a page; a rule closes the table above one that does not. */
function withHeads(
  rows: readonly (readonly Strip[])[],
  {heads, continued, style, colour, laidOut}: Cut,
): readonly Strip[] {
  const width = widthOf(laidOut)
  const head = rows.slice(0, heads).flat()
  const opening = heads > 0 ? head : style.ruleTop > 0 ? [ruleStrip(width, style.ruleTop, colour)] : []
  const repeat = [...continued, ...opening].map(
    (strip): Strip => ({...untagged(strip), notes: [], anchors: [], before: 0, after: 0, brk: 0}),
  )
  const tail = style.ruleBottom > style.ruleRow ? ruleStrip(width, style.ruleBottom, colour) : undefined
  return rows.flatMap((strips, row) =>
    strips.map((strip, index): Strip => {
      if (row < heads) return strip
      // the first row of a table without heads has the upper rule of its own
      const opens = heads === 0 && row === 0 && index === 0
      const isLast = row === rows.length - 1 && index === strips.length - 1
      return {...strip, ...(repeat.length && !opens ? {repeat} : {}), ...(tail && !isLast ? {tail} : {})}
    }),
  )
}

const widthOf = ({rules, fills}: LaidOut): Pt =>
  Math.max(0, ...rules.map(({x2}) => x2), ...fills.map(({x, w}) => x + w))

function ruleStrip(width: Pt, thickness: Pt, colour: string): Strip {
  const y = thickness / 2
  return {
    height: thickness,
    before: 0,
    after: 0,
    brk: 2,
    items: [{kind: 'rule', x1: 0, y1: y, x2: roundPt(width), y2: y, thickness, colour}],
    notes: [],
    anchors: [],
  }
}

function drawings<T>(
  list: readonly T[],
  between: (one: T, top: Pt, foot: Pt) => Item | undefined,
  top: Pt,
  foot: Pt,
): readonly Item[] {
  return list.flatMap((one) => between(one, top, foot) ?? [])
}

/** A rule across belongs to the row that it ends (or begins the table); an upright is cut where rows are. */
function ruleBetween({x1, y1, x2, y2, lineWidth, lineColor}: Rule, top: Pt, foot: Pt): Item | undefined {
  const isAcross = y1 === y2
  if (isAcross ? y1 < top || y1 >= foot : Math.max(y1, top) >= Math.min(y2, foot) - 0.01) return undefined
  const [from, to] = isAcross ? [y1, y2] : [Math.max(y1, top), Math.min(y2, foot)]
  return {
    kind: 'rule',
    x1: roundPt(x1),
    y1: roundPt(from - top),
    x2: roundPt(x2),
    y2: roundPt(to - top),
    thickness: lineWidth,
    colour: lineColor,
  }
}

function fillBetween({x, y, w, h, color}: Fill, top: Pt, foot: Pt): Item | undefined {
  const [from, to] = [Math.max(y, top), Math.min(y + h, foot)]
  // what a ground owes to the rules around it is less than a point
  return to - from < 1
    ? undefined
    : {
        kind: 'fill',
        x: roundPt(x),
        y: roundPt(from - top),
        width: roundPt(w),
        height: roundPt(to - from),
        colour: color,
      }
}
