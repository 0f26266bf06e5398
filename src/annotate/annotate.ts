import {type Diagnostic, type Localized, languageCodes, localize, type Outcome} from '../base/index.js'
import {polish} from '../languages/index.js'
import type {Block, Edited, FlowBlock, Manuscript, PageOf, SetNote, Shelf} from '../model/index.js'
import {isFlushAfter, setBlock} from './blocks/index.js'
import {lastOf} from './blocks/pair.js'
import {createDesk, type Desk, type DeskOfUnit, typographiesIn} from './desk.js'
import {flowOf} from './flow.js'
import {skippedLevels} from './levels.js'
import {setNote} from './setNotes.js'
import {type Survey, survey} from './survey/survey.js'

/** What was set in a round, and whether it asked for pages. */
interface Unit<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
  readonly asks: boolean
}

/** What rounds share: the survey does not know pages, and what asked for none stays as it is. */
interface Draft {
  readonly shelf: Shelf
  readonly survey: Survey
  readonly deskOf: DeskOfUnit
  readonly blocks: Map<Block, Unit<readonly FlowBlock[]>>
  readonly notes: Map<string, Unit<SetNote>>
}

const drafts = new WeakMap<Manuscript, Draft>()

/** Looks everything up: numbers, notes, citations, terms, names, facts, references, typography. */
export function annotate(manuscript: Manuscript, shelf: Shelf, pageOf: PageOf): Outcome<Edited> {
  const draft = draftOf(manuscript, shelf)
  const side = manuscript.languages[0] ?? 'en'
  const blocks = manuscript.blocks.map((block, index) => {
    const flow = {...flowOf(side, String(index)), flush: isFlush(manuscript.blocks, index)}
    return unitOf(draft, draft.blocks, block, pageOf, (desk) => setBlock(block, flow, desk))
  })
  const notes = draft.survey.notes
    .list()
    .map((entry) => [entry.id, unitOf(draft, draft.notes, entry.id, pageOf, (desk) => setNote(entry, desk))] as const)
  const edited: Edited = {
    ...matterOf(manuscript, shelf),
    blocks: blocks.flatMap(({value}) => value),
    notes: Object.fromEntries(notes.map(([id, {value}]) => [id, value])),
  }
  const diagnostics = [
    ...draft.survey.diagnostics,
    ...blocks.flatMap((unit) => unit.diagnostics),
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
    deskOf: createDesk(manuscript, shelf, surveyed),
    blocks: new Map(),
    notes: new Map(),
  }
  drafts.set(manuscript, draft)
  return draft
}

function unitOf<K, T>({deskOf}: Draft, kept: Map<K, Unit<T>>, key: K, pageOf: PageOf, set: (desk: Desk) => T): Unit<T> {
  const known = kept.get(key)
  if (known && !known.asks) return known
  const diagnostics: Diagnostic[] = []
  let asks = false
  const onAsk = (): void => {
    asks = true
  }
  const desk = deskOf({report: (diagnostic) => void diagnostics.push(diagnostic), onAsk, pageOf})
  const value = set(desk)
  const unit = {value, diagnostics, asks}
  kept.set(key, unit)
  return unit
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
