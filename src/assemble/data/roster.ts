import {type BoundedMap, createBoundedMap, type LanguageCode, remember} from '../../base/index.js'
import type {Conference, Seat} from '../../model/index.js'
import {type Mark, sees, under, underDefault} from '../audiences/index.js'
import type {DataSight} from './rows.js'

/** Columns that everybody may see who may see the roster at all. The rest is the secretariat's unless `dossier.yml` says so. */
const openColumns: readonly string[] = [
  'seat',
  'role',
  'country',
  'country_en',
  'country_ru',
  'faction',
  'delegate',
  'school',
  'pronouns',
  'language',
]
const closed: Mark = ['secretariat']

export interface RosterRule {
  readonly conference: Conference
  /** Of roles and factions that are withheld from the reader. */
  readonly roles: ReadonlySet<string>
  readonly factions: ReadonlySet<string>
}

/** Rosters that are kept: most readers have the same. */
const mostRosters = 16

const known = new WeakMap<readonly Seat[], BoundedMap<string, readonly Seat[]>>()

/** Seats as the reader may see them: closed columns empty, seats of roles that they do not know of gone. */
export function filterRoster(sight: DataSight, seats: readonly Seat[], rule: RosterRule): readonly Seat[] {
  const {conference, roles, factions} = rule
  const open = columnsOf(seats).filter((column) => isColumnOpen(sight, column, conference))
  const ofSeats = remember(known, seats, () => createBoundedMap<string, readonly Seat[]>(mostRosters))
  // All that what follows depends on, but for the seats themselves.
  const key = JSON.stringify([open, languageOf(conference), [...roles], [...factions]])
  return remember(ofSeats, key, () => withOpen(seats, new Set(open), rule))
}

const columnsKnown = new WeakMap<readonly Seat[], readonly string[]>()

function columnsOf(seats: readonly Seat[]): readonly string[] {
  return remember(columnsKnown, seats, () =>
    [...new Set(seats.flatMap((seat) => [...Object.keys(seat), ...Object.keys(seat.more)]))].filter(
      (column) => column !== 'more' && column !== 'place',
    ),
  )
}

const languageOf = ({languages}: Conference): LanguageCode => languages[0] ?? 'en'

function withOpen(
  seats: readonly Seat[],
  open: ReadonlySet<string>,
  {conference, roles, factions}: RosterRule,
): readonly Seat[] {
  return seats.flatMap((seat) => {
    if (seat.role !== '' && roles.has(seat.role)) return []
    const shown = Object.fromEntries(
      Object.entries(seat).map(([column, value]) => [
        column,
        column === 'place' || column === 'more' || open.has(column) ? value : '',
      ]),
    ) as unknown as Seat
    return {
      ...shown,
      language: open.has('language') ? seat.language : languageOf(conference),
      faction: factions.has(shown.faction) ? '' : shown.faction,
      more: Object.fromEntries(Object.entries(seat.more).filter(([column]) => open.has(column))),
    }
  })
}

function isColumnOpen(sight: DataSight, column: string, conference: Conference): boolean {
  const thing = {kind: 'column', name: `roster/${column}`} as const
  const mark = conference.roster?.columns[column]
  const place = sight.placeOf('conference', ['roster', 'columns', column])
  if (mark) return sees(sight, under(sight, [], {mark, ...(place ? {place} : {})}, thing))
  return openColumns.includes(column) || sees(sight, underDefault(sight, [], closed, thing))
}
