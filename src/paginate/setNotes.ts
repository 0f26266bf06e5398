import type {Pt} from '../base/index.js'
import type {Bit} from './bits.js'
import {leastHeight, partHeight, type Series, seriesIn, setPart} from './footing.js'
import {type Column, columnsOf, footBelow, isVacant, notesIn, roomIn} from './forme.js'
import {tolerance} from './geometry.js'
import type {MakeUp} from './makeUp.js'
import {nextCut, type ShelvedNote} from './noteShelf.js'
import {noteLate, stripOverfull} from './reports.js'

/** Sets the notes of a unit that fits: all whole, but the last of each series, which takes the room there is and runs on. */
export function setNotes(make: MakeUp, column: Column, unit: readonly Bit[]): void {
  const ids = notesIn(make, unit)
  if (ids.length === 0) return
  const {separation} = make.theme.notes
  const lastOf = new Map<string, ShelvedNote>()
  for (const id of ids) {
    const note = make.notes.get(id)!
    lastOf.set(note.series, note)
    make.called.add(id)
  }
  for (const id of ids) {
    const note = make.notes.get(id)!
    setPart(column.foot, note, 0, lastOf.get(note.series) === note ? nextCut(note, 0) : note.lines.length, separation)
  }
  for (const [name, note] of lastOf) {
    const to = fill(make, column, note, nextCut(note, 0), shareOf(make))
    if (to < note.lines.length) seriesIn(column.foot, name).rest.push({note, from: to})
  }
}

/** Sets what it can of the notes of a strip that stands alone on its page and still leaves too little room. */
export function setNotesAnyhow(make: MakeUp, column: Column, bit: Bit): void {
  for (const id of notesIn(make, [bit])) {
    const note = make.notes.get(id)!
    const {rest} = seriesIn(column.foot, note.series)
    const to = rest.length > 0 ? 0 : fill(make, column, note, 0, Number.POSITIVE_INFINITY)
    make.called.add(id)
    if (to === 0) make.diagnostics.push(noteLate(id, bit))
    if (to < note.lines.length) rest.push({note, from: to})
  }
}

/**
 * Sets what runs on from the page before. First the least of each note, so that one long note does not keep another off
 * the page (the parts of a note stand on consecutive pages); then as much as `limit` points of notes and the room allow.
 */
export function runOn(make: MakeUp, limit: Pt): void {
  const {separation} = make.theme.notes
  const {forme} = make
  for (const column of columnsOf(forme))
    for (const series of column.foot.series.values()) {
      const first = series.rest[0]
      if (!first || series.parts.some(({note}) => note === first.note)) continue
      const to = nextCut(first.note, first.from)
      if (partHeight(series, first.note, first.from, to, separation) > roomIn(forme, column) + tolerance) continue
      setPart(column.foot, first.note, first.from, to, separation)
      advance(series, to)
    }
  for (const column of columnsOf(forme))
    for (const series of column.foot.series.values())
      while (series.rest.length > 0 && runOnFirst(make, column, series, limit));
}

/** Sets the first line of what is owed on a vacant page where it cannot fit: better over the edge than lost. */
export function forceNote(make: MakeUp): void {
  const {forme} = make
  if (!isVacant(forme)) return
  for (const column of columnsOf(forme))
    for (const series of column.foot.series.values()) {
      const first = series.rest[0]
      if (!first) continue
      setPart(column.foot, first.note, first.from, first.from + 1, make.theme.notes.separation)
      make.diagnostics.push(stripOverfull(first.note.lines[first.from]!))
      advance(series, first.from + 1)
      return
    }
}

/** Most of a page that notes may take while text still follows. */
export const shareOf = ({theme, forme}: MakeUp): Pt => forme.area.height * theme.notes.share

function runOnFirst(make: MakeUp, column: Column, series: Series, limit: Pt): boolean {
  const {note, from} = series.rest[0]!
  const to = fill(make, column, note, from, limit)
  advance(series, to)
  return to === note.lines.length
}

function advance(series: Series, to: number): void {
  const first = series.rest[0]!
  if (to === first.note.lines.length) series.rest.shift()
  else first.from = to
}

/** Sets as many lines of a note from `from` as room and limit allow; returns the first line that is left. */
function fill(make: MakeUp, column: Column, note: ShelvedNote, from: number, limit: Pt): number {
  const {forme, theme} = make
  const room = Math.min(roomIn(forme, column), limit - footBelow(forme, column)) + tolerance
  const series = seriesIn(column.foot, note.series)
  let to = from
  for (const cut of note.cuts) {
    if (cut <= from) continue
    if (partHeight(series, note, from, cut, theme.notes.separation) > room) break
    to = cut
  }
  setPart(column.foot, note, from, to, theme.notes.separation)
  return to
}

/** Can these notes be set below a float or piece at all? */
export function notesNeed(make: MakeUp, column: Column, unit: readonly Bit[]): Pt {
  return leastHeight(column.foot, notesIn(make, unit), make.notes, make.theme.notes.separation)
}
