import type {Diagnostic, LanguageCode, Localized, Place} from '../../base/index.js'
import type {Block, CommitteeData, Conference} from '../../model/index.js'
import type {Slot, Slots} from '../template/slots.js'
import {TemplateTrouble} from '../template/trouble.js'

/** The lists of texts that a committee places. */
export type Shelfmark = 'letters' | 'chapters' | 'sources'

/** The paper that is being made, in one language and for one audience: all that a helper may know. */
export interface Paper {
  readonly language: LanguageCode
  /** Of the edition; of a parallel one, the left side first. */
  readonly languages: readonly LanguageCode[]
  readonly conference: Conference
  readonly data: CommitteeData
  readonly options: {readonly [name: string]: unknown}
  readonly slots: Slots
  readonly complain: (diagnostic: Diagnostic) => void
  /** Names of the texts that this audience may read. */
  readonly namesOf: (list: Shelfmark) => readonly string[]
  /** A text with its title, ready to stand in the paper; nothing when it is withheld or its twin is missing. */
  readonly place: (list: Shelfmark, name: string, call: Place) => readonly Block[]
  /** One side of a character. */
  readonly side: (id: string, side: 'public' | 'private', call: Place) => readonly Block[]
  /** Markdown of a data file. */
  readonly prose: (value: unknown, form: 'blocks' | 'inline', call: Place) => Slot
  readonly has: (part: string) => boolean
  readonly parts: readonly string[]
}

/** One call of a helper. */
export interface HelperCall {
  readonly args: readonly unknown[]
  readonly hash: {readonly [name: string]: unknown}
  /** What `this` stands for. */
  readonly here: unknown
  readonly paper: Paper
  readonly place: Place
  /** `{{#name}}…{{else}}…{{/name}}`. */
  readonly block?: {
    readonly body: (context: unknown, at?: {readonly [name: string]: unknown}) => string
    readonly otherwise: (context: unknown) => string
  }
}

/** What templates may call by `name`. */
export interface Helper {
  readonly name: string
  readonly form: 'value' | 'block' | 'both'
  /** Least and most arguments. */
  readonly takes: readonly [number, number]
  /** Names of `name=value`; any, when absent. */
  readonly hash?: readonly string[]
  readonly run: (call: HelperCall) => unknown
}

export function trouble(call: {readonly place: Place}, code: string, message: string, hint?: string): TemplateTrouble {
  return new TemplateTrouble({
    code,
    severity: 'error',
    concern: 'template',
    message,
    place: call.place,
    ...(hint ? {hint} : {}),
  })
}

export function isLocalized(value: unknown): value is Localized {
  return (
    isRecord(value) &&
    Object.getOwnPropertySymbols(value).length === 0 &&
    Object.entries(value).every(
      ([key, inner]) => (key === 'en' || key === 'ru') && (typeof inner === 'string' || inner === undefined),
    )
  )
}

export function isRecord(value: unknown): value is {readonly [key: string]: unknown} {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether there is something to print or to go through: `{{#if}}`. */
export function isThere(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return isLocalized(value) ? Object.values(value).some((text) => text !== undefined && text !== '') : true
}

/** The argument as a list; nothing is an empty one. */
export function listOf(call: HelperCall, at = 0): readonly unknown[] {
  const value = call.args[at]
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  throw trouble(
    call,
    'template-value',
    'a list is wanted here',
    'lists are `roster`, `characters`, `motions`, `beats` and others of the reference',
  )
}

export function numberOf(call: HelperCall, at = 0): number {
  const value = call.args[at]
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number === 'number' && Number.isFinite(number)) return number
  throw trouble(call, 'template-value', `a number is wanted here, not \`${String(value)}\``)
}

/** The argument as words of the paper's language. */
export function wordsOf(call: HelperCall, at = 0): string {
  const value = call.args[at]
  if (isLocalized(value))
    return value[call.paper.language] ?? Object.values(value).find((text) => text !== undefined) ?? ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw trouble(
    call,
    'template-missing-value',
    value === undefined || value === null ? 'there is nothing to print here' : 'words are wanted here',
    'ask with `{{#if …}}` whether there is a value',
  )
}
