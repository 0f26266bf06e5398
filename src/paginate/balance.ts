import type {Pt} from '../base/index.js'
import type {Piece} from '../model/index.js'
import {type Bit, bitsOfAll, unitAt} from './bits.js'
import {type Column, type Forme, footBelow, isBare, notesIn, roomIn} from './forme.js'
import {force} from './force.js'
import {leastHeight} from './footing.js'
import {type Span, tolerance} from './geometry.js'
import {lockUp} from './lockUp.js'
import type {MakeUp} from './makeUp.js'
import {canBeginBelow} from './needs.js'
import {setNotes} from './setNotes.js'
import {emptyStack, headsAbove, heightOn, pile, snap, type Stack} from './stack.js'

type Columns = Extract<Piece, {kind: 'columns'}>

/** What one page takes of the bits: from and up to which bit in each column, and the height of the highest. */
interface Filling {
  readonly columns: readonly {readonly from: number; readonly to: number}[]
  readonly height: Pt
  readonly to: number
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
  const bits = bitsOfAll(set, `${i}c`)
  if (!isBare(make.forme) && !canBeginBelow(make, i, make.forme.full)) lockUp(make, true)
  for (let at = 0; at < bits.length; ) {
    const {forme} = make
    const space = spaceAt(forme, bits, at)
    const filling = fillPage(make, bits, at, count, space)
    if (filling.to === at) {
      if (isBare(forme)) at += forceInto(make, {...forme.full, at: spansOf(forme, count, gutter)[0]!}, unitAt(bits, at))
      else lockUp(make, true)
      continue
    }
    place(make, bits, filling, spansOf(forme, count, gutter), space)
    at = filling.to
    if (at < bits.length) lockUp(make, true)
  }
}

/** Column spans from left to right. */
function spansOf({full}: Forme, count: number, gutter: Pt): readonly Span[] {
  const width = (full.at.width - gutter * (count - 1)) / count
  return Array.from({length: count}, (_, k) => ({x: full.at.x + k * (width + gutter), width}))
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
function fillPage(make: MakeUp, bits: readonly Bit[], at: number, count: number, space: Pt): Filling {
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
  return best
}

function mostOf(make: MakeUp, bits: readonly Bit[], at: number, count: number, room: Pt, space: Pt, full: Filling): Filling {
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
  const all = forme.area.height - forme.floatTop - forme.floatBottom - forme.full.y - space - footBelow(forme, forme.full)
  const columns: {from: number; to: number}[] = []
  const ids: string[] = []
  let height = 0
  let next = at
  for (let k = 0; k < count && next < bits.length; k++) {
    const stack = emptyStack()
    const from = next
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
    }
    columns.push({from, to: next})
  }
  return {columns, height, to: next}
}

function place(make: MakeUp, bits: readonly Bit[], {columns, to}: Filling, spans: readonly Span[], space: Pt): void {
  const {forme} = make
  const top = forme.full.y + space
  if (forme.full.begun && space > tolerance) forme.gaps.push(top)
  const stacks = columns.map((column, k) => placeColumn(make, bits.slice(column.from, column.to), spans[k]!, top, to === bits.length && column.to === to))
  end(forme, Math.max(...stacks.map(({y}) => y)), Math.max(...stacks.map(({gap}) => gap)))
  setNotes(make, forme.full, bits.slice(columns[0]!.from, to))
}

function placeColumn({forme, master}: MakeUp, bits: readonly Bit[], at: Span, top: Pt, isLast: boolean): Stack {
  const stack = {...emptyStack(), y: top}
  for (const bit of bits) {
    const {x, width} = at
    let y = stack.y
    for (const head of headsAbove(stack, bit)) {
      forme.standing.push({bit, leaf: 0, side: 'full', x, width, strip: head, role: 'repeat', y})
      y += head.height
    }
    forme.standing.push({bit, leaf: 0, side: 'full', x, width, strip: bit.strip, role: 'body', y: pile(stack, bit, master.grid)})
  }
  const tail = stack.last?.tail
  if (tail && !isLast) {
    forme.standing.push({bit: bits[bits.length - 1]!, leaf: 0, side: 'full', x: at.x, width: at.width, strip: tail, role: 'repeat', y: stack.y})
    stack.y += tail.height
  }
  return stack
}

function end({full}: Forme, y: Pt, gap: Pt): void {
  Object.assign(full, {y, gap, begun: true, last: undefined, block: undefined})
}
