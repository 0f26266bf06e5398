import type {Diagnostic, LanguageCode, LanguageTag} from '../base/index.js'
import {type Language, languageOf, type Typography, typographiesOf} from '../languages/index.js'
import type {Manuscript, PageOf, Shelf} from '../model/index.js'
import {type Citer, createCiter} from './citations/index.js'
import type {Survey} from './survey/survey.js'

/** What every setter may look at while one block is set. */
export interface Desk {
  readonly manuscript: Manuscript
  readonly shelf: Shelf
  readonly survey: Survey
  readonly typographies: ReadonlyMap<LanguageTag, Typography>
  readonly citer: Citer
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

/** What all units of a manuscript share. */
export function createDesk(manuscript: Manuscript, shelf: Shelf, survey: Survey): DeskOfUnit {
  const {quotes, dashes} = shelf.conference
  const english = {...(quotes ? {quotes: quotes.en} : {}), ...(dashes ? {dashes: dashes.en} : {})}
  const typographies = typographiesOf({en: english})
  const citer = createCiter(shelf, survey)
  return ({report, onAsk, pageOf}) => ({
    manuscript,
    shelf,
    survey,
    typographies,
    citer,
    report,
    pagesOf: (anchor) => {
      onAsk()
      return pageOf.get(anchor) ?? []
    },
    language: languageOf,
  })
}
