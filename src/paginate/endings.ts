import {type Bit, unitAt} from './bits.js'
import {type Column, fits} from './forme.js'
import type {MakeUp} from './makeUp.js'

/** Most strips that wait for the next page so that this one ends well: more would leave it short. */
export const mostWaiting = 3
/** Units looked at beyond the one in hand: two lines in a row may end in a hyphen, not three. */
const ahead = 4

/**
 * Would the page have to end inside a word or a row if the unit at `at` stood on it, and does it end well above it? Then
 * the unit waits for the next page.
 */
export function spoilsEnd(make: MakeUp, column: Column, bits: readonly Bit[], at: number): boolean {
  const unit = unitAt(bits, at)
  return column.last?.brk === 2 && unit.length <= mostWaiting && isPoor(unit) && !canEndWell(make, column, bits, at)
}

const isPoor = (unit: readonly Bit[]): boolean => unit[unit.length - 1]?.strip.brk === 1

/** Whether a column that takes the unit at `at` can end well: there, or below units that find room as well. */
export function canEndWell(make: MakeUp, column: Column, bits: readonly Bit[], at: number): boolean {
  const taken: Bit[] = []
  let next = at
  for (let k = 0; k < ahead && next < bits.length; k++) {
    const unit = unitAt(bits, next)
    taken.push(...unit)
    next += unit.length
    if (!fits(make, column, taken)) return false
    if (!isPoor(unit)) return true
  }
  return true
}
