import {localize} from '../../base/index.js'
import {transliterate} from '../../languages/index.js'
import type {Archive, FlowBlock, Work} from '../../model/index.js'
import {withRuns} from '../blocks/paragraph.js'
import {renderArchivalEntry, scriptOf, sortKeyOf, tagOf} from '../citations/index.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {finish} from '../runs/finish.js'
import {label} from '../runs/runsOf.js'
import {workAnchor} from '../survey/anchors.js'
import {sidesOf, titleOf} from './parts.js'
import type {Place, PlaceSetter} from './types.js'

/** Works cited (or `all`, or those that `works` names): archives, then the Cyrillic row, then the Latin, or both in one. */
export const setBibliography: PlaceSetter = (place, flow, desk) => {
  const keys = keysOf(place)
  const inner = within(flow, 'bibliography', {})
  const wantsArchives = place.attributes['works'] === undefined || typeof keys !== 'string'
  const archives = wantsArchives ? archiveRow(keys, inner, desk) : []
  const rows = place.attributes['archives'] === undefined ? workRows(place, keys, inner, desk) : []
  const {labels} = desk.language(flow.side)
  const groups = [{title: labels.archives, entries: archives}, ...rows].filter(({entries}) => entries.length > 0)
  if (groups.length === 0) return []
  const set = groups.flatMap(({title, entries}, index): readonly FlowBlock[] =>
    groups.length === 1
      ? entries
      : [
          groupLabel(groups.length === 2 && index === 1 && archives.length > 0 ? labels.works : title, inner),
          ...entries,
        ],
  )
  return [...titleOf(place, flow, desk), ...set]
}

interface Row {
  readonly title: string
  readonly entries: readonly FlowBlock[]
}
type Keys = 'cited' | 'all' | ReadonlySet<string>

function keysOf({attributes: {all, works}}: Place): Keys {
  if (works !== undefined) return new Set(works.split(/[\s,;]+/u).filter((key) => key !== ''))
  return all === undefined ? 'cited' : 'all'
}

function groupLabel(text: string, flow: Flow): FlowBlock {
  return withRuns(
    [{text, language: flow.side}],
    {...flow, flush: true},
    {style: 'bibliography-group', language: flow.side, keepWithNext: true},
  )
}

function archiveRow(keys: Keys, flow: Flow, desk: Desk): readonly FlowBlock[] {
  const order = (archive: Archive): string =>
    [localize(archive.archive, flow.side), archive.fond, archive.opis, archive.delo, archive.list].join(' ')
  const compare = desk.language(flow.side).compare
  const archives = [...union(desk, flow, (side) => desk.citer.archives(side, keys))].sort((a, b) =>
    compare(order(a), order(b)),
  )
  return archives.map((archive, index) => {
    const runs = finish([label(renderArchivalEntry(archive, flow.side), flow)], desk.typographies)
    return withRuns(runs, within(flow, `archive.${index}`, {}), {
      style: 'bibliography',
      anchors: anchorsOf(archive.id, flow, desk),
    })
  })
}

function workRows(place: Place, keys: Keys, flow: Flow, desk: Desk): readonly Row[] {
  const {labels} = desk.language(flow.side)
  const works = [...union(desk, flow, (side) => desk.citer.works(side, keys))]
  const order = place.attributes['order'] ?? desk.shelf.conference.bibliography?.order ?? 'cyrillic-first'
  if (order === 'merged')
    return [
      {
        title: labels.works,
        entries: entriesOf(
          sorted(works, (work) => transliterate(sortKeyOf(work), 'alc'), flow, desk),
          'work',
          flow,
          desk,
        ),
      },
    ]
  const ofScript = (script: string): readonly FlowBlock[] =>
    entriesOf(
      sorted(
        works.filter((work) => scriptOf(work) === script),
        sortKeyOf,
        flow,
        desk,
      ),
      script,
      flow,
      desk,
    )
  return [
    {title: labels.cyrillicWorks, entries: ofScript('cyrillic')},
    {title: labels.latinWorks, entries: ofScript('latin')},
  ]
}

/** What is wanted on any of the sides for which the list is made. */
function union<T>(desk: Desk, flow: Flow, of: (side: Flow['side']) => readonly T[]): ReadonlySet<T> {
  return new Set(sidesOf(flow, desk).flatMap((side) => [...of(side)]))
}

function sorted(works: readonly Work[], keyOf: (work: Work) => string, flow: Flow, desk: Desk): readonly Work[] {
  const compare = desk.language(flow.side).compare
  return [...works].sort((a, b) => compare(keyOf(a), keyOf(b)) || (a.id < b.id ? -1 : 1))
}

function entriesOf(works: readonly Work[], step: string, flow: Flow, desk: Desk): readonly FlowBlock[] {
  return works.map((work, index) => {
    const runs = finish(desk.citer.entry(work, desk.report), desk.typographies)
    return withRuns(runs, within(flow, `${step}.${index}`, {}), {
      style: 'bibliography',
      language: tagOf(work),
      anchors: anchorsOf(work.id, flow, desk),
    })
  })
}

const anchorsOf = (key: string, flow: Flow, desk: Desk): readonly string[] =>
  sidesOf(flow, desk).map((side) => workAnchor(side, key))
