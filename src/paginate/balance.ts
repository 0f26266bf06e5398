import type {Pt} from '../base/index.js'
import type {Piece} from '../model/index.js'
import {type Bit, bitsOfAll, unitAt} from './bits.js'
import {mostWaiting} from './endings.js'
import {leastHeight} from './footing.js'
import {force} from './force.js'
import {type Column, type Forme, footBelow, isBare, notesIn, roomIn} from './forme.js'
import {type Span, tolerance} from './geometry.js'
import {lockUp} from './lockUp.js'
import {type MakeUp, sourceOf} from './makeUp.js'
import {canBeginBelow} from './needs.js'
import {setNotes} from './setNotes.js'
import {emptyStack, headsAbove, heightOn, pile, type Stack, snap} from './stack.js'

type Columns = Extract<Piece, {kind: 'columns'}>

/** What one page takes of the bits: from and up to which bit in each column, and the height of the highest. */
interface Filling {
  readonly columns: readonly {readonly from: number; readonly to: number}[]
  readonly height: Pt
  readonly to: number
}

/** A stretch of a column's page. */
interface Place extends Span {
  readonly leaf: 0 | 1
}

/** Points. Columns are balanced when none could be lower by as much. */
const precision: Pt = 0.25
/** Heights tried when notes of later columns want room under earlier ones. */
const trials = 16

/**
 * Text in several columns: level where it ends, as high as the page where it goes on. Its notes stand at full measure
 * under all of its columns.
 */
export function setColumns(make: MakeUp, {count, gutter, set}: Columns, i: number): void {
  if (!isBare(make.forme) && !canBeginBelow(make, i, make.forme.full)) lockUp(make, true)
  setBalanced(make, bitsOfAll(set, `${sourceOf(make, i)}c`), count, (forme) => spansOf(forme, count, gutter))
}

/**
 * What stands at full measure among facing pairs and is too long for the verso: it goes on on the recto, and both end
 * level, at the end of a block if that costs little. Not with notes, which would all stand on the verso.
 */
export function setOverSpread(make: MakeUp, bits: readonly Bit[]): void {
  setBalanced(
    make,
    bits,
    2,
    ({left, right}) => [
      {...left.at, leaf: 0},
      {...right.at, leaf: 1},
    ],
    spreadSlack,
  )
}

/** How much higher facing columns may be, that they are parted between two blocks. */
const spreadSlack = 1.3

type PlacesOf = (forme: Forme) => readonly Place[]

function setBalanced(make: MakeUp, bits: readonly Bit[], count: number, places: PlacesOf, slack = 1): void {
  for (let at = 0; at < bits.length; ) {
    const {forme} = make
    const space = spaceAt(forme, bits, at)
    const filling = fillPage(make, bits, at, count, space, slack)
    if (filling.to === at) {
      if (isBare(forme)) at += forceInto(make, {...forme.full, at: places(forme)[0]!}, unitAt(bits, at))
      else lockUp(make, true)
      continue
    }
    place(make, bits, filling, places(forme), space)
    at = filling.to
    if (at < bits.length) lockUp(make, true)
  }
}

/** Column spans from left to right. */
function spansOf({full}: Forme, count: number, gutter: Pt): readonly Place[] {
  const width = (full.at.width - gutter * (count - 1)) / count
  return Array.from({length: count}, (_, k) => ({x: full.at.x + k * (width + gutter), width, leaf: 0}))
}

/** What is higher than a page stands in the first column, and the rest goes on below it. */
function forceInto(make: MakeUp, column: Column, unit: readonly Bit[]): number {
  const {forme} = make
  const count = force(make, column, unit)
  if (count > 0) end(forme, column.y, column.gap)
  return count
}

function spaceAt({full, master}: Forme, bits: readonly Bit[], at: number): Pt {
  return full.begun ? snap(full.y + Math.max(full.gap, bits[at]?.strip.before ?? 0), master.grid) - full.y : 0
}

/** The lowest filling that takes all that is left, or the one that takes most. */
function fillPage(make: MakeUp, bits: readonly Bit[], at: number, count: number, space: Pt, slack: number): Filling {
  const room = roomIn(make.forme, make.forme.full) - space
  const full = fill(make, bits, at, count, room, space)
  if (full.to < bits.length) return mostOf(make, bits, at, count, room, space, full)
  let best = full
  let low = 0
  let high = full.height
  while (high - low > precision) {
    const middle = (low + high) / 2
    const trial = fill(make, bits, at, count, middle, space)
    if (trial.to === bits.length) {
      best = trial
      high = Math.min(middle, trial.height)
    } else {
      low = middle
    }
  }
  return slack > 1 ? partedWell(make, bits, at, best, room, slack) : best
}

