import {type BoundedMap, createBoundedMap} from '../base/index.js'
import type {Face} from './face.js'
import type {FountTables} from './fountTables.js'
import {isPlain, reach} from './plainWords.js'
import {isSpace, standIns} from './spaces.js'

/** One word as it is drawn: glyph ids of the font file; lengths in font units. Right-to-left words in visual order. */
export interface Shaped {
  readonly gids: readonly number[]
  /** Where the pen goes on, kerning included. */
  readonly advances: readonly number[]
  /** Code points that each glyph stands for. */
  readonly codes: readonly (readonly number[])[]
  /** x and y of each glyph from the pen; absent when all are nought. */
  readonly offsets?: readonly (readonly [number, number])[]
  readonly width: number
}

/** The kern of two characters that cannot be set apart: a ligature, a mark, a contextual form. */
export const joined = 0x7fff
const unknown = -0x8000
const notSimple = 0xffff
const firstRows = 128
/** Rows of the pair table at most: half a megabyte. Real papers use some two hundred characters of a face. */
const mostRows = 512
/** Rows left to spaces, which must never be without one. */
const rowsForSpaces = 20
/** Words kept as shaped. */
const wordsKept = 8000

/**
 * A face with one set of OpenType features: dense tables of glyphs, advances and kern pairs, each entry filled when first
 * asked for. `width` and whatever draws from the tables agree: words are kerned inside, never with the spaces around them.
 */
export class Fount {
  /** By row: glyph id, advance, what the advance exceeds the glyph's own by, the character. */
  gid = new Uint16Array(firstRows)
  advance = new Int32Array(firstRows)
  excess = new Int32Array(firstRows)
  code = new Uint16Array(firstRows)
  private readonly index = new Uint16Array(reach)
  private kern = new Int16Array(firstRows * firstRows).fill(unknown)
  private rows = firstRows
  private count = 1
  private known = 0
  private readonly words: BoundedMap<string, Shaped> = createBoundedMap(wordsKept)
  /** What the glyph of each row stands for. */
  private readonly letters: (readonly number[])[] = []
  private readonly switches: {readonly [tag: string]: boolean}

  constructor(
    readonly face: Face,
    /** Sorted, joined by commas; a minus switches off what is on by itself: `-liga,onum`. */
    readonly features: string,
    filled?: FountTables,
  ) {
    this.switches = Object.fromEntries(
      features
        .split(',')
        .filter(Boolean)
        .map((tag) => (tag.startsWith('-') ? [tag.slice(1), false] : [tag, true])),
    )
    if (filled) this.fill(filled)
  }

  /** Characters that have a row. */
  get characters(): number {
    return this.count - 1
  }

  /** Pairs that are known: the tables grow by these. */
  get size(): number {
    return this.known
  }

  /** What the tables hold so far. */
  tables(): FountTables {
    const upTo = this.count
    const pairs: number[] = []
    const kerns: number[] = []
    for (let left = 1; left < upTo; left++)
      for (let right = 1; right < upTo; right++) {
        const kern = this.kern[left * this.rows + right]!
        if (kern === unknown) continue
        pairs.push(left * 0x10000 + right)
        kerns.push(kern)
      }
    return {
      codes: this.code.slice(1, upTo),
      gids: this.gid.slice(1, upTo),
      advances: this.advance.slice(1, upTo),
      excesses: this.excess.slice(1, upTo),
      rowless: Uint16Array.from(this.index.keys()).filter((code) => this.index[code] === notSimple),
      pairs: Uint32Array.from(pairs),
      kerns: Int16Array.from(kerns),
    }
  }

  private fill({codes, gids, advances, excesses, rowless, pairs, kerns}: FountTables): void {
    while (codes.length >= this.rows) this.grow()
    this.code.set(codes, 1)
    this.gid.set(gids, 1)
    this.advance.set(advances, 1)
    this.excess.set(excesses, 1)
    this.count = codes.length + 1
    codes.forEach((code, k) => {
      this.index[code] = k + 1
    })
    for (const code of rowless) this.index[code] = notSimple
    pairs.forEach((pair, k) => {
      this.kern[(pair >>> 16) * this.rows + (pair & 0xffff)] = kerns[k]!
    })
    this.known = pairs.length
  }

  /** Row of the dense tables; 0 when the character must be shaped with its neighbours. */
  row(code: number): number {
    if (code >= reach) return 0
    const row = this.index[code]!
    return row === notSimple ? 0 : row || this.add(code)
  }

  /** Advance of a character in font units. Its row is asked for first: that may put larger tables in the place of these. */
  advanceFor(code: number): number {
    const row = this.row(code)
    return this.advance[row]!
  }

  /** Kern between two rows, or `joined`. */
  pair(left: number, right: number): number {
    const at = left * this.rows + right
    const known = this.kern[at]!
    if (known !== unknown) return known
    const kern = this.readPair(left, right)
    this.kern[left * this.rows + right] = kern
    this.known++
    return kern
  }

