import {localize} from '../../base/index.js'
import type {FlowBlock} from '../../model/index.js'
import {withRuns} from '../blocks/paragraph.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {indexNameOf} from '../persons/nameOf.js'
import {otherNamesOf} from '../persons/otherNames.js'
import {finish} from '../runs/finish.js'
import {label} from '../runs/runsOf.js'
import {personMention, termMention} from '../survey/anchors.js'
import {pageRuns, titleOf, usualColumns} from './parts.js'
import type {PlaceSetter} from './types.js'

interface IndexEntry {
  readonly head: string
  readonly anchor: string
  /** The head under which the pages stand. */
  readonly see?: string
}

/** Persons and terms of this side with the pages on which they stand, and other spellings that send to them. */
export const setIndex: PlaceSetter = (place, flow, desk) => {
  const of = place.attributes['of'] ?? 'all'
  const entries = [...(of === 'terms' ? [] : persons(flow, desk)), ...(of === 'people' ? [] : terms(flow, desk))]
  const {compare} = desk.language(flow.side)
  entries.sort((a, b) => compare(a.head, b.head) || (a.anchor < b.anchor ? -1 : 1))
  if (entries.length === 0) return []
  const inner = within(flow, 'index', {})
  const {labels} = desk.language(flow.side)
  const blocks: readonly FlowBlock[] = entries.map(({head, anchor, see}, index) => {
    const pages = see === undefined ? pageRuns([anchor], flow, desk) : []
    const other = see === undefined ? [] : [label(`${labels.see} `, inner, {italic: true}), label(see, inner)]
    const after = [...pages, ...other]
    const runs = finish(
      [label(head, inner), ...(after.length > 0 ? [label(', ', inner), ...after] : [])],
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
  const {names} = desk.shelf.conference
  return desk.shelf.people
    .filter((person) => mentioned.has(person.id))
    .flatMap((person) => {
      const head = indexNameOf(person, flow.side, names)
      const anchor = personMention(flow.side, person.id)
      return [
        {head, anchor},
        ...otherNamesOf(person, flow.side, names).map((other) => ({head: other, anchor, see: head})),
      ]
    })
}

function terms(flow: Flow, desk: Desk): readonly IndexEntry[] {
  return desk.shelf.glossary
    .filter((term) => desk.survey.mentions.isUsed(flow.side, term.id))
    .flatMap((term) => {
      const head = localize(term.term, flow.side)
      const anchor = termMention(flow.side, term.id)
      const short = term.abbreviation && localize(term.abbreviation, flow.side)
      return [{head, anchor}, ...(short && short !== head ? [{head: short, anchor, see: head}] : [])]
    })
}
