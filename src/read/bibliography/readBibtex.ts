import {type Entry, parse} from '@retorquere/bibtex-parser'
import type {Diagnostic, Outcome, Place} from '../../base/index.js'
import type {Work} from '../../model/index.js'
import type {TextFile} from '../data/readData.js'
import {languageOf} from './languageOf.js'
import {toCsl} from './toCsl.js'

/** Works out of BibTeX or BibLaTeX. Titles are kept as written; `audience` is a field of our own. */
export function readBibtex({file, text}: TextFile): Outcome<Work[]> {
  const heads = headsIn(file, text)
  try {
    const {entries, errors} = parse(text, {
      sentenceCase: false,
      english: false,
      caseProtection: false,
      unsupported: 'ignore',
      applyCrossRef: true,
    })
    const diagnostics = errors.map(({error}) => complaint(file, error, heads))
    const broken = new Set(diagnostics.map(({place}) => place?.line))
    const places = placesByKey(heads)
    const works = entries.flatMap((entry) => toWork(entry, places.get(entry.key)?.shift()))
    return {value: works.filter(({place}) => !broken.has(place?.line)), diagnostics}
  } catch (error) {
    return {value: [], diagnostics: [complaint(file, error instanceof Error ? error.message : String(error), heads)]}
  }
}

interface Head {
  readonly key: string
  readonly place: Place
}

/** Where each entry begins. */
function headsIn(file: string, text: string): readonly Head[] {
  return text.split(/\r\n|\n|\r/u).flatMap((line, index) => {
    const match = /^(\s*)(@([A-Za-z]+)\s*[{(]\s*([^,\s{}()]*))/u.exec(line)
    if (!match || /^(comment|string|preamble)$/iu.test(match[3] ?? '')) return []
    const column = (match[1]?.length ?? 0) + 1
    return [
      {
        key: match[4] ?? '',
        place: {file, line: index + 1, column, endLine: index + 1, endColumn: column + (match[2]?.length ?? 0)},
      },
    ]
  })
}

function placesByKey(heads: readonly Head[]): ReadonlyMap<string, Place[]> {
  const places = new Map<string, Place[]>()
  for (const {key, place} of heads) places.set(key, [...(places.get(key) ?? []), place])
  return places
}

function toWork(entry: Entry, place: Place | undefined): Work[] {
  if (entry.key === '') return []
  const said = (name: string): string => {
    const value = (entry.fields as {readonly [name: string]: unknown})[name]
    return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''
  }
  const {type, ...csl} = toCsl(entry)
  const language = languageOf(said('langid') || said('language') || undefined, said('title'))
  const audience = said('audience')
    .split(/[\s,]+/u)
    .filter(Boolean)
  return [
    {
      id: entry.key,
      type: String(type),
      ...(language ? {language} : {}),
      ...(audience.length > 0 ? {audience} : {}),
      ...(place ? {place} : {}),
      csl: {id: entry.key, type, ...csl, ...(language ? {language} : {})},
    },
  ]
}

/** The parser tells the place in words, and often that of the end: the entry that has begun before it is meant. */
function complaint(file: string, error: string, heads: readonly Head[]): Diagnostic {
  const line = Number(/at line (\d+)/u.exec(error)?.[1] ?? 1)
  const head = heads.findLast(({place}) => place.line <= line)
  const unclosed = /^Unterminated/u.test(error)
  const words = error.replace(/ at line \d+.*$/su, '').replace(/\s+/gu, ' ')
  const message = unclosed ? 'a brace or a quote is not closed' : words.charAt(0).toLowerCase() + words.slice(1)
  return {
    code: 'bibtex-syntax',
    severity: 'error',
    message: head ? `entry \`${head.key}\`: ${message}` : message,
    place: head?.place ?? {file, line, column: 1},
  }
}
