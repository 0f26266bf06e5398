import {remember} from '../../base/index.js'
import type {Chapter, CommitteeData, Conference, Work} from '../../model/index.js'
import {createViews, familyOf, type Sight, sees, under} from '../audiences/index.js'
import {filterCharacters} from './characters.js'
import {filterCommittee} from './committee.js'
import {filterConference} from './conference.js'
import {filterCrisis} from './crisis.js'
import {filterQuiz} from './quiz.js'
import {filterRoster} from './roster.js'
import {type DataSight, filterRows} from './rows.js'
import {filterScoring} from './scoring.js'
import {withheldIds} from './withheldIds.js'

/** All that is not running text, as one reader may see it. */
export interface Seen {
  readonly conference: Conference
  readonly data: CommitteeData
}

/** What there is to be seen. */
export interface Stock {
  readonly conference: Conference
  readonly data: CommitteeData
  readonly chapters: readonly Chapter[]
}

/** The data that one reader may see. All but the roles, their seats and the crisis is the same value for most of them. */
export function filterData(sight: DataSight, reader: string, stock: Stock): Seen {
  const {conference, data} = stock
  const common = commonOf(sight, reader, stock)
  const {committee} = common.data
  const factions = withheldIds(data.committee.factions, committee.factions)
  const characters = filterCharacters(sight, data.characters, factions)
  const roles = withheldIds(data.characters, characters)
  return {
    conference: common.conference,
    data: {
      ...common.data,
      characters,
      seats: filterRoster(sight, data.seats, {conference, roles, factions}),
      ...optional('crisis', filterCrisis(sight, data)),
    },
  }
}

type Common = Omit<CommitteeData, 'characters' | 'seats' | 'crisis'>

type SeenInCommon = {readonly conference: Conference; readonly data: Common}

type CommonViews = ReturnType<typeof createViews<CommitteeData, SeenInCommon>>

/** By the texts of the committee and by the family of the reader, whose name the conference tells to its members. */
const views = new WeakMap<readonly Chapter[], Map<string, CommonViews>>()

function commonOf(sight: DataSight, reader: string, stock: Stock): SeenInCommon {
  const family = familyOf(reader)
  const ofChapters = remember(views, stock.chapters, () => new Map<string, CommonViews>())
  const ofFamily = remember(ofChapters, family ?? '', () => createViews<CommitteeData, SeenInCommon>())
  const {placeOf} = sight
  return ofFamily(sight, stock.data, (inner) => filterCommon({...inner, placeOf}, family, stock))
}

function filterCommon(sight: DataSight, family: string | undefined, stock: Stock): SeenInCommon {
  const {conference, data, chapters} = stock
  const works = filterWorks(sight, data.works)
  const archives = filterRows(sight, data.archives, {file: 'archives', path: []})
  const withheld = withheldIds([...data.works, ...data.archives], [...works, ...archives])
  const committee = filterCommittee(sight, data.committee, chapters, (id) => !withheld.has(id))
  const glossary = filterRows(sight, data.glossary, {file: 'glossary', path: []})
  const terms = withheldIds(data.glossary, glossary)
  const facts = filterRows(sight, data.facts, {file: 'facts', path: []})
  const {crisis: _, characters: __, seats: ___, rop, schedule, scoring, quiz, ...rest} = data
  return {
    conference: filterConference(sight, conference, family),
    data: {
      ...rest,
      committee,
      works,
      archives,
      glossary: glossary.map((term) => ({...term, see: term.see.filter((id) => !terms.has(id))})),
      people: filterRows(sight, data.people, {file: 'people', path: []}),
      facts: facts.map((fact) => withoutSources(fact, withheld)),
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
      ...optional('scoring', filterScoring(sight, scoring)),
      ...optional('quiz', filterQuiz(sight, quiz)),
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
