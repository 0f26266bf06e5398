import type {LanguageCode, Outcome, Place} from '../../base/index.js'
import {createBoundedMap} from '../../base/index.js'
import {readFragment} from '../../read/index.js'
import type {Noted} from './noteIds.js'

/** Signs that may mean something in Markdown, in our directives or to our checks. */
const meaning = /[*_`[\]<>\\:&@!~#|^{}=\n\r\t]|https?|\s{2}/u
/** A block that begins so is a paragraph. */
const paragraph = /^[\p{L}«“„(]/u

export interface ProseText {
  readonly text: string
  readonly place: Place
  readonly language: LanguageCode
  readonly form: 'blocks' | 'inline'
}

/** Texts of data files that were read before: the same in many papers. Some tens of bytes each. */
const known = createBoundedMap<string, Outcome<Noted>>(4000)

/** Reads a value of a data file. Most are words and nothing else, and need no parser. */
export function quickProse({text, place, language, form}: ProseText): Outcome<Noted> {
  const bare = text.trim()
  if (!meaning.test(bare) && (form === 'inline' || paragraph.test(bare)))
    return {
      value: {blocks: [{kind: 'paragraph', children: [{kind: 'text', text: bare}], place}], bodies: []},
      diagnostics: [],
    }
  const key = [language, form, place.file, place.line, place.column, text].join('\n')
  const found = known.get(key)
  if (found) return {...found, value: copy(found.value) as Noted}
  const {file, line, column} = place
  const read = readFragment({file, text, line, column, language, template: false, inline: form === 'inline'})
  known.set(key, read)
  return {...read, value: copy(read.value) as Noted}
}

/** Later stages tell a thing from another by identity: no two places of a paper share one. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'place' ? inner : copy(inner)]))
}
