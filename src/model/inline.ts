import type {LanguageTag, Place} from '../base/index.js'

/** One work named in a citation: `[see @conquest1990, p. 12]`. The key names an entry of the bibliography or of the archives. */
export interface CitedItem {
  readonly key: string
  readonly place: Place
  /** What stands before the key: `see`. */
  readonly prefix?: string
  /** Where in the work, as written: `p. 12`, `l. 5`. */
  readonly locator?: string
  /** `[-@key]`: the author is named in the sentence already. */
  readonly authorless?: boolean
}

/** Running text as its author wrote it. A closed set: a new kind makes every `switch` fail to compile. */
export type Inline =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: InlineStyle; readonly children: readonly Inline[]}
  | {readonly kind: 'code'; readonly text: string}
  | {readonly kind: 'break'}
  | {readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[]; readonly place: Place}
  | {readonly kind: 'image'; readonly url: string; readonly alt: string; readonly place: Place}
  /** The call of a note. `id` is `series/name` as written (`note/1`, `editor/1`, `title/*`); `assemble` makes it unique. */
  | {readonly kind: 'note'; readonly id: string; readonly series: string; readonly place: Place}
  | {
      readonly kind: 'citation'
      readonly items: readonly CitedItem[]
      /** `[@key]` is parenthetical; a bare `@key` is part of the sentence. */
      readonly form: 'parenthetical' | 'textual'
      readonly place: Place
    }
  /** `text` prints the children, or the title of the target when there are none. */
  | {
      readonly kind: 'reference'
      readonly target: string
      /** The id as its author wrote it, where `target` was made unique in the paper. */
      readonly written?: string
      readonly form: 'text' | 'number' | 'page'
      readonly children: readonly Inline[]
      readonly place: Place
    }
  | {readonly kind: 'term'; readonly key: string; readonly children: readonly Inline[]; readonly place: Place}
  | {
      readonly kind: 'person'
      readonly key: string
      readonly form?: string
      readonly children: readonly Inline[]
      readonly place: Place
    }
  /** `cite`: its source is cited after it, `:fact{#executed cite}`. */
  | {
      readonly kind: 'fact'
      readonly key: string
      readonly form?: string
      readonly cite?: boolean
      readonly place: Place
    }
  | {
      readonly kind: 'foreign'
      readonly language: LanguageTag
      readonly children: readonly Inline[]
      readonly place: Place
    }
  | {readonly kind: 'transliteration'; readonly children: readonly Inline[]; readonly place: Place}
  /** Gone after `assemble`. Any of `audiences` may read it. */
  | {
      readonly kind: 'only'
      readonly audiences: readonly string[]
      readonly children: readonly Inline[]
      readonly place: Place
    }
  /** A gap of a cloze: `:gap[answer]`. */
  | {readonly kind: 'gap'; readonly children: readonly Inline[]; readonly place: Place}
  /** A rule to write on, or a box to tick, in a form. `width` in points; a blank without one takes what is left of its line. */
  | {readonly kind: 'blank' | 'checkbox'; readonly width?: number; readonly place: Place}
  /** Pushes what follows to the right end of the line. */
  | {readonly kind: 'fill'; readonly leader?: string}
  /** Stands for a fragment that a template inserted; gone after `assemble`. */
  | {readonly kind: 'slot'; readonly name: string; readonly place: Place}

export type InlineStyle =
  | 'emphasis'
  | 'strong'
  | 'deleted'
  | 'smallcaps'
  | 'superscript'
  | 'subscript'
  | 'underline'
  | 'unhyphenated'

/** The words of an inline text, without calls of notes: for outlines, running heads and messages. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainOf).join('')
}

function plainOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'break':
    case 'fill':
      return ' '
    case 'image':
      return inline.alt
    case 'note':
    case 'citation':
    case 'fact':
    case 'blank':
    case 'checkbox':
    case 'slot':
      return ''
    default:
      return plainText(inline.children)
  }
}
