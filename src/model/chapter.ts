import type {LanguageCode, Place} from '../base/index.js'
import type {Block, Lettering} from './block.js'
import type {Inline} from './inline.js'

/** The text of a note. `id` is `series/name`. */
export interface NoteBody {
  readonly id: string
  readonly series: string
  readonly blocks: readonly Block[]
  readonly place: Place
}

/** One Markdown file, understood. */
export interface Chapter {
  /** From the front matter, or the file's name without number and language: `history`. */
  readonly id: string
  readonly file: string
  readonly language: LanguageCode
  readonly title: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  readonly author?: readonly Inline[]
  /** Who may read the file; none is the committee's default. */
  readonly audiences?: readonly string[]
  readonly lettering: Lettering
  /** Where its notes start anew. */
  readonly notes: 'chapter' | 'document'
  readonly blocks: readonly Block[]
  readonly bodies: readonly NoteBody[]
  /** Places of front matter keys; `title` at least. */
  readonly places: {readonly [key: string]: Place}
  /** SHA-256 of the bytes it was read from. */
  readonly hash: string
}
