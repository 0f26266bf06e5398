import type {Place, Pt} from '../base/index.js'
import type {Mark, OutlineEntry, SectionBreak, StructureStep} from './edited.js'

/** Text of one face, size and colour on a line. `x` and `width` in points from the left edge of the strip. */
export interface Span {
  /** Key of a face in `metrics`: `Source Serif 4/400/italic`. */
  readonly face: string
  readonly size: Pt
  /** `#rrggbb`. */
  readonly colour: string
  /** Above the baseline. */
  readonly rise: Pt
  readonly text: string
  readonly x: Pt
  readonly width: Pt
  /** Added to every word space. */
  readonly wordSpace: Pt
  /** Added after every letter. */
  readonly letterSpace: Pt
  /** Width to which glyphs are drawn, by their own; 1 when absent. What is added to spaces and letters is not scaled. */
  readonly scale?: number
  /** OpenType features in force, sorted and joined by commas: `onum,smcp`; empty for none. */
  readonly features: string
  readonly language: string
  /** The words as written, where what is drawn differs from them (capitals by style). */
  readonly actual?: string
  readonly link?: string
  readonly goto?: string
  readonly underline?: boolean
  readonly strike?: boolean
  /** Right to left. */
  readonly rtl?: boolean
}

/** `tag` is an index into the tags of the set block; -1 is an artifact. y grows downwards from the strip's top. */
export type Item =
  /** `y` is the baseline. `hyphen`: the last character was put in by the breaker. */
  | {
      readonly kind: 'line'
      readonly x: Pt
      readonly y: Pt
      readonly spans: readonly Span[]
      readonly tag: number
      readonly hyphen: boolean
      /** Drawn after a half-turn about the point (x, y): upside-down. */
      readonly turned?: true
    }
  | {
      readonly kind: 'rule'
      readonly x1: Pt
      readonly y1: Pt
      readonly x2: Pt
      readonly y2: Pt
      readonly thickness: Pt
      readonly colour: string
      readonly dash?: readonly [Pt, Pt]
    }
  | {
      readonly kind: 'fill'
      readonly x: Pt
      readonly y: Pt
      readonly width: Pt
      readonly height: Pt
      readonly colour: string
    }
  | {
      readonly kind: 'box'
      readonly x: Pt
      readonly y: Pt
      readonly width: Pt
      readonly height: Pt
      readonly thickness: Pt
      readonly colour: string
    }
  /** An asset (PNG, JPEG, SVG) by its key. */
  | {
      readonly kind: 'image'
      readonly asset: string
      readonly x: Pt
      readonly y: Pt
      readonly width: Pt
      readonly height: Pt
      readonly tag: number
      readonly alt: string
      /** Drawn after a half-turn about its middle. */
      readonly turned?: true
    }
  /** Left to pdfmake's renderer under a translation: its own vectors. */
  | {
      readonly kind: 'drawing'
      readonly x: Pt
      readonly y: Pt
      readonly vector: object
      readonly tag: number
      /** Drawn after a half-turn about the point (x, y). */
      readonly turned?: true
    }

/** What cannot be divided: a line, a row, a figure. Items are placed relative to its top left corner. */
export interface Strip {
  readonly height: Pt
  /** Space above, dropped at the head of a page. */
  readonly before: Pt
  /** Space below; of two meeting spaces the larger counts. */
  readonly after: Pt
  /** May a page end below it? 0 no · 1 if need be (a hyphen, inside a row) · 2 yes. Carries widows, orphans and keeps alike. */
  readonly brk: 0 | 1 | 2
  readonly items: readonly Item[]
  /** Ids of notes called in it, in order. */
  readonly notes: readonly string[]
  readonly anchors: readonly string[]
  readonly marks?: readonly Mark[]
  readonly outline?: OutlineEntry
  /** Heads of a table, set above it when it opens a page. */
  readonly repeat?: readonly Strip[]
  /** The closing rule of a table, set below it when it closes a page. */
  readonly tail?: Strip
  /** What stands behind it on the other side of its leaf, which is the next page: turned over by its long edge, it is as far
   * from the other margin. */
  readonly behind?: Strip
  /** Kept even at the head of a page (the sink of a chapter opening). */
  readonly firm?: boolean
  /** Starts a new page: the opening of a chapter. */
  readonly open?: 'page' | 'recto'
  /** No running head on the page on which it stands. */
  readonly headless?: boolean
}

/** Structure inside a set block. `up` is the parent's index; -1 hangs from the block's structure path. */
export interface Tag {
  readonly role: string
  readonly up: number
  readonly alt?: string
  readonly language?: string
  readonly scope?: 'Column' | 'Row'
  readonly columns?: number
  readonly rows?: number
}

export interface SetBlock {
  readonly strips: readonly Strip[]
  readonly tags: readonly Tag[]
  readonly structure: readonly StructureStep[]
  readonly place?: Place
}

export type Piece =
  | {readonly kind: 'strips'; readonly set: SetBlock}
  /** Paragraph by paragraph beside each other; of the facing layout, on facing pages. */
  | {readonly kind: 'pair'; readonly left: readonly SetBlock[]; readonly right: readonly SetBlock[]}
  /** `here`: in its place if it fits there whole, else at the head of a later page while the text goes on. */
  | {readonly kind: 'float'; readonly where: 'top' | 'bottom' | 'here'; readonly set: readonly SetBlock[]}
  | {readonly kind: 'columns'; readonly count: number; readonly gutter: Pt; readonly set: readonly SetBlock[]}
  | {readonly kind: 'pagebreak'; readonly to: 'page' | 'recto' | 'verso'}
  | SectionBreak

export interface SetNoteBlock {
  readonly series: string
  readonly set: readonly SetBlock[]
}

/** Type that is set but not yet cut into pages. */
export interface Galley {
  readonly pieces: readonly Piece[]
  readonly notes: {readonly [id: string]: SetNoteBlock}
  readonly facing: boolean
}
