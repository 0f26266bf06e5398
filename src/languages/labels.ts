import type {PluralForms} from './pluralForms.js'

/** Words that the program prints. Sentence case; `|` never occurs. */
export interface Labels {
  readonly contents: string
  readonly figures: string
  readonly figure: string
  readonly table: string
  readonly note: string
  readonly warning: string
  readonly continued: string
  readonly glossary: string
  readonly abbreviations: string
  readonly bibliography: string
  readonly furtherReading: string
  readonly archives: string
  readonly cyrillicWorks: string
  readonly latinWorks: string
  readonly works: string
  readonly index: string
  readonly persons: string
  readonly terms: string
  readonly notes: string
  readonly ibid: string
  readonly see: string
  readonly seeAlso: string
  readonly page: string
  readonly chapter: string
  readonly section: string
  readonly questions: string
  readonly question: string
  readonly answer: string
  readonly quiz: string
  readonly letter: string
  readonly source: string
  readonly timeline: string
  readonly sigla: string
  /** `⟨ ⟩` in a transcription. */
  readonly siglaInsertion: string
  readonly siglaEditor: string
  readonly wordBank: string
  readonly from: string
  readonly to: string
  readonly date: string
  readonly number: string
  readonly name: string
  readonly role: string
  readonly signature: string
  readonly points: string
  /** After a number: `2 points`. */
  readonly pointForms: PluralForms
  readonly asOf: string
  readonly undated: string
  readonly leaf: string
  readonly version: string
  /** `public`, `committee` and the others of the lattice. */
  readonly audiences: {readonly [audience: string]: string}
  /** January first, as they stand alone. */
  readonly months: readonly string[]
  /** As they stand after a day. */
  readonly monthsOfDay: readonly string[]
}
