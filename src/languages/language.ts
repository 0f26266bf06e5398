import type {LanguageCode} from '../base/index.js'
import type {Labels} from './labels.js'
import type {PluralForms} from './pluralForms.js'
import type {Typography} from './typography/typography.js'

/** Habits in which editions of one language differ. */
export interface Habits {
  /** Which quotes stand outside. */
  readonly quotes?: 'double' | 'single'
  /** `word—word` or `word – word`. */
  readonly dashes?: 'closed' | 'spaced'
}

/** How a month, a day or a year is written. */
export interface DateManner {
  /** `30 июля 1937` without `г.`; nothing in English. */
  readonly bare?: boolean
}

/** All that differs between the languages of the papers. One folder for each. */
export interface Language {
  readonly code: LanguageCode
  readonly labels: Labels
  /** Rules for running text. The same object for the same habits. */
  readonly typography: (habits?: Habits) => Typography
  /** `681,692`, `681 692`, `1,3`. */
  readonly number: (value: number) => string
  /** `634 to 806` as numbers with an en dash. */
  readonly range: (from: number, to: number) => string
  /** `12.5%`, `12,5 %`. */
  readonly percent: (value: number) => string
  /** From `1937-07-30`, `1937-07` or `1937`; anything else as it is. */
  readonly date: (date: string, manner?: DateManner) => string
  /** From one date to another: `26 September 1936 – 24 November 1938`, `1937–1938`. */
  readonly period: (from: string | undefined, to: string | undefined) => string
  /** `3rd`, `3-й`. */
  readonly ordinal: (value: number) => string
  /** Order of headwords: without case, `ё` with `е`. */
  readonly compare: (a: string, b: string) => number
  /** The form that goes with `count`: `one`, `few`, `many`, `other` as CLDR names them. */
  readonly plural: (count: number, forms: PluralForms) => string
  readonly upper: (text: string) => string
  /** Letters of headings, choices and series of notes, in order. */
  readonly alphabet: readonly string[]
  /** The lettering made of its alphabet. */
  readonly lettering: 'latin' | 'russian'
  /** Source of a regular expression for a word of a term in any of its common endings. */
  readonly inflected: (word: string) => string
  /** What stands before a locator of its kind: `p. 12`, `pp. 12–15`. */
  readonly locators: {readonly [kind in LocatorKind]: {readonly one: string; readonly many: string}}
  /** Words by which an author may write a locator's kind, in lower case and without stops. */
  readonly locatorWords: ReadonlyMap<string, LocatorKind>
  /** Whether names change by case, so that data must give the forms. */
  readonly hasCases: boolean
  /** Between a family name and what an index puts after it: `Yezhov, Nikolai`, `Ежов Н. И.` */
  readonly familyJoint: string
  /** The form of a surname that stands after `под ред.`; in English the same. */
  readonly genitiveOf: (surname: string) => string
  /** `cf.`: what stands before a work to be compared. */
  readonly compareWords: readonly string[]
  /** Parts of an archival reference and how they are joined. */
  readonly archive: ArchiveDialect
}

export type LocatorKind =
  | 'page'
  | 'leaf'
  | 'volume'
  | 'issue'
  | 'chapter'
  | 'section'
  | 'part'
  | 'article'
  | 'note'
  | 'document'
  | 'column'
  | 'line'

export interface ArchiveDialect {
  readonly fond: string
  readonly opis: string
  readonly delo: string
  readonly list: string
  readonly lists: string
  /** Between the parts. */
  readonly joint: string
  /** Whether a part begins with a capital after the joint. */
  readonly stop: string
}
