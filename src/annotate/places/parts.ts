import {type BoundedMap, createBoundedMap, type LanguageCode, remember} from '../../base/index.js'
import type {FlowBlock, Paragraph} from '../../model/index.js'
import {paragraphOf, withRuns} from '../blocks/paragraph.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {unknownPage} from '../inlines/reference.js'
import type {DraftRun} from '../runs/dress.js'
import {finish} from '../runs/finish.js'
import type {Place} from './types.js'

/** Spaced dots between an entry and its page. */
export const leader = '.'

/** The heading of a list, when its place names one. Templates set headings of their own. */
export function titleOf(place: Place, flow: Flow, desk: Desk): readonly FlowBlock[] {
  const title = desk.survey.prose.attribute(place, 'title')
  return title && title.length > 0
    ? [paragraphOf(title, within(flow, 'title', {}), desk, {style: 'heading-2', role: 'H2', keepWithNext: true})]
    : []
}

/** Columns of a list when nobody says how many: half a measure has room for one. */
export function usualColumns(flow: Flow, {manuscript}: Desk): number {
  return flow.isPaired && manuscript.layout !== 'interleaved' ? 1 : 2
}

/** The sides for which a list is made: outside pairs a parallel paper prints it once for both. */
export function sidesOf(flow: Flow, desk: Desk): readonly LanguageCode[] {
  return flow.isPaired ? [flow.side] : desk.manuscript.languages
}

/** A line that leads to a page: words, a leader, the page. */
export function entryOf(words: readonly DraftRun[], anchor: string, style: string, flow: Flow, desk: Desk): Paragraph {
  const page = desk.pagesOf(anchor)[0] ?? unknownPage
  const language = flow.side
  const drafts: readonly DraftRun[] = [
    ...words.map(({anchor: _, ...run}): DraftRun => ({...run, goto: anchor})),
    {text: '', language, object: {kind: 'fill', leader}},
    {text: page, language, goto: anchor, figures: 'lining', touch: 'none'},
  ]
  return withRuns(finishOnce(drafts, desk.typographies), {...flow, depth: 0, flush: true}, {style, align: 'left'})
}

/** Entries kept: of some dozens of books. Most are the same in the next round and in the next build. */
const entriesKept = 5000
const finished = new WeakMap<Desk['typographies'], BoundedMap<string, Paragraph['runs']>>()

function finishOnce(drafts: readonly DraftRun[], typographies: Desk['typographies']): Paragraph['runs'] {
  const known = remember(finished, typographies, () => createBoundedMap<string, Paragraph['runs']>(entriesKept))
  return remember(known, JSON.stringify(drafts), () => finish(drafts, typographies))
}

/** Pages on which any of the anchors stood, each with a link: `3, 7, 12`. Nothing before the first round knows. */
export function pageRuns(anchors: readonly string[], flow: Flow, desk: Desk): readonly DraftRun[] {
  const found = new Map(anchors.flatMap((anchor) => desk.pagesOf(anchor).map((page) => [page, anchor] as const)))
  const pages = [...found].filter(([page]) => page !== '').sort(([a], [b]) => (Number(a) || 0) - (Number(b) || 0))
  return pages.flatMap(([page, anchor], index): DraftRun[] => [
    ...(index === 0 ? [] : [{text: ', ', language: flow.side}]),
    {text: page, language: flow.side, goto: anchor, figures: 'lining', touch: 'none'},
  ])
}
