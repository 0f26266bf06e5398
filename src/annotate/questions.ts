import type {LanguageCode, Localized} from '../base/index.js'
import type {Block, Inline, Manuscript, PageOf, Shelf} from '../model/index.js'
import type {TextInline} from './survey/mentions.js'
import type {NoteInline} from './survey/notes.js'
import type {Survey} from './survey/survey.js'
import type {Target} from './survey/targets.js'
import type {Spot} from './survey/walk.js'

/** All that may be asked while a block is set. */
export interface Sources {
  readonly manuscript: Manuscript
  readonly shelf: Shelf
  readonly survey: Survey
  /** Labels of pages in the last round. */
  readonly pageOf: PageOf
}

/**
 * Something to look up. It is kept beside its answer and asked again in the next build, so it holds what it is about and
 * nothing else: made here, it cannot hold the sources of a build that is over.
 */
export type Question<T> = (sources: Sources) => T

const none: readonly string[] = []

export const pagesOf =
  (anchor: string): Question<readonly string[]> =>
  ({pageOf}) =>
    pageOf.get(anchor) ?? none

export const ofManuscript =
  <K extends 'languages' | 'layout' | 'blocks'>(key: K): Question<Manuscript[K]> =>
  ({manuscript}) =>
    manuscript[key]

export const ofShelf =
  <K extends keyof Shelf>(key: K): Question<Shelf[K]> =>
  ({shelf}) =>
    shelf[key]

export const targetOf =
  (block: Block): Question<Target | undefined> =>
  ({survey}) =>
    survey.targets.of(block)

export const targetsOf =
  (kind: Target['kind'], side: LanguageCode): Question<readonly Target[]> =>
  ({survey}) =>
    survey.targets.list(kind, side)

export const targetBy =
  (id: string, spot: Pick<Spot, 'side' | 'chapter'>): Question<Target | undefined> =>
  ({survey}) =>
    survey.targets.find(id, spot)

export const allIds: Question<readonly string[]> = ({survey}) => [...survey.targets.ids()]

export const noteBy =
  (inline: NoteInline): Question<ReturnType<Survey['notes']['of']>> =>
  ({survey}) =>
    survey.notes.of(inline)

export const mentionsIn =
  (inline: TextInline): Question<ReturnType<Survey['mentions']['inText']>> =>
  ({survey}) =>
    survey.mentions.inText(inline)

export const isFirst =
  (inline: Inline): Question<boolean> =>
  ({survey}) =>
    survey.mentions.isFirst(inline)

export const isUsed =
  (side: LanguageCode, term: string): Question<boolean> =>
  ({survey}) =>
    survey.mentions.isUsed(side, term)

export const personsOn =
  (side: LanguageCode): Question<ReadonlySet<string>> =>
  ({survey}) =>
    survey.mentions.persons(side)

export const proseOf =
  (block: Block, name: string): Question<readonly Inline[] | undefined> =>
  ({survey}) =>
    survey.prose.attribute(block, name)

export const proseOfField =
  (field: Localized | undefined, side: LanguageCode): Question<readonly Inline[]> =>
  ({survey}) =>
    survey.prose.ofField(field, side)

export const spotOf =
  (inline: Inline): Question<Spot | undefined> =>
  ({survey}) =>
    survey.spots.get(inline)

export const gapOf =
  (inline: Inline): Question<number | undefined> =>
  ({survey}) =>
    survey.gaps.get(inline)

export const isUnbracketed =
  (inline: Inline): Question<boolean> =>
  ({survey}) =>
    survey.unbracketed.has(inline)

export const placesOn =
  (side: LanguageCode): Question<ReadonlySet<string> | undefined> =>
  ({survey}) =>
    survey.places.get(side)

const cited = new WeakMap<Survey, string>()

/** All on which the form of a citation depends: a year has a letter when another work of the paper asks for it. */
export const citedAll: Question<readonly unknown[]> = ({survey, shelf: {works, archives, conference}}) => {
  const known = cited.get(survey) ?? JSON.stringify(lists(survey))
  cited.set(survey, known)
  return [known, works, archives, conference.bibliography?.style]
}

const lists = ({cited, listed, places}: Survey): unknown => [
  [...cited].map(([side, keys]) => [side, [...keys]]),
  listed === 'all' ? listed : [...listed],
  [...places].map(([side, names]) => [side, names.has('bibliography')]),
]
