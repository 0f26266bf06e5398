import type {Diagnostic, LanguageCode} from '../../base/index.js'
import {languageOf, letterOf, romanOf} from '../../languages/index.js'
import type {Heading, Inline, Manuscript, NoteBody} from '../../model/index.js'
import type {Spot} from './walk.js'

export type NoteInline = Extract<Inline, {kind: 'note'}>

/** A note as it is called first. */
export interface NoteEntry {
  readonly id: string
  readonly series: string
  readonly body: NoteBody
  readonly side: LanguageCode
  readonly chapter: string
  /** As printed at the call and before the body. */
  readonly label: string
}

export interface Notes {
  heading(heading: Heading, spot: Spot): void
  /** Counts a call; gives the body when it is the note's first. */
  call(inline: NoteInline, spot: Spot): NoteBody | undefined
  /** Gives every series its marks, once all are known. */
  finish(): void
  /** The note that a call prints, and whether its body goes with this call. */
  of(inline: NoteInline): {readonly entry: NoteEntry; readonly isFirst: boolean} | undefined
  list(): readonly NoteEntry[]
  diagnostics(): readonly Diagnostic[]
}

/** The series of notes without a name. */
const main = 'note'
/** Notes of a title bear stars, and are not counted with the others. */
const title = 'title'

/**
 * Numbers notes by side, series and chapter. One series is numbered 1, 2, 3. When a side has several, the main series
 * (or the one called first) keeps figures, the second is lettered in the alphabet of its language, the third has Roman
 * numerals and so on in turn: no two series on a page look alike, and none looks like the `*` of a title.
 */
export function createNotes(manuscript: Manuscript): Notes {
  const calls = new Map<NoteInline, {id: string; isFirst: boolean}>()
  const drafts = new Map<string, Omit<NoteEntry, 'label'> & {readonly count: number}>()
  const entries = new Map<string, NoteEntry>()
  const counts = new Map<string, number>()
  const restarts = new Map<LanguageCode, 'chapter' | 'document'>()
  const diagnostics: Diagnostic[] = []

  return {
    heading(heading, {side}) {
      if (heading.chapter) restarts.set(side, heading.chapter.notes)
    },
    call(inline, spot) {
      const body = manuscript.notes[inline.id]
      if (spot.note !== undefined) {
        diagnostics.push({
          code: 'note-nested',
          severity: 'error',
          message: `note \`${spot.note}\` calls a note of its own`,
          place: inline.place,
          hint: 'put the text of the inner note into the outer one',
        })
        return undefined
      }
      if (!body) {
        diagnostics.push({
          code: 'note-missing',
          severity: 'error',
          message: `the note \`${inline.id}\` has no text`,
          place: inline.place,
        })
        return undefined
      }
      const isFirst = !drafts.has(inline.id)
      calls.set(inline, {id: inline.id, isFirst})
      if (!isFirst) return undefined
      const scope = restarts.get(spot.side) === 'document' && inline.series !== title ? '' : spot.chapter
      const key = `${spot.side} ${inline.series} ${scope}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      drafts.set(inline.id, {id: inline.id, series: inline.series, body, side: spot.side, chapter: spot.chapter, count})
      return body
    },
    finish() {
      const series = new Map(manuscript.languages.map((side) => [side, seriesOf(drafts.values(), side)]))
      for (const [id, {count, ...draft}] of drafts) {
        const rank = series.get(draft.side)?.indexOf(draft.series) ?? 0
        entries.set(id, {
          ...draft,
          label: draft.series === title ? '*'.repeat(count) : labelOf(count, rank, draft.side),
        })
      }
    },
    of(inline) {
      const call = calls.get(inline)
      const entry = call && entries.get(call.id)
      return entry && {entry, isFirst: call.isFirst}
    },
    list: () => [...entries.values()],
    diagnostics: () => diagnostics,
  }
}

/** The series of a side: the main one first, the others in the order of their first calls. */
function seriesOf(
  drafts: Iterable<{readonly series: string; readonly side: LanguageCode}>,
  side: LanguageCode,
): readonly string[] {
  const names = new Set(
    [...drafts].filter((draft) => draft.side === side && draft.series !== title).map((draft) => draft.series),
  )
  return names.has(main) ? [main, ...[...names].filter((name) => name !== main)] : [...names]
}

function labelOf(count: number, rank: number, side: LanguageCode): string {
  if (rank <= 0) return String(count)
  if (rank % 2 === 0) return romanOf(count)
  return letterOf(count, languageOf(side).lettering)
}
