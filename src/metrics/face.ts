import type {Font} from 'fontkit'
import {hashOf, remember, UserError} from '../base/index.js'
import {Fount, type Shaped} from './fount.js'
import type {FountMemory} from './fountTables.js'
import {shapeByFontkit} from './joinedWords.js'
import {openFont} from './openFont.js'
import {
  directoryEnd,
  type FontSubset,
  type GlyphOf,
  type Header,
  type Kerning,
  openTables,
  readCharacters,
  readHeader,
  readJoiners,
  readKerning,
  readSubstitution,
  type Substitute,
  subsetOutlines,
  type Tables,
} from './openType/index.js'
import {offersOf, shapePlain} from './plainWords.js'

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
  private readonly tables: Tables
  private readonly header: Header
  private readonly characters: GlyphOf | undefined
  private readonly founts = new Map<string, Fount>()
  private readonly offered: ReadonlySet<string>
  private opened: Font | undefined
  private stamp: string | undefined
  private kernReader:
    | {
        readonly kerning: Kerning | undefined
        readonly joins: (glyph: number) => boolean
        readonly substitute: Substitute
      }
    | undefined

  constructor(
    /** `Source Serif 4/400/italic`, or `…/roman`. */
    readonly key: string,
    readonly family: string,
    readonly weight: Weight,
    readonly italic: boolean,
    readonly bytes: Uint8Array,
    private readonly memory?: FountMemory,
  ) {
    const {tables, header, characters, offered} = opened(bytes, key)
    const em = header.unitsPerEm
    this.tables = tables
    this.header = header
    this.characters = characters
    this.postscriptName = header.postscriptName
    this.unitsPerEm = em
    this.ascent = header.ascent / em
    this.descent = header.descent / em
    this.capHeight = (header.capHeight || header.ascent * 0.7) / em
    this.xHeight = (header.xHeight || header.ascent * 0.5) / em
    this.italicAngle = header.italicAngle
    this.underline = {position: header.underlinePosition / em, thickness: header.underlineThickness / em}
    this.strikePosition = (header.strikePosition ?? header.xHeight * 0.6) / em
    this.box = header.box
    this.glyphCount = header.glyphCount
    this.outlines = tables.has('CFF ') ? 'cff' : 'truetype'
    this.offered = offered
  }

  /** The face with these features in force; one object for each set. */
  fount(features = ''): Fount {
    return remember(this.founts, features, () => new Fount(this, features, this.memory?.(this.nameOf(features))))
  }

  /** Its founts, each by a name that says of which file it is. */
  named(): readonly (readonly [name: string, fount: Fount])[] {
    return [...this.founts].map(([features, fount]) => [this.nameOf(features), fount])
  }

  /** A word, or a right-to-left stretch, as it is drawn. */
  shape(text: string, features = ''): Shaped {
    return this.fount(features).shape(text)
  }

  offers(feature: string): boolean {
    return this.offered.has(feature)
  }

  has(codePoint: number): boolean {
    return this.glyphOf(codePoint) !== 0
  }

  glyphOf(codePoint: number): number {
    return this.characters ? this.characters(codePoint) : this.font.glyphForCodePoint(codePoint).id
  }

  /** In font units, from `hmtx`: what fontkit gives also reads the outline, and fails where a font ends in an empty glyph (Cousine). */
  advanceOf(glyph: number): number {
    return this.tables.get('hmtx')!.getUint16(Math.min(glyph, this.header.advanceCount - 1) * 4)
  }

  get kerning(): Kerning | undefined {
    return this.layout().kerning
  }

  /** Whether a ligature or a contextual form may begin with this glyph. */
  joins(glyph: number): boolean {
    return this.layout().joins(glyph)
  }

  /** A word shaped anew, unkept: `shape` is the one to ask. Plain words are shaped here, all others by fontkit. */
  layOut(text: string, switches: {readonly [tag: string]: boolean}): Shaped {
    return shapePlain(this, this.layout().substitute, text, switches) ?? shapeByFontkit(this.font, text, switches)
  }

  /** A font file with these glyphs alone, and the place of each in it. The missing glyph is always the first. */
  subset(glyphs: readonly number[]): FontSubset {
    if (this.outlines === 'truetype') return subsetOutlines(this.tables, glyphs)
    const subset = this.font.createSubset()
    const index = new Map(glyphs.map((glyph) => [glyph, subset.includeGlyph(glyph)]))
    return {bytes: subset.encode(), index}
  }

  /** By the directory of the file, which has a checksum of each of its tables (OpenType 1.9, "Font file"). */
  private nameOf(features: string): string {
    this.stamp ??= hashOf(this.bytes.subarray(0, directoryEnd(this.bytes)))
    return `${this.stamp} ${features}`
  }

  private get font(): Font {
    this.opened ??= openFont(this.bytes)
    return this.opened
  }

  private layout() {
    this.kernReader ??= {
      kerning: readKerning(this.tables),
      joins: readJoiners(this.tables),
      substitute: readSubstitution(this.tables),
    }
    return this.kernReader
  }
}

/** What is read at once. */
function opened(bytes: Uint8Array, key: string) {
  try {
    const tables = openTables(bytes)
    return {tables, header: readHeader(tables), characters: readCharacters(tables), offered: offersOf(tables)}
  } catch {
    throw new UserError(
      `the file of the font \`${key}\` is no TTF or OTF that can be read`,
      'see `fonts.yml`',
      'resource',
    )
  }
}
