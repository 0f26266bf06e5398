import type {Pt} from '../base/index.js'
import type {Strip} from '../model/index.js'
import {type NoteShelf, nextCut, type ShelvedNote} from './noteShelf.js'

/** Lines `from` up to `to` of a note, set on this page. */
export interface NotePart {
  readonly note: ShelvedNote
  readonly from: number
  to: number
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
}

/** All that stands under one column, by series; `height` with the space above each series. */
export interface Foot {
  readonly series: Map<string, Series>
  height: Pt
}

export const newSeries = (): Series => ({parts: [], rest: [], last: undefined})

/** The foot of a new page: what runs on from the page before, still to be set. */
export function newFoot(before: Foot | undefined): Foot {
  const series = new Map<string, Series>()
  for (const [name, {rest}] of before?.series ?? [])
    if (rest.length > 0) series.set(name, {...newSeries(), rest: rest.map((one) => ({...one}))})
  return {series, height: 0}
}

export function isOwing(foot: Foot): boolean {
  return [...foot.series.values()].some(({rest}) => rest.length > 0)
}

/** Height of lines `from` up to `to` below what a series holds already. */
export function partHeight(
  series: Series | undefined,
  {lines}: ShelvedNote,
  from: number,
  to: number,
  separation: Pt,
): Pt {
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
  foot.height += partHeight(series, note, from, to, separation)
  const before = series.parts[series.parts.length - 1]
  if (before?.note === note && before.to === from) before.to = to
  else series.parts.push({note, from, to})
  series.last = note.lines[to - 1]!.strip
}

export function seriesIn(foot: Foot, name: string): Series {
  const known = foot.series.get(name)
  if (known) return known
  const made = newSeries()
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
  const trial: Foot = {series: new Map(), height: 0}
  for (const name of lastOf.keys()) {
    const series = foot.series.get(name)
    if (series && series.rest.length > 0) return Number.POSITIVE_INFINITY
    trial.series.set(name, {...newSeries(), last: series?.last})
  }
  for (const id of ids) {
    const note = shelf.get(id)!
    setPart(trial, note, 0, lastOf.get(note.series) === id ? nextCut(note, 0) : note.lines.length, separation)
  }
  return trial.height
}
