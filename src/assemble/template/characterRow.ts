import type {Localized, Place} from '../../base/index.js'
import {type Character, type Committee, plainText, type Seat} from '../../model/index.js'

/** A role as templates see it. Texts are in the language of its file, so that they can be printed like any other. */
export interface CharacterRow {
  readonly id: string
  readonly name: Localized
  readonly office: Localized | null
  readonly person: string | null
  readonly faction: {readonly id: string; readonly name: Localized} | null
  readonly portrait: string | null
  /** Whether the reader may see the private side. */
  readonly inside: boolean
  readonly seat: string | null
  readonly delegate: string | null
  readonly powers: readonly Localized[]
  readonly public_goals: readonly Localized[]
  readonly private_powers: readonly Localized[]
  readonly goals: readonly Localized[]
  readonly secrets: readonly Localized[]
  readonly contacts: readonly Localized[]
  readonly enemies: readonly Localized[]
  readonly false_beliefs: readonly Localized[]
  readonly first_hour: readonly Localized[]
  readonly resources: readonly {
    readonly name: Localized
    readonly amount: number | string
    readonly unit: Localized | null
    readonly note: Localized | null
  }[]
}

export interface CharacterInput {
  /** In the paper's language, or the other where there is none. */
  readonly own: Character
  readonly files: readonly Character[]
  readonly inside: boolean
  readonly seat: Seat | undefined
  readonly faction: Committee['factions'][number] | undefined
}

/** Where the texts of roles were written. */
const places = new WeakMap<object, Place>()

export const placeOfText = (text: object): Place | undefined => places.get(text)

export function characterRow({own, files, inside, seat, faction}: CharacterInput): CharacterRow {
  const {matter, language, file} = own
  const text = (words: string, key: string): Localized => {
    const localized = {[language]: words}
    places.set(localized, own.places[key] ?? {file, line: 1, column: 1})
    return localized
  }
  const list = (
    key:
      | 'powers'
      | 'public_goals'
      | 'private_powers'
      | 'goals'
      | 'secrets'
      | 'contacts'
      | 'enemies'
      | 'false_beliefs'
      | 'first_hour',
  ) => matter[key].map((words) => text(words, key))
  return {
    id: own.id,
    name: Object.fromEntries(files.map((one) => [one.language, plainText(one.title)])),
    office: officeOf(files),
    person: matter.person ?? null,
    faction: faction ? {id: faction.id, name: faction.name} : null,
    portrait: matter.portrait ?? null,
    inside,
    seat: seat?.seat ?? null,
    delegate: seat?.delegate ?? null,
    powers: list('powers'),
    public_goals: list('public_goals'),
    private_powers: list('private_powers'),
    goals: list('goals'),
    secrets: list('secrets'),
    contacts: list('contacts'),
    enemies: list('enemies'),
    false_beliefs: list('false_beliefs'),
    first_hour: list('first_hour'),
    resources: matter.resources.map(({name, amount, unit, note}) => ({
      name: text(name, 'resources'),
      amount,
      unit: unit === undefined ? null : text(unit, 'resources'),
      note: note === undefined ? null : text(note, 'resources'),
    })),
  }
}

function officeOf(files: readonly Character[]): Localized | null {
  const offices = files.flatMap(({language, matter}) =>
    matter.office === undefined ? [] : [[language, matter.office]],
  )
  return offices.length > 0 ? Object.fromEntries(offices) : null
}
