import type {Bit} from './bits.js'
import {type Column, fits, isVacant, put} from './forme.js'
import {tolerance} from './geometry.js'
import {lockUp} from './lockUp.js'
import type {MakeUp} from './makeUp.js'
import {keepBroken, stripOverfull} from './reports.js'
import {forceNote, setNotes, setNotesAnyhow} from './setNotes.js'
import {heightOn} from './stack.js'

/**
 * A unit that cannot stand on a page without text: as many of its strips as fit, one at least, or the page would never
 * fill. When notes or floats take its room, the page ends with them alone, and nothing is set. Returns how many are set.
 */
export function force(make: MakeUp, column: Column, unit: readonly Bit[]): number {
  let count = 0
  for (const bit of unit) {
    if (!fits(make, column, [bit])) break
    put(make, column, [bit])
    setNotes(make, column, [bit])
    count++
  }
  if (count > 0) {
    if (count < unit.length) make.diagnostics.push(keepBroken(unit, make.pages.length + 1))
    return count
  }
  forceNote(make)
  if (!isVacant(make.forme)) {
    lockUp(make, false)
    return 0
  }
  const all = heightOn(column, unit, make.master.grid) <= make.forme.area.height * keptShare
  const kept = all ? unit : unit.slice(0, 1)
  if (kept.length < unit.length) make.diagnostics.push(keepBroken(unit, make.pages.length + 1))
  if (heightOn(column, kept, make.master.grid) > make.forme.area.height + tolerance)
    make.diagnostics.push(stripOverfull(unit[0]!))
  put(make, column, kept)
  for (const bit of kept) setNotesAnyhow(make, column, bit)
  return kept.length
}

/** Part of the page up to which a unit stays together though its notes are too much for the page: they come late. */
const keptShare = 0.5
