import type {Pt} from '../base/index.js'
import type {Strip} from '../model/index.js'
import {type NoteShelf, nextCut, type ShelvedNote} from './noteShelf.js'

/** Lines `from` up to `to` of a note, set on this page. */
export interface NotePart {
  readonly note: ShelvedNote
  readonly from: number
  to: number
  /** It stands on the last line of the note before it, so far from the column's edge. */
  readonly beside?: Pt
}

/** A note that runs on to the next page from line `from`. */
export interface NoteRest {
  readonly note: ShelvedNote
  from: number
}

/** The notes of one series under one column. */
export interface Series {
  readonly parts: NotePart[]
  readonly rest: NoteRest[]
  last: Strip | undefined
  /** Width of its column, and where its last line ends when a short note may run on there. */
  readonly width: Pt
  pen: Pt | undefined
}

/** All that stands under one column, by series; `height` with the space above each series. */
export interface Foot {
  readonly series: Map<string, Series>
  readonly width: Pt
  height: Pt
}

const newSeries = (width: Pt): Series => ({parts: [], rest: [], last: undefined, width, pen: undefined})

/** Points. Between two notes on one line: wider than a space within a note. */
const runInGap: Pt = 12

/** Where a note of one line stands when there is room for it behind the one before. */
function besideOf(series: Series | undefined, {lines, end}: ShelvedNote): Pt | undefined {
  if (series?.pen === undefined || end === undefined || lines.length !== 1) return undefined
  const at = series.pen + runInGap
  return at + end <= series.width ? at : undefined
}

/** The foot of a new page: what runs on from the page before, still to be set. */
export function newFoot(before: Foot | undefined, width: Pt): Foot {
  const series = new Map<string, Series>()
  for (const [name, {rest}] of before?.series ?? [])
    if (rest.length > 0) series.set(name, {...newSeries(width), rest: rest.map((one) => ({...one}))})
  return {series, width, height: 0}
}

export function isOwing(foot: Foot): boolean {
  return [...foot.series.values()].some(({rest}) => rest.length > 0)
}

/** Height of lines `from` up to `to` below what a series holds already. */
export function partHeight(
  series: Series | undefined,
  note: ShelvedNote,
  from: number,
  to: number,
  separation: Pt,
): Pt {
  if (besideOf(series, note) !== undefined) return 0
  const {lines} = note
  let last = series?.last
  let height = last || to <= from ? 0 : separation
  for (let i = from; i < to; i++) {
    const {strip} = lines[i]!
    height += strip.height + (last ? Math.max(last.after, strip.before) : 0)
    last = strip
  }
  return height
}

/** Sets lines `from` up to `to` of a note. */
export function setPart(foot: Foot, note: ShelvedNote, from: number, to: number, separation: Pt): void {
  if (to <= from) return
  const series = seriesIn(foot, note.series)
  const beside = besideOf(series, note)
  foot.height += partHeight(series, note, from, to, separation)
  const before = series.parts[series.parts.length - 1]
  if (before?.note === note && before.to === from) before.to = to
  else series.parts.push({note, from, to, ...(beside === undefined ? {} : {beside})})
  series.pen = note.end !== undefined && to === note.lines.length ? (beside ?? 0) + note.end : undefined
  series.last = note.lines[to - 1]!.strip
}

export function seriesIn(foot: Foot, name: string): Series {
  const known = foot.series.get(name)
  if (known) return known
  const made = newSeries(foot.width)
  foot.series.set(name, made)
  return made
}

/**
 * The least that notes called together take: all of them whole, but for the last of each series, which may run on.
 * Nothing fits while an earlier note of the series still runs on.
 */
export function leastHeight(foot: Foot, ids: readonly string[], shelf: NoteShelf, separation: Pt): Pt {
  if (ids.length === 0) return 0
  const lastOf = new Map(ids.map((id) => [shelf.get(id)!.series, id]))
  const trial: Foot = {series: new Map(), width: foot.width, height: 0}
  for (const name of lastOf.keys()) {
    const series = foot.series.get(name)
    if (series && series.rest.length > 0) return Number.POSITIVE_INFINITY
    trial.series.set(name, {...newSeries(foot.width), last: series?.last, pen: series?.pen})
  }
  for (const id of ids) {
    const note = shelf.get(id)!
    setPart(trial, note, 0, lastOf.get(note.series) === id ? nextCut(note, 0) : note.lines.length, separation)
  }
  return trial.height
}
