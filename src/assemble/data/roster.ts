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
  readonly isRole: (id: string) => boolean
  readonly isFaction: (id: string) => boolean
}

/** Seats as the reader may see them: closed columns empty, seats of roles that they do not know of gone. */
export function filterRoster(
  sight: DataSight,
  seats: readonly Seat[],
  {conference, isRole, isFaction}: RosterRule,
): readonly Seat[] {
  const columns = [...new Set(seats.flatMap((seat) => [...Object.keys(seat), ...Object.keys(seat.more)]))].filter(
    (column) => column !== 'more' && column !== 'place',
  )
  const open = new Set(columns.filter((column) => isColumnOpen(sight, column, conference)))
  return seats.flatMap((seat) => {
    if (seat.role !== '' && !isRole(seat.role)) return []
    const shown = Object.fromEntries(
      Object.entries(seat).map(([column, value]) => [
        column,
        column === 'place' || column === 'more' || open.has(column) ? value : '',
      ]),
    ) as unknown as Seat
    return {
      ...shown,
      language: open.has('language') ? seat.language : (conference.languages[0] ?? 'en'),
      faction: shown.faction !== '' && isFaction(shown.faction) ? shown.faction : '',
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
