/** A word space may be stretched to so much of its width, and shrunk to so much, before it is counted. */
export const widestSpace = 1.6
export const narrowestSpace = 0.7

/** A fault and where it stands: page from 1, the words it is found at. */
export interface Fault {
  readonly page: number
  readonly text: string
}

/** The typography of a finished file, as numbers. Spaces are in units of the font's own word space. */
export interface Inspection {
  readonly pages: number
  readonly lines: number
  readonly justified: number
  readonly spaces: {
    readonly count: number
    readonly mean: number
    readonly max: number
    readonly over: number
    readonly under: number
  }
  /** The same by the width of the column, to five points, the one with most lines first. */
  readonly measures: readonly {
    /** Points. */
    readonly width: number
    readonly lines: number
    readonly mean: number
    readonly over: number
  }[]
  /** Of the justified lines, those that end in a divided word. */
  readonly hyphenated: number
  readonly longestLadder: number
  readonly ladders: readonly Fault[]
  readonly runts: readonly Fault[]
  readonly widows: readonly Fault[]
  readonly orphans: readonly Fault[]
  /** Words divided between two pages. */
  readonly dividedPages: readonly Fault[]
  readonly strandedHeadings: readonly Fault[]
  readonly lineEnds: readonly Fault[]
  readonly notesOffPage: readonly Fault[]
  readonly overlaps: readonly Fault[]
  readonly outside: readonly Fault[]
  readonly blank: readonly Fault[]
  readonly missingGlyphs: readonly Fault[]
  readonly coarsePictures: readonly Fault[]
  readonly fonts: readonly {readonly name: string; readonly embedded: boolean; readonly subset: boolean}[]
  readonly tagged: boolean
  readonly title: string
  readonly language: string
}