  /** Width of `text[from..to)` in font units. */
  width(text: string, from = 0, to = text.length): number {
    let width = 0
    let last = 0
    let start = from
    let before = 0
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      if (isSpace(code)) {
        width += this.advanceFor(code)
        last = 0
        start = at + 1
        before = width
        continue
      }
      const row = this.row(code)
      const kern = row && last ? this.pair(last, row) : 0
      if (row === 0 || kern === joined) {
        const end = endOfWord(text, at, to)
        width = before + this.shape(text.slice(start, end)).width
        at = end - 1
        last = 0
        continue
      }
      width += kern + this.advance[row]!
      last = row
    }
    return width
  }

  /** Glyphs drawn for `text`: what tracking is counted by. A word that is set from the tables is not cut out to be asked for. */
  glyphs(text: string): number {
    let count = 0
    let last = 0
    let start = 0
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (isSpace(code)) {
        count++
        last = 0
        start = at + 1
        before = count
        continue
      }
      const row = this.row(code)
      if (row === 0 || (last && this.pair(last, row) === joined)) {
        const end = endOfWord(text, at, text.length)
        count = before + this.shape(text.slice(start, end)).gids.length
        at = end - 1
        last = 0
        continue
      }
      count++
      last = row
    }
    return count
  }

  /** One word, or a right-to-left stretch with its spaces, as it is drawn. */
  shape(word: string): Shaped {
    const known = this.words.get(word)
    if (known) return known
    const shaped = this.fromTables(word) ?? this.face.layOut(word, this.switches)
    this.words.set(word, shaped)
    return shaped
  }

  private fromTables(word: string): Shaped | undefined {
    const gids: number[] = []
    const advances: number[] = []
    const codes: (readonly number[])[] = []
    let last = 0
    for (let at = 0; at < word.length; at++) {
      const row = this.row(word.charCodeAt(at))
      const kern = row && last ? this.pair(last, row) : 0
      if (row === 0 || kern === joined) return undefined
      if (kern) advances[at - 1]! += kern
      gids.push(this.gid[row]!)
      advances.push(this.advance[row]!)
      this.letters[row] ??= [this.code[row]!]
      codes.push(this.letters[row])
      last = row
    }
    return {gids, advances, codes, width: advances.reduce((sum, advance) => sum + advance, 0)}
  }

  private add(code: number): number {
    const room = this.count < mostRows - (isSpace(code) ? 0 : rowsForSpaces)
    const glyph = room && isPlain(code) ? this.glyphFor(code) : undefined
    if (!glyph) {
      this.index[code] = notSimple
      return 0
    }
    if (this.count === this.rows) this.grow()
    const row = this.count++
    const own = this.face.advanceOf(glyph.gid)
    this.index[code] = row
    this.code[row] = code
    this.gid[row] = glyph.gid
    this.advance[row] = glyph.advance ?? own
    this.excess[row] = this.advance[row]! - own
    return row
  }

  private glyphFor(code: number): {readonly gid: number; readonly advance?: number} | undefined {
    if (this.face.has(code)) {
      const {gids, offsets} = this.face.layOut(String.fromCharCode(code), this.switches)
      return gids.length === 1 && !offsets ? {gid: gids[0]!} : undefined
    }
    const standIn = standIns.get(code)
    if (!standIn || !this.face.has(standIn.as)) return undefined
    const gid = this.face.glyphOf(standIn.as)
    return standIn.width === undefined ? {gid} : {gid, advance: Math.round(standIn.width * this.face.unitsPerEm)}
  }

  private readPair(left: number, right: number): number {
    const [a, b] = [this.gid[left]!, this.gid[right]!]
    const kerning = this.face.kerning
    if (kerning && !this.face.joins(a)) return kerning(a, b)
    const {gids, advances, offsets} = this.face.layOut(
      String.fromCharCode(this.code[left]!, this.code[right]!),
      this.switches,
    )
    const stays = gids.length === 2 && gids[0] === a && gids[1] === b && !offsets
    return stays ? advances[0]! - this.face.advanceOf(a) : joined
  }

  private grow(): void {
    const rows = this.rows * 2
    const wider = <T extends Uint16Array | Int32Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.gid = wider(this.gid, new Uint16Array(rows))
    this.advance = wider(this.advance, new Int32Array(rows))
    this.excess = wider(this.excess, new Int32Array(rows))
    this.code = wider(this.code, new Uint16Array(rows))
    const kern = new Int16Array(rows * rows).fill(unknown)
    for (let row = 0; row < this.rows; row++)
      kern.set(this.kern.subarray(row * this.rows, (row + 1) * this.rows), row * rows)
    this.kern = kern
    this.rows = rows
  }
}

function endOfWord(text: string, from: number, to: number): number {
  let end = from
  while (end < to && !isSpace(text.charCodeAt(end))) end++
  return end
}
