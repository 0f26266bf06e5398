import {localize} from '../../base/index.js'
import type {FlowBlock} from '../../model/index.js'
import {withRuns} from '../blocks/paragraph.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {indexNameOf} from '../persons/nameOf.js'
import {finish} from '../runs/finish.js'
import {label} from '../runs/runsOf.js'
import {personMention, termMention} from '../survey/anchors.js'
import {pageRuns, titleOf, usualColumns} from './parts.js'
import type {PlaceSetter} from './types.js'

interface IndexEntry {
  readonly head: string
  readonly anchor: string
}

/** Persons and terms of this side with the pages on which they stand. */
export const setIndex: PlaceSetter = (place, flow, desk) => {
  const of = place.attributes['of'] ?? 'all'
  const entries = [...(of === 'terms' ? [] : persons(flow, desk)), ...(of === 'people' ? [] : terms(flow, desk))]
  const {compare} = desk.language(flow.side)
  entries.sort((a, b) => compare(a.head, b.head) || (a.anchor < b.anchor ? -1 : 1))
  if (entries.length === 0) return []
  const inner = within(flow, 'index', {})
  const blocks: readonly FlowBlock[] = entries.map(({head, anchor}, index) => {
    const pages = pageRuns([anchor], flow, desk)
    const runs = finish(
      [label(head, inner), ...(pages.length > 0 ? [label(', ', inner), ...pages] : [])],
      desk.typographies,
    )
    return withRuns(runs, within(inner, index, {}), {style: 'index-1'})
  })
  const count = Number(place.attributes['columns'] ?? usualColumns(flow, desk))
  return [
    ...titleOf(place, flow, desk),
    ...(count > 1 ? [{kind: 'columns', count, blocks, language: flow.side, place: place.place} as const] : blocks),
  ]
}

function persons(flow: Flow, desk: Desk): readonly IndexEntry[] {
  const mentioned = desk.survey.mentions.persons(flow.side)
  return desk.shelf.people
    .filter((person) => mentioned.has(person.id))
    .map((person) => ({
      head: indexNameOf(person, flow.side, desk.shelf.conference.names),
      anchor: personMention(flow.side, person.id),
    }))
}

function terms(flow: Flow, desk: Desk): readonly IndexEntry[] {
  return desk.shelf.glossary
    .filter((term) => desk.survey.mentions.isUsed(flow.side, term.id))
    .map((term) => ({head: localize(term.term, flow.side), anchor: termMention(flow.side, term.id)}))
}
