import type {Pt} from '../base/index.js'
import type {Master} from '../theme/index.js'
import type {Bit} from './bits.js'
import {type Foot, isOwing, leastHeight, newFoot} from './footing.js'
import {type Span, sideOf, type TypeArea, tolerance, typeAreaOf} from './geometry.js'
import type {MakeUp, Standing} from './makeUp.js'
import {emptyStack, headsAbove, heightOn, pile, type Stack} from './stack.js'

/** A column of the page in hand, with the notes that stand under it. */
export interface Column extends Stack {
  readonly side: 'full' | 'left' | 'right'
  /** 1 is the right-hand page of a spread. */
  readonly leaf: 0 | 1
  readonly at: Span
  readonly foot: Foot
}

/** The page in hand; of facing parallel text, both pages of a spread. */
export interface Forme {
  readonly master: Master
  readonly spread: boolean
  readonly area: TypeArea
  readonly full: Column
  readonly left: Column
  readonly right: Column
  /** In reading order: of a pair the left side first. */
  readonly standing: Standing[]
  /** Where space between blocks may be widened: y of what stands below it. */
  readonly gaps: Pt[]
  /** Stretches in which parallel text stands, for the hairline between its columns. */
  readonly parallels: {readonly from: Pt; to: Pt}[]
  readonly floats: {readonly top: (readonly Bit[])[]; readonly bottom: (readonly Bit[])[]}
  floatTop: Pt
  floatBottom: Pt
}

/**
 * The measures of facing parallel text: left on the verso, right on the recto, each at full measure. A full-measure
 * piece among the pairs stands on the verso, and the recto leaves its height free.
 */
export function newForme(
  master: Master,
  index: number,
  spread: boolean,
  before: Forme | undefined,
  longer: Pt = 0,
): Forme {
  const area = spread ? typeAreaOf(master, 'verso') : lengthened(typeAreaOf(master, sideOf(index, master)), longer)
  const facing = spread ? typeAreaOf(master, 'recto') : area
  const column = (side: Column['side'], at: Span, leaf: 0 | 1 = 0): Column => {
    const {y, begun, sunk, last, block, gap} = emptyStack()
    return {y, begun, sunk, last, block, gap, side, leaf, at, foot: newFoot(before?.[side].foot, at.width)}
  }
  return {
    master,
    spread,
    area,
    full: column('full', area.full),
    left: column('left', spread ? area.full : area.left),
    right: column('right', spread ? facing.full : area.right, spread ? 1 : 0),
    standing: [],
    gaps: [],
    parallels: [],
    floats: {top: [], bottom: []},
    floatTop: 0,
    floatBottom: 0,
  }
}

const lengthened = (area: TypeArea, longer: Pt): TypeArea => ({...area, height: area.height + longer})

/** Height of the notes below a column; notes of one side stand above those of the full measure, so sides never conflict. */
export function footBelow(forme: Forme, column: Column): Pt {
  const {full, left, right} = forme
  return (
    full.foot.height + (column.side === 'full' ? Math.max(left.foot.height, right.foot.height) : column.foot.height)
  )
}

/**
 * Height still free in a column. Between pairs a side is filled as far as the full measure; while a pair is being set,
 * the full measure is filled as far as its sides.
 */
export function roomIn(forme: Forme, column: Column): Pt {
  const {full, left, right} = forme
  const all = forme.area.height - forme.floatTop - forme.floatBottom - full.foot.height
  const under = (side: Column): Pt => all - Math.max(side.y, full.y) - side.foot.height
  return column.side === 'full' ? Math.min(all - column.y, under(left), under(right)) : under(column)
}

/** How far down a column may be filled, from the head of its type area. */
export function limitOf(forme: Forme, column: Column): Pt {
  const {full, left, right} = forme
  const all = forme.area.height - forme.floatTop - forme.floatBottom - full.foot.height
  return all - (column.side === 'full' ? Math.max(left.foot.height, right.foot.height) : column.foot.height)
}

export const columnsOf = (forme: Forme): readonly Column[] => [forme.full, forme.left, forme.right]

/** No text stands on it. */
export const isBare = (forme: Forme): boolean => columnsOf(forme).every((column) => !column.begun)

/** Nothing stands on it: neither text, notes nor floats. */
export function isVacant(forme: Forme): boolean {
  return (
    isBare(forme) && forme.floatTop + forme.floatBottom === 0 && columnsOf(forme).every(({foot}) => foot.height === 0)
  )
}

export const isOwingNotes = (forme: Forme): boolean => columnsOf(forme).some(({foot}) => isOwing(foot))

const none: readonly string[] = []

/** Notes called in a unit for the first time. */
export function notesIn(make: MakeUp, unit: readonly Bit[]): readonly string[] {
  let ids: string[] | undefined
  for (const {strip} of unit)
    for (const id of strip.notes) {
      if (!make.notes.has(id) || make.called.has(id) || ids?.includes(id)) continue
      ids ??= []
      ids.push(id)
    }
  return ids ?? none
}

/** Something is to stand behind it, and the page in hand is the back of a leaf. */
export const wantsFront = ({pages, forme}: MakeUp, unit: readonly Bit[]): boolean =>
  pages.length % 2 === 1 && !forme.spread && unit.some(({strip}) => strip.behind !== undefined)

/** Do a unit and the least of its notes fit, with `more` points below it? */
export function fits(make: MakeUp, column: Column, unit: readonly Bit[], more: Pt = 0): boolean {
  if (wantsFront(make, unit)) return false
  const room = roomIn(make.forme, column) + tolerance
  const height = heightOn(column, unit, make.master.grid) + more
  if (height > room) return false
  return height + leastHeight(column.foot, notesIn(make, unit), make.notes, make.theme.notes.separation) <= room
}

/** Sets a unit in a column of the page in hand. Its notes are set by `setNotes`. */
export function put(make: MakeUp, column: Column, unit: readonly Bit[]): void {
  const {forme, master} = make
  for (const bit of unit) {
    const {
      leaf,
      side,
      at: {x, width},
    } = column
    let above = column.y
    for (const head of headsAbove(column, bit)) {
      forme.standing.push({bit, leaf, side, x, width, strip: head, role: 'repeat', y: above})
      above += head.height
    }
    const wide = side === 'full' && column.begun
    const y = pile(column, bit, master.grid)
    if (wide && y > above + tolerance) forme.gaps.push(y)
    forme.standing.push({bit, leaf, side, x, width, strip: bit.strip, role: 'body', y})
  }
}
