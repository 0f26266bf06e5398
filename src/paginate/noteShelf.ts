import type {Pt} from '../base/index.js'
import type {Galley} from '../model/index.js'
import type {Bit} from './bits.js'
import {bitsOf} from './bits.js'

/** A note, ready to be set in parts. */
export interface ShelvedNote {
  readonly id: string
  readonly series: string
  readonly lines: readonly Bit[]
  /** Where its last line ends; absent where notes do not run on in one paragraph. */
  readonly end?: Pt
  /** Counts of lines after which it may be divided; the last is all of them. */
  readonly cuts: readonly number[]
}

export type NoteShelf = ReadonlyMap<string, ShelvedNote>

/** Least lines of a divided note at the foot of one page and of the next. */
const leastLines = 2
/** Points. A note that forbids its division over more than this may be divided there all the same. */
const tallest: Pt = 150

export function shelveNotes(galley: Galley, runIn: boolean): NoteShelf {
  const shelf = new Map<string, ShelvedNote>()
  for (const [id, {series, set}] of Object.entries(galley.notes)) {
    const lines = set.flatMap((of) => bitsOf(of, `note:${id}`))
    if (lines.length === 0) continue
    const end = runIn ? endOf(lines[lines.length - 1]!) : undefined
    shelf.set(id, {id, series, lines, cuts: cutsOf(lines), ...(end === undefined ? {} : {end})})
  }
  return shelf
}

/** Where the words of a line end; of anything but a line nothing is told. */
function endOf({strip: {items}}: Bit): Pt | undefined {
  const ends = items.map((item) => {
    const last = item.kind === 'line' ? item.spans[item.spans.length - 1] : undefined
    return last ? last.x + last.width : undefined
  })
  return ends.length === 1 ? ends[0] : undefined
}

/** Series of notes in the order in which they stand at the foot of a page. */
export function seriesOf(galley: Galley): readonly string[] {
  return [...new Set(Object.values(galley.notes).map(({series}) => series))]
}

function cutsOf(lines: readonly Bit[]): readonly number[] {
  const cuts: number[] = []
  let since = 0
  lines.forEach(({strip}, i) => {
    const count = i + 1
    since += strip.height
    const may = strip.brk > 0 && count >= leastLines && lines.length - count >= leastLines
    if (count !== lines.length && !may && since < tallest) return
    cuts.push(count)
    since = 0
  })
  return cuts
}

/** The first permitted division below line `from`. */
export function nextCut({cuts, lines}: ShelvedNote, from: number): number {
  return cuts.find((cut) => cut > from) ?? lines.length
}
