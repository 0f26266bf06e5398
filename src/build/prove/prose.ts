import type {Path, Place} from '../../base/index.js'
import type {Located} from '../../model/index.js'
import type {Withheld} from '../../press/index.js'

/** What is looked up or written anew when it is printed: a run of words does not go through it. */
const lookedUp =
  /\[-?@[^\]]*\]|(?<![\w.])@[\w-]+|\[\^[^\]]*\]:?|::?(?:fact|person|ref|page|translit|include|figure)(?:\[[^\]]*\])?\{[^}]*\}|\]\([^)]*\)(?:\{[^}]*\})?|\]?\{[^}\n]*\}|^[ \t>]*:{2,}[a-z]+|^[ \t>]*:{3,}[ \t]*$|\|/gmu
/** Signs of Markdown that print nothing. */
const signs = /:[a-z]+(?=\[)|!?\[|\]|[*_`~]+|^[ \t>]*(?:#{1,6}|[-+*]|\d+[.)])[ \t]+/gmu
const headingId = /^#{1,6} .*\{[^}]*#([^\s}]+)[^}]*\}/gmu
/** Between two texts that do not run on: a blank line, or what is looked up. */
const cut = '\u0000'

/** The words of Markdown, in stretches that are printed as they are written; and the ids of its headings. */
export function wordsIn(markdown: string, name: string, place: Place): readonly Withheld[] {
  const plain = markdown
    .replace(lookedUp, (found) => cut + '\n'.repeat(found.split('\n').length - 1))
    .replace(signs, '')
  const parts = plain.replace(/\n[ \t]*(?=\n)/gu, `\n${cut}`).split(cut)
  let line = place.line
  const texts = parts.flatMap((part): readonly Withheld[] => {
    const lead = /^\s*/u.exec(part)?.[0] ?? ''
    const at = {file: place.file, line: line + breaksIn(lead), column: 1}
    line += breaksIn(part)
    return /[\p{L}\p{N}]/u.test(part) ? [{name, place: at, text: part.trim()}] : []
  })
  const ids = [...markdown.matchAll(headingId)].map(([whole, id = '']): Withheld => {
    const above = markdown.slice(0, markdown.indexOf(whole))
    return {name, place: {file: place.file, line: place.line + breaksIn(above), column: 1}, text: id, isName: true}
  })
  return [...texts, ...ids]
}

const breaksIn = (text: string): number => text.split('\n').length - 1

/** Keys whose values are not words for a reader. */
const technical = new Set([
  'audience',
  'fields',
  'see',
  'holders',
  'reveals',
  'at',
  'form',
  'day',
  'source',
  'locator',
  'work',
  'seat',
  'kind',
  'majority',
  'langid',
  'type',
  'template',
  'editions',
  'theme',
  'paper',
  'layout',
])

export interface Leaf {
  readonly path: Path
  readonly text: string
  readonly isName: boolean
}

/** Texts within a value: prose in it, and ids. Dates, times and numbers of settings are left out. */
export function leavesOf(value: unknown, path: Path = []): readonly Leaf[] {
  const key = path.at(-1)
  if (typeof key === 'string' && technical.has(key)) return []
  if (Array.isArray(value)) return value.flatMap((item, at) => leavesOf(item, [...path, at]))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
  if (typeof value !== 'string' || /^[\d\s:.+T/-]*$/u.test(value)) return []
  return [{path, text: value, isName: key === 'id' || (/^[\w.:*+-]+$/u.test(value) && !isWords(key))}]
}

const isWords = (key: string | number | undefined): boolean =>
  key === 'en' || key === 'ru' || key === 'title' || key === 'name' || typeof key === 'number'

/** The words of a value of a data file, with their places. */
export function wordsOfValue(located: Located<unknown>, path: Path, name: string): readonly Withheld[] {
  const value = valueAt(located.value, path)
  return leavesOf(value, path).flatMap(({path: at, text, isName}): readonly Withheld[] => {
    const place = located.placeOf(at)
    return isName ? [{name, place, text, isName}] : wordsIn(text, name, inBlock(place))
  })
}

/** The text of a YAML block begins on the line after its sign. */
const inBlock = (place: Place): Place =>
  (place.endLine ?? place.line) > place.line + 1 ? {...place, line: place.line + 1} : place

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as {readonly [key: string]: unknown})[step] : undefined),
    value,
  )
}
