import type {LanguageCode, Place} from '../../base/index.js'

export const rosterColumns = [
  'seat',
  'delegate',
  'pronouns',
  'school',
  'role',
  'country',
  'country_en',
  'country_ru',
  'faction',
  'language',
  'packet',
  'printer',
] as const

/** One row of `roster.csv`. Columns of no known name are in `more`, and nobody but the secretariat sees them unless `dossier.yml` says so. */
export interface Seat {
  readonly seat: string
  readonly delegate: string
  /** Id of a character; empty in a committee of states. */
  readonly role: string
  readonly country: string
  /** Its name in a language, where `country` is not it. */
  readonly country_en: string
  readonly country_ru: string
  readonly school: string
  readonly pronouns: string
  readonly faction: string
  readonly language: LanguageCode
  readonly packet: string
  readonly printer: string
  readonly more: {readonly [column: string]: string}
  readonly place: Place
}
