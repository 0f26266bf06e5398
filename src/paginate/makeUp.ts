import type {Diagnostic, Pt} from '../base/index.js'
import type {Galley, MarksOnPage, Page, Strip} from '../model/index.js'
import type {Master, Theme} from '../theme/index.js'
import type {Bit} from './bits.js'
import type {Forme} from './forme.js'
import type {NoteShelf} from './noteShelf.js'

/** A float that found no room yet. */
export interface WaitingFloat {
  readonly bits: readonly Bit[]
  readonly where: 'top' | 'bottom' | 'here'
}

/** How the pages count themselves from here on. */
export interface Numbering {
  style: 'arabic' | 'roman' | 'none'
  /** Folio of the next page. */
  next: number
}

/** Everything that changes while a galley is made up. It lives as long as one call of `paginate`. */
export interface MakeUp {
  readonly theme: Theme
  readonly galley: Galley
  readonly notes: NoteShelf
  readonly seriesOrder: readonly string[]
  readonly pages: Page[]
  readonly diagnostics: Diagnostic[]
  /** Notes that were begun, or that wait to be. */
  readonly called: Set<string>
  readonly waiting: WaitingFloat[]
  readonly numbering: Numbering
  /** Marks in force at the end of the last page. */
  readonly carried: Map<string, string>
  master: Master
  /** Points by which pages are longer than their master says, for the sake of a chapter's last page. */
  longer: Pt
  /** Of the chapter in hand: what names its pieces begin with, and its first piece. */
  origin: {readonly name: string; readonly from: number}
  forme: Forme
}

/** Names piece `i` by its place in its chapter, so that a piece more elsewhere changes nothing here: `3.12`. */
export const sourceOf = ({origin: {name, from}}: MakeUp, i: number): string => `${name}${i - from}`

/** One strip put on the page in hand; y from the top of the text, below the floats. */
export interface Standing {
  readonly strip: Strip
  readonly bit: Bit
  readonly role: 'body' | 'repeat'
  /** 1 is the right-hand page of a spread. */
  readonly leaf: 0 | 1
  readonly side: 'full' | 'left' | 'right'
  readonly x: number
  readonly width: number
  readonly y: number
}

export type {MarksOnPage}
