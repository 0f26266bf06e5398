import {type Diagnostic, type LanguageCode, type LanguageTag, remember} from '../base/index.js'
import {type Language, languageOf, type Typography, typographiesOf} from '../languages/index.js'
import type {FlowBlock, Manuscript, Shelf} from '../model/index.js'
import type {Citer} from './citations/index.js'
import type {Question} from './questions.js'
import * as questions from './questions.js'
import type {Survey} from './survey/survey.js'

/** What every setter may look at while one block is set. Every look is a question that is written down. */
export interface Desk {
  readonly manuscript: Pick<Manuscript, 'languages' | 'layout' | 'blocks'>
  readonly shelf: Pick<Shelf, 'conference' | 'glossary' | 'people' | 'facts' | 'works'>
  readonly survey: {
    readonly targets: Pick<Survey['targets'], 'of' | 'list' | 'find' | 'ids'>
    readonly notes: Pick<Survey['notes'], 'of'>
    readonly mentions: Pick<Survey['mentions'], 'inText' | 'isFirst' | 'isUsed' | 'persons'>
    readonly prose: Pick<Survey['prose'], 'attribute' | 'ofField'>
    readonly spots: Pick<Survey['spots'], 'get'>
    readonly gaps: Pick<Survey['gaps'], 'get'>
    readonly unbracketed: Pick<Survey['unbracketed'], 'has'>
    readonly places: Pick<Survey['places'], 'get'>
  }
  readonly typographies: ReadonlyMap<LanguageTag, Typography>
  readonly citer: Citer
  /** Blocks of other papers that stand in this one already. */
  readonly taken: Pick<WeakSet<FlowBlock>, 'has' | 'add'>
  readonly report: (diagnostic: Diagnostic) => void
  /** Was nothing complained of so far, and no page asked for? */
  readonly isSilent: () => boolean
  /** Labels of the pages on which an anchor stood in the last round. What asks is set anew each round. */
  readonly pagesOf: (anchor: string) => readonly string[]
  readonly language: (side: LanguageCode) => Language
}

/** One for each manner of quotes and dashes: a handful. */
const manners = new Map<string, Desk['typographies']>()

/** Typography of each language by the house style of the conference. */
export function typographiesIn({conference: {quotes, dashes}}: Shelf): Desk['typographies'] {
  const english = {...(quotes ? {quotes: quotes.en} : {}), ...(dashes ? {dashes: dashes.en} : {})}
  return remember(manners, JSON.stringify(english), () => typographiesOf({en: english}))
}

export interface DeskOf extends Pick<Desk, 'typographies' | 'citer' | 'taken' | 'report' | 'isSilent'> {
  /** Answers a question, and writes it down. */
  readonly ask: <T>(question: Question<T>) => T
  /** Hears that a page is asked for. */
  readonly onPages: () => void
}

/** A desk at which every look goes through `ask`. */
export function createDesk({ask, onPages, typographies, citer, taken, report, isSilent}: DeskOf): Desk {
  return {
    manuscript: {
      get languages() {
        return ask(questions.ofManuscript('languages'))
      },
      get layout() {
        return ask(questions.ofManuscript('layout'))
      },
      get blocks() {
        return ask(questions.ofManuscript('blocks'))
      },
    },
    shelf: {
      get conference() {
        return ask(questions.ofShelf('conference'))
      },
      get glossary() {
        return ask(questions.ofShelf('glossary'))
      },
      get people() {
        return ask(questions.ofShelf('people'))
      },
      get facts() {
        return ask(questions.ofShelf('facts'))
      },
      get works() {
        return ask(questions.ofShelf('works'))
      },
    },
    survey: {
      targets: {
        of: (block) => ask(questions.targetOf(block)),
        list: (kind, side) => ask(questions.targetsOf(kind, side)),
        find: (id, spot) => ask(questions.targetBy(id, spot)),
        ids: () => ask(questions.allIds),
      },
      notes: {of: (inline) => ask(questions.noteBy(inline))},
      mentions: {
        inText: (inline) => ask(questions.mentionsIn(inline)),
        isFirst: (inline) => ask(questions.isFirst(inline)),
        isUsed: (side, term) => ask(questions.isUsed(side, term)),
        persons: (side) => ask(questions.personsOn(side)),
      },
      prose: {
        attribute: (block, name) => ask(questions.proseOf(block, name)),
        ofField: (field, side) => ask(questions.proseOfField(field, side)),
      },
      spots: {get: (inline) => ask(questions.spotOf(inline))},
      gaps: {get: (inline) => ask(questions.gapOf(inline))},
      unbracketed: {has: (inline) => ask(questions.isUnbracketed(inline))},
      places: {get: (side) => ask(questions.placesOn(side))},
    },
    typographies,
    citer: heard(citer, () => void ask(questions.citedAll)),
    taken,
    report,
    isSilent,
    pagesOf: (anchor) => {
      onPages()
      return ask(questions.pagesOf(anchor))
    },
    language: languageOf,
  }
}

/** A citation depends on all that the paper cites. */
function heard(citer: Citer, hear: () => void): Citer {
  const told =
    <A extends readonly unknown[], T>(answer: (...about: A) => T) =>
    (...about: A): T => {
      hear()
      return answer(...about)
    }
  return {
    cite: told(citer.cite),
    short: told(citer.short),
    works: told(citer.works),
    archives: told(citer.archives),
    entry: told(citer.entry),
  }
}
