import {needed} from './header.js'
import {lastNotAbove, type Tables} from './sfnt.js'

/** The glyph of a code point; 0 when the font has none. */
export type GlyphOf = (codePoint: number) => number

/** Platform and encoding of the tables that map Unicode, the fullest first. */
const wanted = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
] as const

/** Reads `cmap`, formats 4 and 12 (OpenType 1.9). `undefined` when its Unicode table is of another format. */
export function readCharacters(tables: Tables): GlyphOf | undefined {
  const cmap = needed(tables, 'cmap')
  for (const [platform, encoding] of wanted)
    for (let k = 0; k < cmap.getUint16(2); k++) {
      const at = 4 + k * 8
      if (cmap.getUint16(at) !== platform || cmap.getUint16(at + 2) !== encoding) continue
      const from = cmap.getUint32(at + 4)
      const format = cmap.getUint16(from)
      return format === 4 ? segments(cmap, from) : format === 12 ? groups(cmap, from) : undefined
    }
  return undefined
}

function segments(cmap: DataView, from: number): GlyphOf {
  const twice = cmap.getUint16(from + 6)
  const ends = from + 14
  const starts = ends + twice + 2
  const deltas = starts + twice
  const offsets = deltas + twice
  return (code) => {
    if (code > 0xffff) return 0
    const k = lastNotAbove(twice / 2, code - 1, (i) => cmap.getUint16(ends + i * 2)) + 1
    if (k * 2 >= twice || cmap.getUint16(starts + k * 2) > code) return 0
    const offset = cmap.getUint16(offsets + k * 2)
    const delta = cmap.getInt16(deltas + k * 2)
    if (offset === 0) return (code + delta) & 0xffff
    const glyph = cmap.getUint16(offsets + k * 2 + offset + (code - cmap.getUint16(starts + k * 2)) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

function groups(cmap: DataView, from: number): GlyphOf {
  const count = cmap.getUint32(from + 12)
  const first = from + 16
  return (code) => {
    const k = lastNotAbove(count, code, (i) => cmap.getUint32(first + i * 12))
    if (k < 0 || cmap.getUint32(first + k * 12 + 4) < code) return 0
    return cmap.getUint32(first + k * 12 + 8) + code - cmap.getUint32(first + k * 12)
  }
}