/** Two columns parted at the end of a block, when neither is much higher for it. */
function partedWell(
  {master}: MakeUp,
  bits: readonly Bit[],
  at: number,
  best: Filling,
  room: Pt,
  slack: number,
): Filling {
  const height = (from: number, to: number): Pt => {
    const stack = emptyStack()
    for (const bit of bits.slice(from, to)) pile(stack, bit, master.grid)
    return stack.y
  }
  const limit = Math.min(room, best.height * slack) + tolerance
  let found = best
  for (let cut = at + 1; cut < bits.length; cut++) {
    if (bits[cut]!.source === bits[cut - 1]!.source || bits[cut - 1]!.strip.brk === 0) continue
    const higher = Math.max(height(at, cut), height(cut, bits.length))
    if (higher > limit || (found !== best && higher >= found.height)) continue
    found = {
      columns: [
        {from: at, to: cut},
        {from: cut, to: bits.length},
      ],
      height: higher,
      to: bits.length,
    }
  }
  return found
}

function mostOf(
  make: MakeUp,
  bits: readonly Bit[],
  at: number,
  count: number,
  room: Pt,
  space: Pt,
  full: Filling,
): Filling {
  if (bits.slice(at).every(({strip}) => strip.notes.length === 0)) return full
  let best = full
  for (let k = 1; k < trials; k++) {
    const trial = fill(make, bits, at, count, room * (1 - k / trials), space)
    if (trial.to > best.to) best = trial
  }
  return best
}

/** Fills columns up to `limit` points one after another, as long as their notes fit under the highest. */
function fill(make: MakeUp, bits: readonly Bit[], at: number, count: number, limit: Pt, space: Pt): Filling {
  const {forme, master, theme} = make
  const all =
    forme.area.height - forme.floatTop - forme.floatBottom - forme.full.y - space - footBelow(forme, forme.full)
  const columns: {from: number; to: number}[] = []
  const ids: string[] = []
  let height = 0
  let next = at
  for (let k = 0; k < count && next < bits.length; k++) {
    const stack = emptyStack()
    const from = next
    let well = next
    let called = ids.length
    while (next < bits.length) {
      const unit = unitAt(bits, next)
      const trial = stack.y + heightOn(stack, unit, master.grid)
      if (trial > limit + tolerance) break
      const fresh = notesIn(make, unit).filter((id) => !ids.includes(id))
      const notes = leastHeight(forme.full.foot, [...ids, ...fresh], make.notes, theme.notes.separation)
      if (Math.max(height, trial) + notes > all + tolerance) break
      for (const bit of unit) pile(stack, bit, master.grid)
      ids.push(...fresh)
      next += unit.length
      height = Math.max(height, trial)
      if (unit[unit.length - 1]?.strip.brk !== 1) {
        well = next
        called = ids.length
      }
    }
    // The last column of a page that goes on does not end inside a word.
    if (k === count - 1 && next < bits.length && well > from && next - well <= mostWaiting) {
      next = well
      ids.length = called
    }
    columns.push({from, to: next})
  }
  return {columns, height, to: next}
}

function place(make: MakeUp, bits: readonly Bit[], {columns, to}: Filling, spans: readonly Place[], space: Pt): void {
  const {forme} = make
  const top = forme.full.y + space
  if (forme.full.begun && space > tolerance) forme.gaps.push(top)
  const stacks = columns.map((column, k) =>
    placeColumn(make, bits.slice(column.from, column.to), spans[k]!, top, to === bits.length && column.to === to),
  )
  end(forme, Math.max(...stacks.map(({y}) => y)), Math.max(...stacks.map(({gap}) => gap)))
  setNotes(make, forme.full, bits.slice(columns[0]!.from, to))
}

function placeColumn({forme, master}: MakeUp, bits: readonly Bit[], at: Place, top: Pt, isLast: boolean): Stack {
  const stack = {...emptyStack(), y: top}
  for (const bit of bits) {
    const {x, width, leaf} = at
    let y = stack.y
    for (const head of headsAbove(stack, bit)) {
      forme.standing.push({bit, leaf, side: 'full', x, width, strip: head, role: 'repeat', y})
      y += head.height
    }
    forme.standing.push({
      bit,
      leaf,
      side: 'full',
      x,
      width,
      strip: bit.strip,
      role: 'body',
      y: pile(stack, bit, master.grid),
    })
  }
  const tail = stack.last?.tail
  if (tail && !isLast) {
    forme.standing.push({
      bit: bits[bits.length - 1]!,
      leaf: at.leaf,
      side: 'full',
      x: at.x,
      width: at.width,
      strip: tail,
      role: 'repeat',
      y: stack.y,
    })
    stack.y += tail.height
  }
  return stack
}

function end({full}: Forme, y: Pt, gap: Pt): void {
  Object.assign(full, {y, gap, begun: true, last: undefined, block: undefined})
}
