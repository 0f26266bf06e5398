import type {Bit} from './bits.js'
import {asksForNext, unitAt} from './bits.js'
import {spoilsEnd} from './endings.js'
import {setFloat} from './floats.js'
import {force} from './force.js'
import {fits, isBare, put, roomIn} from './forme.js'
import {tolerance} from './geometry.js'
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

export function setRun(make: MakeUp, {bits, floats, next}: Run): void {
  const waiting = [...floats]
  const meetFloats = (at: number): void => {
    while (waiting[0] && waiting[0].before <= at) meet(make, waiting.shift()!.float)
  }
  let at = 0
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
    if (picture && leavesHole(make) && !fits(make, full, unit, more) && fits(make, full, whole)) {
      waiting.splice(waiting.indexOf(picture), 1)
      make.waiting.push({...picture.float, where: 'top'})
      continue
    }
    const alone = !picture && last && asksForNext(unit) && !canBeginBelow(make, next, below(make, unit), unit)
    if (!alone && fits(make, full, unit, more) && !spoilsEnd(make, full, bits, at)) {
      put(make, full, unit)
      setNotes(make, full, unit)
      at += unit.length
    } else if (!isBare(make.forme)) {
      lockUp(make, true)
    } else {
      at += force(make, full, unit)
    }
    meetFloats(at)
  }
}

/** Of the type area. Rather than leave so much of a page empty, a heading goes without the picture that follows it. */
const hole = 0.25

const leavesHole = ({forme}: MakeUp): boolean =>
  !isBare(forme) && roomIn(forme, forme.full) > hole * forme.area.height + tolerance

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
