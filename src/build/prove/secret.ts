import type {Path, Place} from '../../base/index.js'
import type {Withheld} from '../../press/index.js'
import type {Draft} from './draft.js'
import type {Fill} from './fill.js'

export type SecretKind =
  | 'chapter'
  | 'passage'
  | 'answer'
  | 'row'
  | 'field'
  | 'side'
  | 'character'
  | 'column'
  | 'work'
  | 'document'
  | 'picture'

/** Something that stands in a committee's files and that not every audience may see. */
export interface Secret {
  readonly kind: SecretKind
  /** As the table of audiences names it. */
  readonly name: string
  /** Where it begins. */
  readonly place: Place
  /** Declared audiences that may see it. */
  readonly readers: readonly string[]
  /** Of a value of a data file. */
  readonly path?: Path
}

/** What is done to what a reader may not see, to find out whether they can tell. */
export type How = 'replace' | 'delete' | 'lengthen'
export const hows: readonly How[] = ['replace', 'delete', 'lengthen']

export interface Change {
  readonly secret: Secret
  readonly how: How
  readonly draft: Draft
  readonly fill: Fill
  /** Whose papers are looked at. */
  readonly reader: string
}

/** How one kind of secret is read and changed. */
export interface Handler {
  /** Its words and names. */
  readonly words: (secret: Secret, draft: Draft) => readonly Withheld[]
  readonly change: (change: Change) => void
}
