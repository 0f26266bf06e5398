import {type Entry, parse} from '@retorquere/bibtex-parser'
import {type Diagnostic, escaped, type Outcome, type Place} from '../../base/index.js'
import type {Work} from '../../model/index.js'
import type {TextFile} from '../data/readData.js'
import {placesOf, type Reading} from '../reading.js'
import {type BibtexFault, faultOf} from './bibtexFault.js'
import {languageOf} from './languageOf.js'
import {bracesOutside} from './outsideEntries.js'
import {toCsl} from './toCsl.js'

/** Works out of BibTeX or BibLaTeX. Titles are kept as written; `audience` is a field of our own. */
export function readBibtex({file, text}: TextFile): Outcome<Work[]> {
  const source: Source = {text, heads: headsIn(text), ...placesOf({file, text, line: 1, column: 1})}
  try {
    const {entries, errors} = parse(text, {
      sentenceCase: false,
      english: false,
      caseProtection: false,
      unsupported: 'ignore',
      applyCrossRef: true,
    })
    const faults = errors.map((error) => undefinedWord(error.error, text) ?? faultOf(error, text))
    const broken = new Set(faults.map(({entry}) => headBefore(source, entry)))
    const headOf = headsByKey(source.heads)
    const whole = entries
      .map((entry) => ({entry, head: headOf(entry.key)}))
      .filter(({head}) => head === undefined || !broken.has(head))
    return {
      value: whole.flatMap(({entry, head}) =>
        entry.key === '' ? [] : [toWork(entry, head && source.placeAt(head.start, head.end))],
      ),
      diagnostics: [
        ...faults.map((fault) => complaint(fault, source)),
        ...whole.flatMap(({entry, head}) => (head ? slipsIn(entry, head, source) : [])),
        ...(faults.length === 0 ? strayIn(source) : []),
      ],
    }
  } catch (error) {
    const fault = faultOf({error: error instanceof Error ? error.message : String(error)}, text)
    return {value: [], diagnostics: [complaint(fault, source)]}
  }
}

interface Source extends Pick<Reading, 'placeAt'> {
  readonly text: string
  readonly heads: readonly Head[]
}

/** The line with which an entry begins. */
interface Head {
  /** Empty where a field stands in its place. */
  readonly key: string
  /** Offsets of its sign and of the end of its key. */
  readonly start: number
  readonly end: number
}

function headsIn(text: string): readonly Head[] {
  return [...text.matchAll(/(?<=^[ \t]*)@([a-z]+)\s*[{(]\s*([^,\s{}()=]*)/gimu)]
    .filter(([, type = '']) => !/^(?:comment|string|preamble)$/iu.test(type))
    .map((match) => {
      const end = match.index + match[0].length
      return {key: /^\s*=/u.test(text.slice(end, end + 80)) ? '' : (match[2] ?? ''), start: match.index, end}
    })
}

/** Heads of one key are given out one after another. */
function headsByKey(heads: readonly Head[]): (key: string) => Head | undefined {
  const left = new Map<string, Head[]>()
  for (const head of heads) left.set(head.key, [...(left.get(head.key) ?? []), head])
  return (key) => left.get(key)?.shift()
}

const headBefore = ({heads}: Source, offset: number): Head | undefined => heads.findLast(({start}) => start <= offset)

function toWork(entry: Entry, place: Place | undefined): Work {
  const said = (name: string): string => {
    const value = (entry.fields as {readonly [name: string]: unknown})[name]
    return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''
  }
  const {type, ...csl} = toCsl(entry)
  const language = languageOf(said('langid') || said('language') || undefined, said('title'))
  const audience = said('audience')
    .split(/[\s,]+/u)
    .filter(Boolean)
  return {
    id: entry.key,
    type: String(type),
    ...(language ? {language} : {}),
    ...(audience.length > 0 ? {audience} : {}),
    ...(place ? {place} : {}),
    csl: {id: entry.key, type, ...csl, ...(language ? {language} : {})},
  }
}

/** What the parser takes without a word: an entry that nothing can name, and a field of which it keeps one of two. */
function slipsIn(entry: Entry, head: Head, {text, placeAt}: Source): readonly Diagnostic[] {
  if (entry.key === '') {
    const hint = 'a key and a comma stand behind its brace'
    const place = placeAt(head.start, head.end)
    return [{code: 'bibtex-syntax', severity: 'error', message: 'this entry has no key', place, hint}]
  }
  const twice = Object.keys(entry.fields).flatMap((name) => /^(.+)\+duplicate-1$/u.exec(name)?.[1] ?? [])
  return twice.map((name) => {
    const fields = new RegExp(`(?<=[{(,\\s])${escaped(name)}(?=\\s*=)`, 'giu')
    const second = [...text.slice(head.end).matchAll(fields)][1]
    const at = second ? head.end + second.index : head.start
    const message = `entry \`${entry.key}\`: the field \`${name}\` is given twice`
    return {code: 'bibtex-duplicate', severity: 'error', message, place: placeAt(at, at + name.length)}
  })
}

function strayIn({text, heads, placeAt}: Source): readonly Diagnostic[] {
  return bracesOutside(
    text,
    heads.map(({start}) => start),
  ).map((at) => ({
    code: 'bibtex-outside',
    severity: 'warning',
    message: `what stands beside this \`${text[at]}\` is in no entry, and is not read`,
    hint: 'is a brace one too many, or does an entry lack its `@`?',
    place: placeAt(at, at + 1),
  }))
}

/** What stands for words that a `@string` would give, and none does. */
function undefinedWord(error: string, text: string): BibtexFault | undefined {
  const name = /^Unresolved @string reference "([^"\s]+)"/u.exec(error)?.[1]
  if (name === undefined) return undefined
  const match = [...text.matchAll(/[=#]\s*([^\s{}",#=]+)/gu)].find(([, word]) => word === name)
  const at = match ? match.index + match[0].length - name.length : 0
  return {message: `no \`@string\` gives \`${name}\`: words stand in braces`, at, entry: at}
}

function complaint({message, at, entry}: BibtexFault, source: Source): Diagnostic {
  const key = headBefore(source, entry)?.key
  return {
    code: 'bibtex-syntax',
    severity: 'error',
    message: key ? `entry \`${key}\`: ${message}` : message,
    place: source.placeAt(at, at + 1),
  }
}
