import type {Chapter, CommitteeData, Conference, Work} from '../../model/index.js'
import {type Sight, sees, under} from '../audiences/index.js'
import {filterCharacters} from './characters.js'
import {filterCommittee} from './committee.js'
import {filterConference} from './conference.js'
import {filterCrisis} from './crisis.js'
import {filterQuiz} from './quiz.js'
import {filterRoster} from './roster.js'
import {type DataSight, filterRows} from './rows.js'
import {filterScoring} from './scoring.js'

/** All that is not running text, as one reader may see it. */
export interface Seen {
  readonly conference: Conference
  readonly data: CommitteeData
}

export function filterData(
  sight: DataSight,
  conference: Conference,
  data: CommitteeData,
  chapters: readonly Chapter[],
): Seen {
  const works = filterWorks(sight, data.works)
  const archives = filterRows(sight, data.archives, {file: 'archives', path: []})
  const citable = new Set([...works, ...archives].map(({id}) => id))
  const withheld = new Set([...data.works, ...data.archives].map(({id}) => id).filter((id) => !citable.has(id)))
  const committee = filterCommittee(sight, data.committee, chapters, (id) => !withheld.has(id))
  const isFaction = notAmong(data.committee.factions, committee.factions)
  const characters = filterCharacters(sight, data.characters, isFaction)
  const glossary = filterRows(sight, data.glossary, {file: 'glossary', path: []})
  const isTerm = notAmong(data.glossary, glossary)
  const facts = filterRows(sight, data.facts, {file: 'facts', path: []})
  const {crisis: _, rop, schedule, scoring: __, quiz: ___, ...rest} = data
  const seats = filterRoster(sight, data.seats, {conference, isRole: notAmong(data.characters, characters), isFaction})
  return {
    conference: filterConference(sight, conference),
    data: {
      ...rest,
      committee,
      works,
      archives,
      characters,
      seats,
      glossary: glossary.map((term) => ({...term, see: term.see.filter(isTerm)})),
      people: filterRows(sight, data.people, {file: 'people', path: []}),
      facts: facts.map((fact) => withoutSources(fact, withheld)),
      ...optional('crisis', filterCrisis(sight, data)),
      ...optional(
        'rop',
        rop && {...rop, formulas: [...filterRows(sight, rop.formulas, {file: 'rop', path: ['formulas']})]},
      ),
      ...optional(
        'schedule',
        schedule && {
          sessions: [
            ...filterRows(sight, schedule.sessions, {file: 'schedule', path: ['sessions'], fields: {aim: ['dais']}}),
          ],
          deadlines: [...filterRows(sight, schedule.deadlines, {file: 'schedule', path: ['deadlines']})],
        },
      ),
      ...optional('scoring', filterScoring(sight, data.scoring)),
      ...optional('quiz', filterQuiz(sight, data.quiz)),
    },
  }
}

function filterWorks(sight: Sight, works: readonly Work[]): readonly Work[] {
  return works.flatMap((work) => {
    const {audience, ...rest} = work
    if (!audience) return [work]
    const marks = under(
      sight,
      [],
      {mark: audience, ...(work.place ? {place: work.place} : {})},
      {kind: 'row', name: `works/${work.id}`},
    )
    return sees(sight, marks) ? [rest] : []
  })
}

/** False for what was there and is withheld; a name that never was is another's complaint. */
function notAmong(
  all: readonly {readonly id: string}[],
  kept: readonly {readonly id: string}[],
): (id: string) => boolean {
  const left = new Set(kept.map(({id}) => id))
  const gone = new Set(all.map(({id}) => id).filter((id) => !left.has(id)))
  return (id) => !gone.has(id)
}

/** A number may be known where its source is not. */
function withoutSources<T extends CommitteeData['facts'][number]>(fact: T, withheld: ReadonlySet<string>): T {
  const {source, locator, ...rest} = fact
  const rivals = fact.rivals.map(({source: from, ...rival}) =>
    from === undefined || withheld.has(from) ? rival : {...rival, source: from},
  )
  return (source !== undefined && withheld.has(source) ? {...rest, rivals} : {...fact, rivals}) as T
}

function optional<K extends string, T>(key: K, value: T | undefined): {readonly [P in K]?: T} {
  return (value === undefined ? {} : {[key]: value}) as {readonly [P in K]?: T}
}
