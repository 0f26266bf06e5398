import type {Localized} from '../../base/index.js'
import type {CommitteeData, Seat} from '../../model/index.js'
import {
  committeeSchema,
  conferenceSchema,
  crisisSchema,
  factsSchema,
  glossarySchema,
  peopleSchema,
  plainText,
  quizSchema,
  ropSchema,
  scheduleSchema,
  scoringSchema,
} from '../../model/index.js'
import {isNamed} from '../data/committee.js'
import {paperOf} from '../paperOf.js'
import {hasCards} from '../parts/index.js'
import {type CastRows, castRows} from './cast.js'
import {complete} from './complete.js'
import type {ContextInput} from './contextInput.js'
import {lazy} from './lazy.js'

type Row = {readonly [key: string]: unknown}
const rows = (schema: unknown, value: unknown): readonly Row[] => (complete(schema, value) ?? []) as readonly Row[]

/** All that a template sees: what this audience may see, in names that never change, `null` where nothing is written. */
export function contextOf(input: ContextInput): Row {
  const {request, seen, lattice, language, options} = input
  const {audience, document, template, seat, edition, layout} = request
  const {conference, data} = seen
  const [family, who] = audience.includes(':') ? audience.split(':') : []
  const crisis = once(() => complete(crisisSchema, data.crisis) as Row | null)
  const rop = once(() => complete(ropSchema, data.rop) as Row | null)
  const cast = castRows(input)
  const factions = once(() => rows(committeeSchema.shape.factions, data.committee.factions))
  return lazy<Row>({
    language: () => language,
    edition: () => edition,
    /** Whether both languages stand side by side. */
    parallel: () => edition === 'ru-en' && layout !== 'interleaved',
    paper: () => paperOf(document, template.declaration, conference),
    /** On one side of each sheet or on both. */
    printing: () => data.committee.printing ?? conference.printing,
    conference: () => ({...(complete(conferenceSchema, conference) as Row), audiences: []}),
    committee: () => ({...(complete(committeeSchema, data.committee) as Row), ...textsOf(input)}),
    document: () => ({
      id: document.id ?? document.template,
      template: template.name,
      title: document.title ?? template.declaration.name,
      subtitle: document.subtitle ?? null,
    }),
    audience: () => ({
      id: audience,
      name: lattice.names[audience] ?? {},
      band: lattice.bands[audience] ?? null,
      role: family === 'role' ? who : null,
      faction: family === 'faction' ? who : null,
    }),
    options: () => options,
    roster: () => data.seats.map((one) => seatRow(one, cast)),
    characters: cast.all,
    factions,
    rop,
    motions: () => listIn(rop(), 'motions').toSorted((a, b) => Number(a['precedence']) - Number(b['precedence'])),
    formulas: () => listIn(rop(), 'formulas'),
    directives: () => listIn(rop(), 'directives'),
    sessions: () => rows(scheduleSchema.shape.sessions, data.schedule?.sessions),
    deadlines: () => rows(scheduleSchema.shape.deadlines, data.schedule?.deadlines),
    crisis,
    beats: () =>
      withHolders(listIn(crisis(), 'beats'), cast, data)
        .map((beat): Row => ({...beat, minutes: minutesOf(beat)}))
        .toSorted((a, b) => Number(a['minutes']) - Number(b['minutes'])),
    secrets: () => withHolders(listIn(crisis(), 'secrets'), cast, data),
    scoring: () => complete(scoringSchema, data.scoring),
    quiz: () => complete(quizSchema, data.quiz),
    glossary: () => rows(glossarySchema, data.glossary),
    people: () => rows(peopleSchema, data.people),
    facts: () => rows(factsSchema, data.facts),
    seat: () => {
      const own = seat && data.seats.find((one) => one.seat === seat.seat)
      return own ? seatRow(own, cast) : null
    },
    packet: () => (seat ? seat.packet || seat.seat : null),
    role: () => (family === 'role' && who ? (cast.one(who) ?? null) : null),
    faction: () => (family === 'faction' ? (factions().find(({id}) => id === who) ?? null) : null),
  })
}

const listIn = (row: Row | null, key: string): readonly Row[] => (row?.[key] ?? []) as readonly Row[]

function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

/** Titles of the texts that this audience may read, by the names that place them. */
function textsOf({request, titleOf, chapterOf, seen, language}: ContextInput): Row {
  const list = (names: readonly string[]): readonly Row[] =>
    names.map((name) => {
      const named = request.chapters.filter((chapter) => isNamed(chapter, name))
      const own = named.find((chapter) => chapter.language === language) ?? named[0]
      return lazy<Row>({
        name: () => name,
        id: () => own?.id ?? name,
        title: () => Object.fromEntries(named.map((chapter) => [chapter.language, plainText(titleOf(chapter))])),
        cards: () => (own ? hasCards(chapterOf(own)) : false),
      })
    })
  const {letters, chapters, sources} = seen.data.committee
  return {letters: list(letters), chapters: list(chapters), sources: list(sources)}
}

function seatRow(seat: Seat, cast: CastRows): Row {
  const {place: _, ...columns} = seat
  return {...columns, country: countryOf(seat), character: cast.one(seat.role) ?? null}
}

/** In both languages where the roster has both, else as it was written. */
function countryOf({country, country_en, country_ru}: Seat): Localized | string {
  return country_en || country_ru ? {en: country_en || country, ru: country_ru || country} : country
}

const minutesOf = ({at}: Row): number => Number(String(at).slice(2))

/** A secret or a beat with those of its holders whom this audience sees, by name. */
function withHolders(list: readonly Row[], cast: CastRows, {committee}: CommitteeData): readonly Row[] {
  return list.map((one) => {
    const holders = (one['holders'] ?? []) as readonly string[]
    const names = holders.map((holder) => {
      const [family, id] = holder.split(':')
      return (
        (family === 'role' ? id && cast.one(id)?.name : committee.factions.find((one) => one.id === id)?.name) ?? {
          en: id,
          ru: id,
        }
      )
    })
    return {...one, holders: holders.map((holder) => holder.replace(/^.*:/u, '')), names}
  })
}
