import type {LanguageCode, LanguageTag, Localized, Place} from '../base/index.js'

/** A stretch of text in one style. All words are final: typography is done, nothing is left to look up. */
export interface Run {
  readonly text: string
  readonly language: LanguageTag
  readonly italic?: boolean
  readonly bold?: boolean
  readonly smallCaps?: boolean
  readonly mono?: boolean
  readonly sans?: boolean
  readonly position?: 'superior' | 'inferior'
  readonly decoration?: 'strike' | 'underline'
  /** A colour of the theme by name (`accent`, `grey`). */
  readonly colour?: string
  readonly figures?: 'lining' | 'old-style' | 'tabular'
  /** Added between letters, in ems. */
  readonly tracking?: number
  /** Names, abbreviations, addresses: never divided by a hyphen. */
  readonly unhyphenated?: boolean
  /** An outside address. */
  readonly link?: string
  /** An anchor of this document. */
  readonly goto?: string
  /** The note called here; the run's text is the call as printed. */
  readonly note?: string
  /** The sign of a list so many levels deep, from 0: a theme has signs of its own for each. */
  readonly bullet?: number
  /** Names the place where the run starts. */
  readonly anchor?: string
  /** Not text: what is left of the line filled (with a leader), a rule to write on, a box to tick; widths in points. */
  readonly object?:
    | {readonly kind: 'fill'; readonly leader?: string}
    | {readonly kind: 'blank'; readonly width?: number}
    | {readonly kind: 'checkbox'; readonly checked?: boolean}
    | {readonly kind: 'image'; readonly url: string; readonly alt: string}
}

/** Where a block stands in the document's structure, outermost first; steps with equal keys are one element. PDF roles. */
export interface StructureStep {
  readonly role:
    | 'Part'
    | 'Sect'
    | 'L'
    | 'LI'
    | 'LBody'
    | 'BlockQuote'
    | 'TOC'
    | 'TOCI'
    | 'Note'
    | 'Aside'
    | 'Figure'
    | 'Caption'
    | 'Art'
  readonly key: string
}

/** An entry of the file's outline. */
export interface OutlineEntry {
  readonly level: number
  readonly title: string
}

/** What running heads show: the last mark of its key in force. Keys: `chapter`, `section`, `term`. */
export interface Mark {
  readonly key: string
  readonly text: string
}

interface Common {
  readonly language: LanguageTag
  readonly structure?: readonly StructureStep[]
  readonly anchors?: readonly string[]
  readonly place?: Place
}

export interface Paragraph extends Common {
  readonly kind: 'paragraph'
  /** Name of a paragraph style of the theme. */
  readonly style: string
  /** PDF role of the paragraph itself; `P` when absent. */
  readonly role?: 'P' | 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' | 'Title' | 'Caption' | 'Lbl' | 'Code' | 'Artifact'
  readonly runs: readonly Run[]
  /** Bullet, number or line label hung left of the text. */
  readonly marker?: readonly Run[]
  /** The widest label of each list around it, where one may be wider than its step: of two figures and more. */
  readonly labels?: readonly (readonly Run[])[]
  /** How deep it is nested in lists, quotes and the like: multiplies the style's `step`. */
  readonly depth?: number
  readonly outline?: OutlineEntry
  readonly marks?: readonly Mark[]
  /** First of its kind after a heading, list or display: no first-line indent. */
  readonly flush?: boolean
  /** A title under its twin: it opens no page of its own, and no space parts them. */
  readonly under?: boolean
  /** Overrides of the theme's style. */
  readonly keepWithNext?: boolean
  readonly align?: 'left' | 'right' | 'center' | 'justify'
}

export interface SetCell {
  readonly blocks: readonly FlowBlock[]
  readonly columns?: number
  readonly rows?: number
  readonly head?: boolean
}

export interface SetTable extends Common {
  readonly kind: 'table'
  /** Name of a table style of the theme. */
  readonly style: string
  readonly columns: readonly {readonly align: 'left' | 'center' | 'right' | 'decimal'; readonly width?: ColumnWidth}[]
  readonly heads: number
  readonly rows: readonly (readonly SetCell[])[]
  /** Rows behind these on the other side of the leaf, as high each; mirrored already. */
  readonly behind?: {readonly style: string; readonly rows: readonly (readonly SetCell[])[]}
  readonly caption?: readonly Paragraph[]
  /** `continued` in the table's language, set above repeated heads. */
  readonly continued?: string
}

/** Points, a share of what is left (`*`), or as wide as its content asks (`auto`). */
export type ColumnWidth = {readonly points: number} | {readonly share: number} | 'auto'

export interface SetFigure extends Common {
  readonly kind: 'figure'
  readonly url: string
  readonly alt: string
  /** Points, or a share of the measure. */
  readonly width?: {readonly points: number} | {readonly share: number}
  readonly float?: 'top' | 'bottom'
  /** Caption and credit, below. */
  readonly caption: readonly Paragraph[]
}

/** What flows into columns and pages. */
export type FlowBlock =
  | Paragraph
  | SetTable
  | SetFigure
  /** Blocks with a rule, border or ground around them by a group style of the theme. */
  | ({
      readonly kind: 'group'
      readonly style: string
      readonly blocks: readonly FlowBlock[]
      readonly keep?: boolean
    } & Common)
  /** Set in several columns, balanced where they end. */
  | ({readonly kind: 'columns'; readonly count: number; readonly blocks: readonly FlowBlock[]} & Common)
  | {readonly kind: 'pair'; readonly left: readonly FlowBlock[]; readonly right: readonly FlowBlock[]}
  | SectionBreak
  | {readonly kind: 'pagebreak'; readonly to: 'page' | 'recto' | 'verso'}
  | {readonly kind: 'space'; readonly height: number}
  | {readonly kind: 'ornament'; readonly language: LanguageTag}
  /** Rules to write on. */
  | {readonly kind: 'lines'; readonly count: number}

/** From here on, pages by another master of the theme. */
export interface SectionBreak {
  readonly kind: 'section'
  readonly master: string
  readonly start: 'page' | 'recto' | 'verso'
  readonly folio?: 'arabic' | 'roman' | 'none'
  /** The folio of its first page; without it numbering goes on. */
  readonly restart?: number
  readonly place?: Place
}

/** A note as printed: the label is among the runs of its first paragraph. */
export interface SetNote {
  readonly series: string
  readonly blocks: readonly FlowBlock[]
}

/** Words of running heads and feet, by language. */
export interface RunningWords {
  readonly conference: Localized
  readonly version: string
  readonly document: Localized
  readonly committee: Localized
  readonly audience: Localized
  readonly band?: Localized
  readonly packet?: string
}

/** A manuscript with nothing left to look up. */
export interface Edited {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: readonly string[]
  /** Of the file; each block and run bears its own. */
  readonly languages: readonly LanguageCode[]
  readonly facing: boolean
  readonly blocks: readonly FlowBlock[]
  readonly notes: {readonly [id: string]: SetNote}
  readonly running: RunningWords
}

/** Labels of the pages on which each anchor stood in the last round; empty on the first. */
export type PageOf = Pick<ReadonlyMap<string, readonly string[]>, 'get'>
