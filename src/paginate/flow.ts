import type {Bit} from './bits.js'
import {asksForNext, unitAt} from './bits.js'
import {setFloat} from './floats.js'
import {force} from './force.js'
import {type Column, fits, isBare, put} from './forme.js'
import {lockUp} from './lockUp.js'
import type {MakeUp, WaitingFloat} from './makeUp.js'
import {canBeginBelow} from './needs.js'
import {setNotes} from './setNotes.js'
import {emptyStack, heightOn, pile, type Stack} from './stack.js'
import {settle, turnTo} from './turn.js'

/**
 * Strips at full measure of neighbouring pieces, so that keeps reach over their borders. Floats met among them stand
 * before the strip of their index.
 */
export interface Run {
  readonly bits: readonly Bit[]
  readonly floats: readonly {readonly before: number; readonly float: WaitingFloat}[]
  /** The piece that follows: for a heading that ends the run. */
  readonly next: number
}

/** The state before the unit set last, should the page end better above it. */
interface Back {
  readonly at: number
  readonly standing: number
  readonly gaps: number
  readonly column: Pick<Column, 'y' | 'begun' | 'last' | 'block' | 'gap'>
}

/** Most strips that are taken back to the next page to avoid a poor page end. */
const takenBack = 2

export function setRun(make: MakeUp, {bits, floats, next}: Run): void {
  const waiting = [...floats]
  const meetFloats = (at: number): boolean => {
    const some = waiting[0] !== undefined && waiting[0].before <= at
    while (waiting[0] && waiting[0].before <= at) meet(make, waiting.shift()!.float)
    return some
  }
  let at = 0
  let back: Back | undefined
  meetFloats(0)
  while (at < bits.length) {
    const whole = unitAt(bits, at)
    const picture = waiting.find(({before, float}) => float.where === 'here' && before < at + whole.length)
    const unit = picture ? whole.slice(0, picture.before - at) : whole
    const {open} = unit[0]!.strip
    if (open) {
      settle(make)
      turnTo(make, open)
    }
    const last = at + unit.length === bits.length
    const more = picture ? heightOn(emptyStack(), picture.float.bits, 0) : 0
    const {full} = make.forme
    const alone = !picture && last && asksForNext(unit) && !canBeginBelow(make, next, below(make, unit), unit)
    if (!alone && fits(make, full, unit, more)) {
      back = isPoorEnd(make, unit) ? backTo(make, at) : undefined
      put(make, full, unit)
      setNotes(make, full, unit)
      at += unit.length
    } else if (!isBare(make.forme)) {
      if (back) at = takeBack(make, back)
      back = undefined
      lockUp(make, true)
    } else {
      back = undefined
      at += force(make, full, unit)
    }
    // What stands above a picture is not taken back over it.
    if (meetFloats(at)) back = undefined
  }
}

/** The full measure when a unit stands on it. */
function below({forme, master}: MakeUp, unit: readonly Bit[]): Stack {
  const stack: Stack = {...forme.full}
  for (const bit of unit) pile(stack, bit, master.grid)
  return stack
}

/** A picture stands where it was met if there is room, and the text goes on above it if not. */
function meet(make: MakeUp, float: WaitingFloat): void {
  const {full} = make.forme
  if (float.where !== 'here') setFloat(make, float)
  else if (make.waiting.length === 0 && fits(make, full, float.bits)) {
    put(make, full, float.bits)
    setNotes(make, full, float.bits)
  } else make.waiting.push({...float, where: 'top'})
}

/** A page would end on a hyphen or inside a row below this unit, and could end well above it. */
function isPoorEnd({forme}: MakeUp, unit: readonly Bit[]): boolean {
  return (
    unit[unit.length - 1]!.strip.brk === 1 &&
    forme.full.last?.brk === 2 &&
    unit.length <= takenBack &&
    unit.every(({strip}) => strip.notes.length === 0)
  )
}

function backTo({forme}: MakeUp, at: number): Back {
  const {y, begun, last, block, gap} = forme.full
  return {at, standing: forme.standing.length, gaps: forme.gaps.length, column: {y, begun, last, block, gap}}
}

function takeBack({forme}: MakeUp, back: Back): number {
  forme.standing.length = back.standing
  forme.gaps.length = back.gaps
  Object.assign(forme.full, back.column)
  return back.at
}
