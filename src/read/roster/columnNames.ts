import type {rosterColumns} from '../../model/index.js'

export type Column = (typeof rosterColumns)[number]

/** What the head of a column may say, in lower case, with `ё` as `е`. */
const names: {readonly [C in Column]: readonly string[]} = {
  seat: ['seat', 'seat no', 'no', 'number', '#', '№', 'место', 'номер', 'номер места', '№ места'],
  delegate: ['delegate', 'name', 'full name', 'делегат', 'имя', 'фио', 'ф. и. о.', 'участник'],
  pronouns: ['pronouns', 'местоимения', 'обращение'],
  school: ['school', 'delegation', 'school or delegation', 'школа', 'делегация', 'учебное заведение'],
  role: ['role', 'character', 'роль', 'персонаж'],
  country: ['country', 'state', 'страна', 'государство'],
  country_en: ['country en', 'country in english', 'страна по-английски', 'страна en'],
  country_ru: ['country ru', 'country in russian', 'страна по-русски', 'страна ru'],
  faction: ['faction', 'bloc', 'фракция', 'блок'],
  language: ['language', 'lang', 'язык'],
  packet: ['packet', 'packet no', 'packet number', 'пакет', 'номер пакета', '№ пакета'],
  printer: ['printer', 'принтер'],
}

const columnOfName: ReadonlyMap<string, Column> = new Map(
  Object.entries(names).flatMap(([column, all]) => all.map((name) => [name, column as Column] as const)),
)

/** All heads that are known, for hints. */
export const knownHeads: readonly string[] = [...columnOfName.keys()].filter((name) => name.length > 2)

/** The column that a head names. */
export function columnOf(head: string): Column | undefined {
  return columnOfName.get(
    head
      .trim()
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/[\s_]+/gu, ' ')
      .replace(/[.:]$/u, ''),
  )
}

const languages: ReadonlyMap<string, 'en' | 'ru'> = new Map([
  ...['en', 'eng', 'english', 'английский', 'англ', 'анг'].map((name) => [name, 'en'] as const),
  ...['ru', 'rus', 'russian', 'русский', 'рус', 'рос'].map((name) => [name, 'ru'] as const),
])

/** The language that a cell names: `en`, `Русский`, `англ.` */
export function languageIn(cell: string): 'en' | 'ru' | undefined {
  return languages.get(cell.trim().toLowerCase().replace(/\.$/u, ''))
}
