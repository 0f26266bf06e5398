import type {LanguageCode, Place} from '../base/index.js'
import type {Inline} from './inline.js'

/** How the second-level headings of a chapter are lettered. */
export type Lettering = 'latin' | 'turkish' | 'russian' | 'roman' | 'none'
export const letterings: readonly Lettering[] = ['latin', 'turkish', 'russian', 'roman', 'none']

export type ContainerName =
  | 'epigraph'
  | 'quote'
  | 'note'
  | 'warning'
  | 'letter'
  | 'source'
  | 'timeline'
  | 'cards'
  | 'quiz'
  | 'cloze'
  | 'questions'
  | 'columns'
  /** Gone after `assemble`. */
  | 'only'
  | 'public'
  | 'private'
  /** For templates: set once at the full measure in a parallel edition. */
  | 'full'
  /** For templates: paragraphs in the theme's style `attributes.name`, or the theme's group of that name around them. */
  | 'style'
  | 'group'
  /** For templates: what may not be parted by a page. */
  | 'keep'
  /** For templates: cards in it lie side by side, `attributes.columns` to a row, their backs behind them. */
  | 'sheets'
  /** Text of another language: `attributes.language`. */
  | 'language'
  /** A table out of the block's own rows with widths, rules and heads by `attributes`; holds one Markdown table. */
  | 'table'

export type PlaceName =
  | 'contents'
  | 'glossary'
  | 'bibliography'
  | 'index'
  | 'figures'
  | 'pagebreak'
  | 'include'
  | 'sigla'

/** Attributes as written, checked against the directive's definition in `read`. */
export type Attributes = {readonly [name: string]: string}

export interface ListItem {
  /** The number as its author wrote it; absent in a bullet list. */
  readonly number?: number
  /** What its author wrote after the number, when it is not a full stop: `1)`. */
  readonly delimiter?: ')'
  /** Of a task list. */
  readonly checked?: boolean
  readonly blocks: readonly Block[]
  readonly place: Place
}

export type ColumnAlign = 'left' | 'center' | 'right' | 'decimal' | null

export interface TableCell {
  readonly children: readonly Inline[]
  readonly place: Place
}

/** What stands on its own line or lines, as its author wrote it. */
export type Block =
  | Heading
  | {readonly kind: 'paragraph'; readonly children: readonly Inline[]; readonly place: Place}
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly tight: boolean
      readonly items: readonly ListItem[]
      readonly place: Place
    }
  | {readonly kind: 'code'; readonly text: string; readonly info?: string; readonly place: Place}
  | {readonly kind: 'rule'; readonly place: Place}
  /** The first row is the head. */
  | {
      readonly kind: 'table'
      readonly align: readonly ColumnAlign[]
      readonly rows: readonly (readonly TableCell[])[]
      readonly caption?: readonly Inline[]
      readonly id?: string
      /** From an enclosing `:::table`: `widths`, `style`, `heads`, `headless`. */
      readonly attributes?: Attributes
      readonly place: Place
    }
  | {
      readonly kind: 'figure'
      readonly url: string
      readonly alt: string
      readonly caption: readonly Inline[]
      readonly credit?: readonly Inline[]
      readonly id?: string
      /** `width` (`60%`, `8cm`), `float` (`top`, `bottom`). */
      readonly attributes: Attributes
      readonly place: Place
    }
  | {
      readonly kind: 'container'
      readonly name: ContainerName
      /** `:::note[Label]`. */
      readonly label?: readonly Inline[]
      readonly attributes: Attributes
      readonly blocks: readonly Block[]
      readonly id?: string
      readonly place: Place
    }
  | {readonly kind: 'place'; readonly name: PlaceName; readonly attributes: Attributes; readonly place: Place}
  /** For templates: from here on, pages by another master. */
  | {readonly kind: 'section'; readonly attributes: Attributes; readonly place: Place}
  /** For templates: empty space, or rules to write on. */
  | {readonly kind: 'space'; readonly height: number; readonly place: Place}
  | {readonly kind: 'lines'; readonly count: number; readonly place: Place}
  /** Both languages side by side; made by `assemble`. */
  | {readonly kind: 'pair'; readonly left: readonly Block[]; readonly right: readonly Block[]; readonly place: Place}
  /** Stands for what a template inserted; gone after `assemble`. */
  | {readonly kind: 'slot'; readonly name: string; readonly place: Place}

export interface Heading {
  readonly kind: 'heading'
  /** 1 is the chapter's title, given by its front matter; `##` in a chapter is 2. */
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  /** As written after the title, or the slug. Unique in its chapter. */
  readonly id: string
  readonly children: readonly Inline[]
  /** `{.unnumbered}`, and headings that a template makes. */
  readonly unnumbered?: boolean
  /** Left out of the contents: `{.unlisted}`. */
  readonly unlisted?: boolean
  /** Set by `assemble` on the title of a chapter. */
  readonly chapter?: ChapterOpening
  readonly place: Place
}

export interface ChapterOpening {
  readonly id: string
  readonly language: LanguageCode
  readonly lettering: Lettering
  readonly subtitle?: readonly Inline[]
  readonly author?: readonly Inline[]
  /** Notes of this chapter number anew. */
  readonly notes: 'chapter' | 'document'
}
