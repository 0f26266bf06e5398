import type {Bit} from './bits.js'
import {type Column, fits, isVacant, put, wantsFront} from './forme.js'
import {tolerance} from './geometry.js'
import {lockUp, skipPage} from './lockUp.js'
import type {MakeUp} from './makeUp.js'
import {keepBroken, stripOverfull} from './reports.js'
import {forceNote, setNotes, setNotesAnyhow} from './setNotes.js'
import {emptyStack, heightOn} from './stack.js'

/**
 * A unit that cannot stand on a page without text: as many of its strips as fit, one at least, or the page would never
 * fill; the heads of a table and its first row count as one. When notes or floats take the room of what is no higher than a
 * page, the page ends with them alone, and nothing is set. Returns how many are set.
 */
export function force(make: MakeUp, column: Column, unit: readonly Bit[]): number {
  if (isVacant(make.forme) && wantsFront(make, unit)) {
    skipPage(make)
    return 0
  }
  if (!isVacant(make.forme) && heightOn(emptyStack(), unit, make.master.grid) <= make.forme.area.height) {
    lockUp(make, false)
    return 0
  }
  let count = 0
  for (const part of partsOf(unit)) {
    if (!fits(make, column, part)) break
    put(make, column, part)
    setNotes(make, column, part)
    count += part.length
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
  const kept = all ? unit : (partsOf(unit)[0] ?? [])
  if (kept.length < unit.length) make.diagnostics.push(keepBroken(unit, make.pages.length + 1))
  if (heightOn(column, kept, make.master.grid) > make.forme.area.height + tolerance)
    make.diagnostics.push(stripOverfull(unit[0]!))
  put(make, column, kept)
  for (const bit of kept) setNotesAnyhow(make, column, bit)
  return kept.length
}

/** Part of the page up to which a unit stays together though its notes are too much for the page: they come late. */
const keptShare = 0.5

/** Its strips, each by itself; but what stands in a table above its first row goes with it. */
function partsOf(unit: readonly Bit[]): readonly (readonly Bit[])[] {
  const parts: (readonly Bit[])[] = []
  for (let at = 0; at < unit.length; ) {
    const row = firstRow(unit, at)
    parts.push(unit.slice(at, row + 1))
    at = row + 1
  }
  return parts
}

/** Where the first row of the table stands whose caption or head is at `at`; else just there. Rows repeat their heads. */
function firstRow(unit: readonly Bit[], at: number): number {
  const {of, source} = unit[at]!
  const row = unit.findIndex(
    (bit, k) => k >= at && bit.strip.repeat !== undefined && bit.of === of && bit.source === source,
  )
  return row < 0 ? at : row
}
