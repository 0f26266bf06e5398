import {recall} from './recall.js'

/**
 * The glyphs of one face that are drawn, as bits: those of a page, and of a document of many pages, are put together word
 * by word. Which bit a glyph has is told by the register of its face.
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

/** What is drawn of each face, by its key: what its subset must hold. */
export type GlyphsDrawn = Map<string, GlyphSet>

export const glyphsOf = (drawn: GlyphsDrawn, face: string): GlyphSet => recall(drawn, face, () => new GlyphSet())

/** Of 32 glyphs each: most faces of a paper draw no more. */
const leastWords = 8
