import {type Diagnostic, type LanguageCode, type LanguageTag, remember} from '../base/index.js'
import {type Language, languageOf, type Typography, typographiesOf} from '../languages/index.js'
import type {FlowBlock, Manuscript, PageOf, Shelf} from '../model/index.js'
import {type Citer, createCiter} from './citations/index.js'
import type {Survey} from './survey/survey.js'

/** What every setter may look at while one block is set. */
export interface Desk {
  readonly manuscript: Manuscript
  readonly shelf: Shelf
  readonly survey: Survey
  readonly typographies: ReadonlyMap<LanguageTag, Typography>
  readonly citer: Citer
  /** Blocks of other papers that stand in this one already. */
  readonly taken: WeakSet<FlowBlock>
  readonly report: (diagnostic: Diagnostic) => void
  /** Labels of the pages on which an anchor stood in the last round. What asks is set anew each round. */
  readonly pagesOf: (anchor: string) => readonly string[]
  readonly language: (side: LanguageCode) => Language
}

export type DeskOfUnit = (listener: {
  readonly report: (diagnostic: Diagnostic) => void
  readonly onAsk: () => void
  readonly pageOf: PageOf
}) => Desk

/** One for each manner of quotes and dashes: a handful. */
const manners = new Map<string, Desk['typographies']>()

/** Typography of each language by the house style of the conference. */
export function typographiesIn({conference: {quotes, dashes}}: Shelf): Desk['typographies'] {
  const english = {...(quotes ? {quotes: quotes.en} : {}), ...(dashes ? {dashes: dashes.en} : {})}
  return remember(manners, JSON.stringify(english), () => typographiesOf({en: english}))
}

/** What all units of a manuscript share. */
export function createDesk(manuscript: Manuscript, shelf: Shelf, survey: Survey): DeskOfUnit {
  const typographies = typographiesIn(shelf)
  const citer = createCiter(shelf, survey)
  const taken = new WeakSet<FlowBlock>()
  return ({report, onAsk, pageOf}) => ({
    manuscript,
    shelf,
    survey,
    typographies,
    citer,
    taken,
    report,
    pagesOf: (anchor) => {
      onAsk()
      return pageOf.get(anchor) ?? []
    },
    language: languageOf,
  })
}
