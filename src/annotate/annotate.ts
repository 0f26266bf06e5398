import {type Localized, languageCodes, localize, type Outcome} from '../base/index.js'
import {polish} from '../languages/index.js'
import type {Block, Edited, FlowBlock, Manuscript, PageOf, SetNote, Shelf} from '../model/index.js'
import {isFlushAfter, setBlock} from './blocks/index.js'
import {lastOf} from './blocks/pair.js'
import {createCiter} from './citations/index.js'
import {typographiesIn} from './desk.js'
import {type Flow, flowOf} from './flow.js'
import {skippedLevels} from './levels.js'
import {setNote} from './setNotes.js'
import type {NoteEntry} from './survey/notes.js'
import {type Survey, survey} from './survey/survey.js'
import {type Room, type Unit, unitOf} from './units.js'

/** What rounds share: the survey does not know pages, and what shows none stays as it is. */
interface Draft {
  readonly shelf: Shelf
  readonly survey: Survey
  readonly room: Room
  readonly stands: readonly Stand[]
  readonly blocks: (Unit<readonly FlowBlock[]> | undefined)[]
  readonly notes: Map<string, Unit<SetNote>>
}

const drafts = new WeakMap<Manuscript, Draft>()

/** Looks everything up: numbers, notes, citations, terms, names, facts, references, typography. */
export function annotate(manuscript: Manuscript, shelf: Shelf, pageOf: PageOf): Outcome<Edited> {
  const draft = draftOf(manuscript, shelf)
  const units = draft.stands.map((stand, index) => {
    const before = draft.blocks[index]
    const unit = before && !before.asksPages ? before : setAt(draft, stand, pageOf)
    draft.blocks[index] = unit
    return unit
  })
  const notes = draft.survey.notes.list().map((entry) => {
    const before = draft.notes.get(entry.id)
    const unit = before && !before.asksPages ? before : noteOf(draft, entry, pageOf)
    draft.notes.set(entry.id, unit)
    return [entry.id, unit] as const
  })
  const edited: Edited = {
    ...matterOf(manuscript, shelf),
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

function draftOf(manuscript: Manuscript, shelf: Shelf): Draft {
  const known = drafts.get(manuscript)
  if (known && known.shelf === shelf) return known
  const surveyed = survey(manuscript, shelf)
  const draft = {
    shelf,
    survey: surveyed,
    room: {
      sources: {manuscript, shelf, survey: surveyed},
      typographies: typographiesIn(shelf),
      citer: createCiter(shelf, surveyed),
      taken: new WeakSet<FlowBlock>(),
    },
    stands: standsIn(manuscript),
    blocks: [],
    notes: new Map(),
  }
  drafts.set(manuscript, draft)
  return draft
}

/** A block and the flow in which it stands. */
interface Stand {
  readonly block: Block
  readonly flow: Flow
}

/** Places are named by chapter and place in it, so that a paragraph more in one chapter changes nothing in others. */
function standsIn({blocks, languages}: Manuscript): readonly Stand[] {
  const side = languages[0] ?? 'en'
  let chapter = 0
  let first = 0
  return blocks.map((block, index) => {
    if (block.kind === 'heading' && block.depth === 1) {
      chapter++
      first = index
    }
    return {block, flow: {...flowOf(side, `${chapter}.${index - first}`), flush: isFlush(blocks, index)}}
  })
}

function setAt({room}: Draft, {block, flow}: Stand, pageOf: PageOf): Unit<readonly FlowBlock[]> {
  return unitOf(room, block, keyAt(block, flow), pageOf, (desk) => setBlock(block, flow, desk))
}

/** All of a flow by which flows at this height differ. A paragraph and a heading have no parts whose place is named. */
function keyAt({kind}: Block, {side, path, flush}: Flow): string {
  return `${side} ${flush} ${kind === 'paragraph' || kind === 'heading' ? '' : path}`
}

function noteOf({room}: Draft, entry: NoteEntry, pageOf: PageOf): Unit<SetNote> {
  const {id, series, side, chapter, label} = entry
  return unitOf(room, entry.body, JSON.stringify([id, series, side, chapter, label]), pageOf, (desk) =>
    setNote(entry, desk),
  )
}

/** Of a pair, what its left side ends with counts. */
function isFlush(blocks: readonly Block[], index: number): boolean {
  const before = blocks[index - 1]
  return isFlushAfter(before && (lastOf(before, 'left') ?? before))
}

/** Title and the like for the file, and the words of running heads. */
function matterOf({title, imprint, languages, layout}: Manuscript, shelf: Shelf): Omit<Edited, 'blocks' | 'notes'> {
  const first = languages[0] ?? 'en'
  const both = (of: typeof title): string =>
    [...new Set(languages.map((language) => localize(of, language)))].filter((text) => text !== '').join(' / ')
  const typographies = typographiesIn(shelf)
  const polished = (words: Localized): Localized =>
    Object.fromEntries(
      languageCodes.flatMap((language) => {
        const text = words[language]
        return text === undefined ? [] : [[language, polish([{text, language}], typographies)[0]?.text ?? text]]
      }),
    )
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
