import type {OpenFile} from './file/openFile.js'

/** The standards that a printed file may declare: ISO 14289-1 and ISO 19005-2. */
export type Standard = 'PDF/UA-1' | 'PDF/A-2'

/** Where a file does not keep to a clause of a standard. */
export interface Breach {
  readonly standard: Standard
  /** As the standard numbers it: `7.18.5`, `6.2.11.5`. */
  readonly clause: string
  /** From 1; absent where the whole file is meant. */
  readonly page?: number
  readonly text: string
}

/** Looks for breaches of some clauses of one standard. */
export type Clauses = (file: OpenFile) => readonly Omit<Breach, 'standard'>[]

/** What a file claims to keep and what it does not. */
export interface Conformity {
  /** As declared in its metadata: `PDF/UA-1`, `PDF/A-2a`. */
  readonly claims: readonly string[]
  readonly breaches: readonly Breach[]
}
