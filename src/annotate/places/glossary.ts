import {type LanguageCode, languageCodes, localize} from '../../base/index.js'
import {schemes, transliterate} from '../../languages/index.js'
import type {FlowBlock, Term} from '../../model/index.js'
import {withRuns} from '../blocks/paragraph.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import type {DraftRun} from '../runs/dress.js'
import {finish} from '../runs/finish.js'
import {draftsOf, label} from '../runs/runsOf.js'
import {termAnchor, termMention} from '../survey/anchors.js'
import {pageRuns, sidesOf, titleOf, usualColumns} from './parts.js'
import type {Place, PlaceSetter} from './types.js'

/** U+2002, between a headword and its twin. */
const enSpace = '\u2002'

/** Terms of this paper (or `all`) by the language named first, or abbreviations alone, with the pages of their mentions. */
export const setGlossary: PlaceSetter = (place, flow, desk) => {
  const language = firstLanguage(place, flow)
  const isAbbreviations = place.attributes['abbreviations'] !== undefined
  const headOf = (term: Term): string =>
    (isAbbreviations ? term.abbreviation?.[language] : (term.term[language] ?? localize(term.term, language))) ?? ''
  const terms = desk.shelf.glossary
    .filter((term) => headOf(term) !== '' && (place.attributes['all'] !== undefined || isUsed(term, flow, desk)))
    .sort((a, b) => desk.language(language).compare(headOf(a), headOf(b)) || (a.id < b.id ? -1 : 1))
  if (terms.length === 0) return []
  const inner = within(flow, 'glossary', {})
  const listed = new Set(terms.map(({id}) => id))
  const entries = terms.map((term, index) =>
    entry(term, headOf(term), {language, isAbbreviations, listed}, within(inner, index, {}), desk),
  )
  const count = Number(place.attributes['columns'] ?? usualColumns(flow, desk))
  const set: readonly FlowBlock[] =
    count > 1 ? [{kind: 'columns', count, blocks: entries, language: flow.side, place: place.place}] : entries
  return [...titleOf(place, flow, desk), ...set]
}

function firstLanguage({attributes: {order}}: Place, flow: Flow): LanguageCode {
  return languageCodes.find((code) => order?.startsWith(code)) ?? flow.side
}

/** Used on any side of a parallel paper. */
function isUsed({id}: Term, flow: Flow, desk: Desk): boolean {
  const {mentions} = desk.survey
  return sidesOf(flow, desk).some((side) => mentions.isUsed(side, id))
}

interface EntryManner {
  readonly language: LanguageCode
  readonly isAbbreviations: boolean
  /** Terms of this list: nothing sends its reader to a term that is not here. */
  readonly listed: ReadonlySet<string>
}

function entry(term: Term, head: string, manner: EntryManner, flow: Flow, desk: Desk) {
  const {language} = manner
  const gloss = manner.isAbbreviations ? [] : draftsOf(desk.survey.prose.ofField(term.gloss, flow.side), flow, desk)
  const hasEntry = desk.survey.places.get(flow.side)?.has('glossary') ?? false
  const drafts: readonly DraftRun[] = [
    {
      text: head,
      language,
      bold: true,
      ...(manner.isAbbreviations && hasEntry ? {goto: termAnchor(flow.side, term.id)} : {}),
    },
    ...(manner.isAbbreviations ? expansionOf(term, language, flow) : twinsOf(term, head, language, desk)),
    ...(gloss.length > 0 ? [label('. ', flow), ...gloss] : []),
    ...(manner.isAbbreviations ? [] : seeOf(term, manner.listed, flow, desk)),
    ...pagesOf(term, flow, desk),
  ]
  return withRuns(
    finish(tidy(drafts), desk.typographies),
    {...flow, flush: true},
    {
      style: 'glossary',
      ...(manner.isAbbreviations ? {} : {anchors: sidesOf(flow, desk).map((side) => termAnchor(side, term.id))}),
      marks: [{key: 'term', text: head}],
    },
  )
}

/** The full words of an abbreviation, in its language and in the other. */
function expansionOf(term: Term, language: LanguageCode, flow: Flow): readonly DraftRun[] {
  const other = languageCodes.find((code) => code !== language) ?? language
  const [own, twin] = [term.term[language], term.term[other]]
  return [
    ...(own
      ? [
          {text: enSpace, language},
          {text: own, language},
        ]
      : []),
    ...(twin && twin !== own
      ? [
          {text: enSpace, language: flow.side},
          {text: twin, language: other},
        ]
      : []),
  ]
}

/** *politbyuro* and its twin in the other script. Edition and data decide what is in Latin letters. */
function twinsOf(term: Term, head: string, language: LanguageCode, desk: Desk): readonly DraftRun[] {
  const {ru} = term.term
  const scheme = schemes.find((one) => one === desk.shelf.conference.names) ?? 'popular'
  const translit =
    term.translit ?? (ru === undefined || !/\p{Script=Cyrillic}/u.test(ru) ? undefined : transliterate(ru, scheme))
  const other = languageCodes.find((code) => code !== language) ?? language
  const twin = term.term[other]
  const isNews =
    translit !== undefined &&
    translit.toLowerCase() !== head.toLowerCase() &&
    translit.toLowerCase() !== twin?.toLowerCase()
  return [
    ...(isNews
      ? [
          {text: ' ', language},
          {text: translit, language: 'ru-Latn', italic: true},
        ]
      : []),
    ...(twin !== undefined && twin !== head
      ? [
          {text: enSpace, language},
          {text: twin, language: other},
        ]
      : []),
  ]
}

function seeOf({see}: Term, listed: ReadonlySet<string>, flow: Flow, desk: Desk): readonly DraftRun[] {
  const {labels} = desk.language(flow.side)
  const terms = see.flatMap((id) => desk.shelf.glossary.filter((term) => term.id === id && listed.has(id)))
  if (terms.length === 0) return []
  const names = terms.map(
    (term): DraftRun => ({
      text: localize(term.term, flow.side),
      language: flow.side,
      goto: termAnchor(flow.side, term.id),
    }),
  )
  const word = labels.seeAlso.charAt(0).toUpperCase() + labels.seeAlso.slice(1)
  return [
    label(`. ${word} `, flow),
    ...names.flatMap((name, index) => (index === 0 ? [name] : [label(', ', flow), name])),
  ]
}

function pagesOf(term: Term, flow: Flow, desk: Desk): readonly DraftRun[] {
  const pages = pageRuns(
    sidesOf(flow, desk).map((side) => termMention(side, term.id)),
    flow,
    desk,
  )
  return pages.length === 0 ? [label('.', flow)] : [label('. ', flow), ...pages]
}

/** No two stops where a gloss ends with one of its own. */
function tidy(drafts: readonly DraftRun[]): readonly DraftRun[] {
  return drafts.map((run, index) => {
    const before = drafts[index - 1]?.text ?? ''
    return /^\.(?: |$)/u.test(run.text) && /[.!?…]$/u.test(before) ? {...run, text: run.text.slice(1)} : run
  })
}
