import type {Pt} from '../base/index.js'
import type {SetBlock, Strip} from './galley.js'

/** A strip on its page; x and y of its top left corner, from the page's top left. */
export interface Placed {
  readonly strip: Strip
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly role: 'body' | 'note' | 'float' | 'repeat' | 'furniture'
  /** The block whose tags the strip's items name; none is an artifact. */
  readonly of: SetBlock | null
  /** The occurrence, so that one kept block may stand twice: `12`, `note:history.en/note/1`. */
  readonly source: string
}

export interface Anchor {
  readonly name: string
  readonly x: Pt
  readonly y: Pt
}

/** Marks in force on a page: carried over its head, first and last on it. */
export interface MarksOnPage {
  readonly before: string
  readonly first: string
  readonly last: string
}

export interface Page {
  /** 0-based. */
  readonly index: number
  /** What its folio and every reference to it say: `7`, `xi`; empty when it bears none. */
  readonly label: string
  readonly master: string
  readonly width: Pt
  readonly height: Pt
  readonly side: 'recto' | 'verso'
  /** In reading order; of a pair the left side first; furniture last. */
  readonly placed: readonly Placed[]
  /** Rules above notes. */
  readonly rules: readonly {readonly x: Pt; readonly y: Pt; readonly width: Pt; readonly thickness: Pt}[]
  readonly anchors: readonly Anchor[]
  /** By key; of parallel text by side as well: `chapter`, `chapter:left`, `chapter:right`. */
  readonly marks: {readonly [key: string]: MarksOnPage}
  /** No running head: a chapter opens here, or the page is blank. */
  readonly headless: boolean
  readonly blank: boolean
  /** One side of a spread of facing parallel text. */
  readonly facing?: boolean
}
