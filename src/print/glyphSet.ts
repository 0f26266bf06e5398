import type {Face} from '../metrics/index.js'
import {recall} from './recall.js'

/** A glyph, and the code points that it stands for where it is drawn. */
export interface DrawnGlyph {
  readonly gid: number
  readonly codes: readonly number[]
}

/**
 * The glyphs of one face that are drawn, as bits: those of a page, and of a document of many pages, are put together word
 * by word. Which bit a glyph has is told by its face alone, and by nothing outside this program.
 */
export class GlyphSet {
  private bits = new Uint32Array(leastWords)

  add(numbers: readonly number[]): void {
    for (const number of numbers) {
      const at = number >>> 5
      if (at >= this.bits.length) this.widen(at + 1)
      this.bits[at]! |= 1 << (number & 31)
    }
  }

  addAll({bits}: GlyphSet): void {
    if (bits.length > this.bits.length) this.widen(bits.length)
    for (let at = 0; at < bits.length; at++) this.bits[at]! |= bits[at]!
  }

  /** Numbers of the glyphs, in their order. */
  numbers(): readonly number[] {
    const numbers: number[] = []
    this.bits.forEach((word, at) => {
      for (let bit = 0; bit < 32; bit++) if ((word >>> bit) & 1) numbers.push(at * 32 + bit)
    })
    return numbers
  }

  /** The same for the same glyphs of one face, as long as the program runs. */
  key(): string {
    return this.bits.join(' ')
  }

  private widen(words: number): void {
    const {bits} = this
    this.bits = new Uint32Array(Math.max(words, bits.length * 2))
    this.bits.set(bits)
  }
}

/** Of 32 glyphs each: most faces of a paper draw no more. */
const leastWords = 8

/** The glyphs of a face by the numbers they are given as they are first drawn. */
export class GlyphRegister {
  private readonly glyphs: DrawnGlyph[] = []
  private readonly numbers = new Map<string, number>()

  numberOf(gid: number, codes: readonly number[]): number {
    return recall(this.numbers, `${gid} ${codes.join(' ')}`, () => this.glyphs.push({gid, codes}) - 1)
  }

  glyph(number: number): DrawnGlyph {
    return this.glyphs[number]!
  }
}

const registers = new WeakMap<Face, GlyphRegister>()
export const registerOf = (face: Face): GlyphRegister => recall(registers, face, () => new GlyphRegister())
