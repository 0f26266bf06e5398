import type {Pt} from '../../base/index.js'

/** One glyph as a finished page shows it. Origin at the page's top left, y downwards, in points. */
export interface Glyph {
  /** What the text layer says it is: one letter, several of a ligature, or nothing. */
  readonly text: string
  readonly x: Pt
  /** Its baseline. */
  readonly y: Pt
  readonly width: Pt
  readonly size: Pt
  /** Width to which it is drawn, by its own; 1 when absent. */
  readonly scale?: number
  /** Not upright: upside down on the other face of a folded card, along an edge. */
  readonly turned?: true
  /** Name of the font resource. */
  readonly font: string
  /** No glyph: `.notdef`, or no way back to text. */
  readonly missing: boolean
  /** Index of the marked content it stands in; -1 for an artifact or none. */
  readonly mcid: number
  readonly artifact: boolean
}

export interface PictureOnPage {
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  /** Pixels of the image; absent for a drawing. */
  readonly pixels?: readonly [number, number]
}

export interface FontOnPage {
  readonly name: string
  readonly embedded: boolean
  readonly subset: boolean
  /** Width of its word space in ems; 0 when unknown. */
  readonly space: number
}

/** An element of the structure tree: its role and the marked content below it on this page. */
export interface Structure {
  readonly role: string
  readonly alt?: string
  readonly children: readonly (Structure | number)[]
}

/** A page of a finished file, as a reader of the file finds it. */
export interface PageRead {
  readonly number: number
  readonly label: string
  readonly width: Pt
  readonly height: Pt
  readonly glyphs: readonly Glyph[]
  readonly pictures: readonly PictureOnPage[]
  readonly fonts: ReadonlyMap<string, FontOnPage>
  readonly structure?: Structure
  /** Hash of all that is drawn besides text and pictures: rules, fills, vectors, colours. */
  readonly drawing?: string
}

export interface FileRead {
  readonly pages: readonly PageRead[]
  readonly title: string
  readonly language: string
  readonly tagged: boolean
  readonly outline: readonly OutlineRead[]
  readonly metadata: {readonly [key: string]: string}
}

export interface OutlineRead {
  readonly title: string
  readonly level: number
}
