/** fontkit ships no types: the few names used here. Lengths are in font units. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number
    readonly codePoints: readonly number[]
    readonly advanceWidth: number
    readonly path: {toSVG(): string}
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
    readonly 'OS/2'?: {
      readonly yStrikeoutPosition: number
      readonly yStrikeoutSize: number
      readonly usWeightClass: number
    }
    /** An entry of the table `name`. */
    getName(key: 'preferredFamily' | 'fontFamily', language?: string): string | null
    readonly head: object
    readonly ['CFF ']?: object
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
