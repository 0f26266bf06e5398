import {type Localized, languageCodes, localize, type Outcome, remember} from '../base/index.js'
import {polish} from '../languages/index.js'
import type {Block, Edited, FlowBlock, Manuscript, PageOf, SetNote, Shelf} from '../model/index.js'
import {isFlushAfter, setBlock} from './blocks/index.js'
import {lastOf} from './blocks/pair.js'
import {typographiesIn} from './desk.js'
import {withoutEmptyParts} from './emptyParts.js'
import {type Flow, flowOf} from './flow.js'
import {skippedLevels} from './levels.js'
import {setNote} from './setNotes.js'
import type {NoteEntry} from './survey/notes.js'
import {type Survey, survey} from './survey/survey.js'
import {joinedUnits, openRoom, type Room, type Unit, unitOf} from './units.js'

/** What rounds share: the survey does not know pages, and what shows none stays as it is. */
interface Draft {
  readonly shelf: Shelf
  readonly survey: Survey
  readonly room: Room
  readonly matter: Omit<Edited, 'blocks' | 'notes'>
  readonly chapters: readonly Chapter[]
  readonly chapterUnits: (Unit<readonly FlowBlock[]> | undefined)[]
  /** By their paths. */
  readonly blocks: Map<string, Unit<readonly FlowBlock[]>>
  readonly notes: Map<string, Unit<SetNote>>
}

const drafts = new WeakMap<Manuscript, Draft>()

/** Looks everything up: numbers, notes, citations, terms, names, facts, references, typography. */
export function annotate(manuscript: Manuscript, shelf: Shelf, pageOf: PageOf): Outcome<Edited> {
  const draft = draftOf(manuscript, shelf)
  const units = draft.chapters.map((chapter, index) => {
    const unit = again(draft, draft.chapterUnits[index], () => chapterUnit(draft, chapter, pageOf))
    draft.chapterUnits[index] = unit
    return unit
  })
  const notes = draft.survey.notes.list().map((entry) => {
    const unit = again(draft, draft.notes.get(entry.id), () => noteOf(draft, entry, pageOf))
    draft.notes.set(entry.id, unit)
    return [entry.id, unit] as const
  })
  const edited: Edited = {
    ...draft.matter,
    blocks: units.flatMap(({value}) => value),
    notes: Object.fromEntries(notes.map(([id, {value}]) => [id, value])),
  }
  const diagnostics = [
    ...draft.survey.diagnostics,
    ...units.flatMap((unit) => unit.diagnostics),
    ...notes.flatMap(([, unit]) => unit.diagnostics),
    ...skippedLevels(edited.blocks),
  ]
  return {value: edited, diagnostics}
}

function draftOf(written: Manuscript, shelf: Shelf): Draft {
  const known = drafts.get(written)
  if (known && known.shelf === shelf) return known
  const whole = survey(written, shelf)
  const manuscript = withoutEmptyParts(written, shelf, whole)
  const surveyed = manuscript === written ? whole : survey(manuscript, shelf)
  const draft = {
    shelf,
    survey: surveyed,
    room: openRoom({manuscript, shelf, survey: surveyed}),
    matter: matterOf(manuscript, shelf),
    chapters: chaptersIn(manuscript),
    chapterUnits: [],
    blocks: new Map(),
    notes: new Map(),
  }
  drafts.set(written, draft)
  return draft
}

/** Blocks from one that opens a chapter to the next. */
interface Chapter {
  /** Places are named by it, so that a paragraph more in one chapter changes nothing in others. */
  readonly number: number
  readonly blocks: readonly Block[]
  /** What stands above its first block. */
  readonly above: Block | undefined
}

function chaptersIn({blocks}: Manuscript): readonly Chapter[] {
  const firsts = blocks.flatMap((block, at) => (at === 0 || opensChapter(block) ? [at] : []))
  return firsts.map((first, number) => ({
    number,
    blocks: blocks.slice(first, firsts[number + 1]),
    above: blocks[first - 1],
  }))
}

