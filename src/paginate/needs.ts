import type {Pt} from '../base/index.js'
import {asksForNext, type Bit, bitsOf, bitsOfAll, unitAt} from './bits.js'
import {leastHeight} from './footing.js'
import {type Column, limitOf, notesIn} from './forme.js'
import {tolerance} from './geometry.js'
import type {MakeUp} from './makeUp.js'
import {emptyStack, pile, type Stack, spaceOver, tailOf} from './stack.js'

/** Headings that may follow one another before text must. */
const deepest = 5
/** Part of the type area beyond which a need is no longer worth a page. */
const needShare = 0.8

/** What a column must take of one piece. */
interface Need {
  readonly column: Column
  readonly unit: readonly Bit[]
  /** Where it ends, from the head of the type area. */
  readonly to: Pt
}

/**
 * Can piece `i` begin below `above` on the page in hand, with all that its headings ask for and the least of the notes?
 * `unit` is set at full measure before it. True as well when no page could give so much.
 */
export function canBeginBelow(make: MakeUp, i: number, above: Stack, unit: readonly Bit[] = []): boolean {
  const {forme} = make
  const own: Need = {column: forme.full, unit, to: above.y}
  const needs = [own, ...needsFrom(make, i, above, 0)]
  const tall = (to: Pt): boolean => to - above.y > forme.area.height * needShare
  if (needs.some(({to}) => tall(to))) return true
  const notes = (column: Column): Pt =>
    leastHeight(column.foot, idsIn(make, needs, column), make.notes, make.theme.notes.separation)
  const full = notes(forme.full)
  return needs.every(({column, to}) => {
    const under = full + (column === forme.full ? 0 : notes(column))
    const tooMuch = Number.isFinite(under) && to - above.y + under > forme.area.height
    return tooMuch || to + under <= limitOf(forme, column) + tolerance
  })
}

function idsIn(make: MakeUp, needs: readonly Need[], column: Column): readonly string[] {
  return [...new Set(needs.filter((need) => need.column === column).flatMap(({unit}) => notesIn(make, unit)))]
}

/** Follows the pieces as they will be set, as far as each asks for the next. */
function needsFrom(make: MakeUp, i: number, above: Stack, depth: number): readonly Need[] {
  const piece = make.galley.pieces[i]
  if (!piece || depth > deepest) return []
  const {full, left, right} = make.forme
  switch (piece.kind) {
    case 'strips':
      return below(make, i, depth, [{column: full, bits: bitsOf(piece.set, ''), stack: {...above}}])
    case 'pair': {
      const [one, other] = [bitsOfAll(piece.left, ''), bitsOfAll(piece.right, '')]
      const y = above.y + spaceOver(above, [one[0], other[0]], make.master.grid)
      const stack = (): Stack => ({...emptyStack(), y, sunk: true})
      return below(make, i, depth, [
        {column: left, bits: one, stack: stack()},
        {column: right, bits: other, stack: stack()},
      ])
    }
    case 'columns': {
      const bits = bitsOfAll(piece.set, '')
      const y = above.y + spaceOver(above, bits.slice(0, 1), make.master.grid)
      return below(make, i, depth, [{column: full, bits, stack: {...emptyStack(), y, sunk: true}}])
    }
    case 'float':
      return needsFrom(make, i + 1, above, depth + 1)
    default:
      return []
  }
}

interface Start {
  readonly column: Column
  readonly bits: readonly Bit[]
  readonly stack: Stack
}

function below(make: MakeUp, i: number, depth: number, starts: readonly Start[]): readonly Need[] {
  const units = starts.map(({bits}) => wellEnded(bits))
  const needs = starts.map(({column, stack}, k): Need => {
    for (const bit of units[k]!) pile(stack, bit, make.master.grid)
    return {column, unit: units[k]!, to: stack.y + tailOf(stack)}
  })
  const whole = starts.every(({bits}, k) => units[k]!.length === bits.length)
  if (!whole || !units.some(asksForNext)) return needs
  return [...needs, ...needsFrom(make, i + 1, joined(starts.map(({stack}) => stack)), depth + 1)]
}

/** The first unit, with those that follow it when a page that ended below it would divide a word. */
function wellEnded(bits: readonly Bit[]): readonly Bit[] {
  let to = bits.length > 0 ? unitAt(bits, 0).length : 0
  while (to > 0 && to < bits.length && bits[to - 1]!.strip.brk === 1) to += unitAt(bits, to).length
  return bits.slice(0, to)
}

/** The full measure below both sides of a pair. */
function joined(stacks: readonly Stack[]): Stack {
  if (stacks.length === 1) return stacks[0]!
  return {
    ...emptyStack(),
    y: Math.max(...stacks.map(({y}) => y)),
    gap: Math.max(...stacks.map(({gap}) => gap)),
    begun: true,
  }
}
