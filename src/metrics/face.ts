import {create, type Font, type GlyphRun} from 'fontkit'
import {remember, UserError} from '../base/index.js'
import {advanceOf} from './advance.js'
import {Fount, type Shaped} from './fount.js'
import {readJoiners} from './joining.js'
import {type Kerning, readKerning} from './kerning.js'
import {putOverBases} from './overBase.js'

export type Weight = 400 | 600 | 700

/** One font file. Vertical measures in ems, upwards. */
export class Face {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  /** In degrees, counter-clockwise from upright. */
  readonly italicAngle: number
  readonly underline: {readonly position: number; readonly thickness: number}
  readonly strikePosition: number
  /** In font units: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number]
  readonly glyphCount: number
  /** How outlines are written: decides how the font is embedded. */
  readonly outlines: 'truetype' | 'cff'
  private readonly font: Font
  private readonly founts = new Map<string, Fount>()
  private readonly offered: ReadonlySet<string>
  private kernReader: {readonly kerning: Kerning | undefined; readonly joiners: ReadonlySet<number>} | undefined

  constructor(
    /** `Source Serif 4/400/italic`, or `…/roman`. */
    readonly key: string,
    readonly family: string,
    readonly weight: Weight,
    readonly italic: boolean,
    readonly bytes: Uint8Array,
  ) {
    const font = opened(bytes, key)
    const em = font.unitsPerEm
    this.font = font
    this.postscriptName = font.postscriptName
    this.unitsPerEm = em
    this.ascent = font.ascent / em
    this.descent = font.descent / em
    this.capHeight = (font.capHeight || font.ascent * 0.7) / em
    this.xHeight = (font.xHeight || font.ascent * 0.5) / em
    this.italicAngle = font.italicAngle
    this.underline = {position: font.underlinePosition / em, thickness: font.underlineThickness / em}
    this.strikePosition = (font['OS/2']?.yStrikeoutPosition ?? font.xHeight * 0.6) / em
    this.box = [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY]
    this.glyphCount = font.numGlyphs
    this.outlines = font['CFF '] ? 'cff' : 'truetype'
    this.offered = new Set(font.availableFeatures)
  }

  /** The face with these features in force; one object for each set. */
  fount(features = ''): Fount {
    return remember(this.founts, features, () => new Fount(this, features))
  }

  /** A word, or a right-to-left stretch, as it is drawn. */
  shape(text: string, features = ''): Shaped {
    return this.fount(features).shape(text)
  }

  offers(feature: string): boolean {
    return this.offered.has(feature)
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint)
  }

  glyphOf(codePoint: number): number {
    return this.font.glyphForCodePoint(codePoint).id
  }

  /** In font units. */
  advanceOf(glyph: number): number {
    return advanceOf(this.font, glyph)
  }

  get kerning(): Kerning | undefined {
    return this.pairs().kerning
  }

  get joiners(): ReadonlySet<number> {
    return this.pairs().joiners
  }

  /** What fontkit makes of `text`, unkept: `shape` is the one to ask. */
  layOut(text: string, switches: {readonly [tag: string]: boolean}): Shaped {
    const {glyphs, positions} = withOwnCodes(this.font, text, switches)
    const advances = positions.map((position) => position.xAdvance)
    const moved = positions.some((position) => position.xOffset !== 0 || position.yOffset !== 0)
    const shaped: Shaped = {
      gids: glyphs.map((glyph) => glyph.id),
      advances,
      codes: glyphs.map((glyph) => [...glyph.codePoints]),
      ...(moved ? {offsets: positions.map((position) => [position.xOffset, position.yOffset] as const)} : {}),
      width: advances.reduce((sum, advance) => sum + advance, 0),
    }
    return putOverBases(glyphs, shaped, this.unitsPerEm)
  }

  /** A font file with these glyphs alone, and the place of each in it. The missing glyph is always the first. */
  subset(glyphs: readonly number[]): {readonly bytes: Uint8Array; readonly index: ReadonlyMap<number, number>} {
    const subset = this.font.createSubset()
    const index = new Map(glyphs.map((glyph) => [glyph, subset.includeGlyph(glyph)]))
    return {bytes: subset.encode(), index}
  }

  private pairs(): {readonly kerning: Kerning | undefined; readonly joiners: ReadonlySet<number>} {
    this.kernReader ??= {kerning: readKerning(this.font), joiners: readJoiners(this.font)}
    return this.kernReader
  }
}

/** Scripts whose letters may share glyphs and differ in marks. */
const complex = /[\u0590-\u1cff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** fontkit gives a glyph the characters of its first use; beh and noon share one. Here each use has its own. */
function withOwnCodes(font: Font, text: string, switches: {readonly [tag: string]: boolean}): GlyphRun {
  if (!complex.test(text)) return font.layout(text, switches)
  const {getGlyph} = font
  font.getGlyph = (id, characters) => {
    font._glyphs[id] = undefined
    return getGlyph.call(font, id, characters)
  }
  try {
    return font.layout(text, switches)
  } finally {
    font.getGlyph = getGlyph
  }
}

function opened(bytes: Uint8Array, key: string): Font {
  try {
    return create(bytes)
  } catch {
    throw new UserError(`the file of the font \`${key}\` is no TTF or OTF that can be read`, 'see `fonts.yml`', 'resource')
  }
}
