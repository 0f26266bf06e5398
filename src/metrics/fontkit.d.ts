/** fontkit ships no types: the few names used here. Lengths are in font units. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number
    readonly codePoints: readonly number[]
    readonly advanceWidth: number
    /** In font units. */
    readonly bbox: {readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number}
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly {
      readonly xAdvance: number
      readonly yAdvance: number
      readonly xOffset: number
      readonly yOffset: number
    }[]
    readonly direction: 'ltr' | 'rtl'
  }
  /** A list read from the file as it is asked for. */
  export interface LazyList<T> {
    readonly length: number
    get(index: number): T
  }
  export interface LayoutTable {
    readonly scriptList: readonly {
      readonly tag: string
      readonly script: {readonly defaultLangSys?: {readonly featureIndexes: readonly number[]} | null}
    }[]
    readonly featureList: readonly {
      readonly tag: string
      readonly feature: {readonly lookupListIndexes: readonly number[]}
    }[]
    readonly lookupList: LazyList<Lookup>
  }
  export interface Lookup {
    readonly lookupType: number
    readonly subTables: readonly (Subtable & {readonly lookupType?: number; readonly extension?: Subtable})[]
  }
  /** A subtable of any kind; only what its kind has is there. */
  export interface Subtable {
    readonly version: number
    readonly coverage?: Coverage
    readonly valueFormat1?: {readonly [name: string]: boolean}
    readonly valueFormat2?: {readonly [name: string]: boolean}
    readonly pairSets?: LazyList<readonly {readonly secondGlyph: number; readonly value1: PairValue}[]>
    readonly classDef1?: ClassDefinition
    readonly classDef2?: ClassDefinition
    readonly classRecords?: LazyList<LazyList<{readonly value1: PairValue}>>
    /** Of contexts, version 3. */
    readonly coverages?: readonly Coverage[]
    readonly inputCoverage?: readonly Coverage[]
  }
  export interface PairValue {
    readonly xAdvance?: number
  }
  export interface Coverage {
    readonly version: number
    readonly glyphs?: readonly number[]
    readonly rangeRecords?: readonly {
      readonly start: number
      readonly end: number
      readonly startCoverageIndex: number
    }[]
  }
  export interface ClassDefinition {
    readonly version: number
    readonly startGlyph?: number
    readonly classValueArray?: readonly number[]
    readonly classRangeRecord?: readonly {readonly start: number; readonly end: number; readonly class: number}[]
  }
  export interface Subset {
    includeGlyph(glyph: number): number
    encode(): Uint8Array
  }
  export interface Font {
    readonly postscriptName: string
    readonly familyName: string
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly lineGap: number
    readonly capHeight: number
    readonly xHeight: number
    readonly italicAngle: number
    readonly underlinePosition: number
    readonly underlineThickness: number
    readonly numGlyphs: number
    /** Kept in `_glyphs` with the characters of its first use. */
    getGlyph: (id: number, characters?: readonly number[]) => Glyph
    readonly _glyphs: {[id: number]: Glyph | undefined}
    readonly bbox: {readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number}
    readonly availableFeatures: readonly string[]
    readonly hmtx: {readonly metrics: {get(index: number): {readonly advance: number}}}
    readonly hhea: {readonly numberOfMetrics: number}
    readonly 'OS/2'?: {readonly yStrikeoutPosition: number; readonly yStrikeoutSize: number}
    readonly head: object
    readonly ['CFF ']?: object
    readonly GPOS?: LayoutTable
    readonly GSUB?: LayoutTable
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    layout(
      text: string,
      features?: {readonly [tag: string]: boolean},
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): GlyphRun
    createSubset(): Subset
  }
  export function create(bytes: Uint8Array): Font
}
