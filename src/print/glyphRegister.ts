import type {Face} from '../metrics/index.js'
import {glyphCode} from './contentStream.js'
import {recall} from './recall.js'
import {utf16} from './syntax.js'

/** A glyph that stands for certain letters. */
export interface DrawnGlyph {
  /** Its place in the register. */
  readonly number: number
  readonly gid: number
  /** Code points. */
  readonly codes: readonly number[]
  /** In units of the face. */
  readonly advance: number
  /** As it stands in a `TJ` array, between `(` and `)`. */
  readonly written: string
}

/** The glyphs of a face in the order in which they were first drawn, which is told to nobody. */
export class GlyphRegister {
  private readonly all: DrawnGlyph[] = []
  private readonly byId = new Map<number, DrawnGlyph[]>()

  constructor(private readonly face: Face) {}

  glyph(gid: number, codes: readonly number[]): DrawnGlyph {
    const known = this.byId.get(gid)
    if (known) for (const glyph of known) if (isSame(glyph.codes, codes)) return glyph
    return this.enter(gid, codes)
  }

  at(number: number): DrawnGlyph {
    return this.all[number]!
  }

  private enter(gid: number, codes: readonly number[]): DrawnGlyph {
    const {all, face} = this
    const glyph = {number: all.length, gid, codes, advance: face.advanceOf(gid), written: asWritten(face, gid, codes)}
    all.push(glyph)
    recall(this.byId, gid, (): DrawnGlyph[] => []).push(glyph)
    return glyph
  }
}

const registers = new WeakMap<Face, GlyphRegister>()
export const registerOf = (face: Face): GlyphRegister => recall(registers, face, () => new GlyphRegister(face))

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let k = 0; k < one.length; k++) if (one[k] !== other[k]) return false
  return true
}

/**
 * Letters of Arabic share their outlines (beh, noon and teh differ in their dots, which are glyphs of their own), and a
 * font can name a glyph only once: a joined form says itself which letter it is, and its dots that they are none. By
 * glyph, since readers disagree on the order of a longer text that runs from right to left.
 */
function asWritten(face: Face, gid: number, codes: readonly number[]): string {
  const [code] = codes
  const isForm = codes.length === 1 && code! >= 0x600 && code! <= 0x8ff && gid !== face.glyphOf(code!)
  if (code !== undefined && !isForm) return glyphCode(gid)
  const letter = code === undefined ? '' : utf16(String.fromCodePoint(code))
  return `)] TJ /Span <</ActualText <FEFF${letter}>>> BDC [(${glyphCode(gid)})] TJ EMC [(`
}