function opensChapter(block: Block): boolean {
  if (block.kind === 'pair') return [...block.left, ...block.right].some(opensChapter)
  return block.kind === 'heading' && block.depth === 1
}

function chapterUnit(draft: Draft, {number, blocks, above}: Chapter, pageOf: PageOf): Unit<readonly FlowBlock[]> {
  const {room} = draft
  const side = room.sources.manuscript.languages[0] ?? 'en'
  const isFlushAt = (index: number): boolean => isFlush(index === 0 ? above : blocks[index - 1])
  return joinedUnits(room, blocks, `${side} ${number} ${isFlushAt(0)}`, pageOf, (index) => {
    const block = blocks[index]!
    const flow = {...flowOf(side, `${number}.${index}`), flush: isFlushAt(index)}
    const unit = again(draft, draft.blocks.get(flow.path), () =>
      unitOf(room, block, keyAt(block, flow), pageOf, (desk) => setBlock(block, flow, desk)),
    )
    draft.blocks.set(flow.path, unit)
    return unit
  })
}

/** What stood in the last round; set anew when it shows pages, and its blocks are free to stand here again. */
function again<T>({room: {taken}}: Draft, before: Unit<T> | undefined, set: () => Unit<T>): Unit<T> {
  if (before?.asksPages) for (const block of before.taken) taken.delete(block)
  if (!before || before.asksPages) return set()
  for (const block of before.taken) taken.add(block)
  return before
}

/** All of a flow by which flows at this height differ. A paragraph and a heading have no parts whose place is named. */
function keyAt({kind}: Block, {side, path, flush}: Flow): string {
  return `${side} ${flush} ${kind === 'paragraph' || kind === 'heading' ? '' : path}`
}

function noteOf({room}: Draft, entry: NoteEntry, pageOf: PageOf): Unit<SetNote> {
  const {id, series, side, chapter, label} = entry
  return unitOf(room, entry.body, [id, series, side, chapter, label].join('\n'), pageOf, (desk) => setNote(entry, desk))
}

/** Of a pair, what its left side ends with counts. */
function isFlush(before: Block | undefined): boolean {
  return isFlushAfter(before && (lastOf(before, 'left') ?? before))
}

/** Title and the like for the file, and the words of running heads. */
function matterOf({title, imprint, languages, layout}: Manuscript, shelf: Shelf): Omit<Edited, 'blocks' | 'notes'> {
  const first = languages[0] ?? 'en'
  const both = (of: typeof title): string =>
    [...new Set(languages.map((language) => localize(of, language)))].filter((text) => text !== '').join(' / ')
  const typographies = typographiesIn(shelf)
  const ofManner = remember(polishedWords, typographies, () => new WeakMap<Localized, Localized>())
  const polished = (words: Localized): Localized => remember(ofManner, words, () => polishedIn(words, typographies))
  const words = [
    localize(imprint.acronym, first),
    localize(imprint.committee, first),
    localize(imprint.conference, first),
  ]
  return {
    title: both(title),
    author: imprint.author,
    subject: [both(imprint.committee), both(imprint.conference)].filter((text) => text !== '').join('. '),
    keywords: [...new Set(words)].filter((word) => word !== ''),
    languages,
    facing: layout === 'facing' && languages.length > 1,
    running: {
      conference: polished(imprint.conference),
      version: imprint.version,
      document: polished(title),
      committee: polished(imprint.committee),
      audience: polished(imprint.audienceName),
      ...(imprint.band ? {band: polished(imprint.band)} : {}),
      ...(imprint.packet === undefined ? {} : {packet: imprint.packet}),
    },
  }
}

/** The papers of a conference have most of these words in common. */
const polishedWords = new WeakMap<ReturnType<typeof typographiesIn>, WeakMap<Localized, Localized>>()

const polishedIn = (words: Localized, typographies: ReturnType<typeof typographiesIn>): Localized =>
  Object.fromEntries(
    languageCodes.flatMap((language) => {
      const text = words[language]
      return text === undefined ? [] : [[language, polish([{text, language}], typographies)[0]?.text ?? text]]
    }),
  )
