import {needed} from './header.js'
import type {Tables} from './sfnt.js'

/** A font file with some glyphs alone, and the place of each in it. */
export interface FontSubset {
  readonly bytes: Uint8Array
  readonly index: ReadonlyMap<number, number>
}

/** Tables that a font embedded in a PDF needs beside those written here (ISO 32000-1, 9.9). */
const keptWhole = ['cvt ', 'fpgm', 'prep']
/** Flags of a part of a compound glyph (OpenType 1.9, `glyf`). */
const part = {wide: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80}
const firstPart = 10

/** Cuts a TrueType font down to these glyphs and the parts they are made of. The missing glyph is always the first. */
export function subsetOutlines(tables: Tables, glyphs: readonly number[]): FontSubset {
  const index = new Map([[0, 0]])
  for (const glyph of glyphs) if (!index.has(glyph)) index.set(glyph, index.size)
  const glyf = needed(tables, 'glyf')
  const offsetOf = offsetsIn(tables)
  // grows as parts are met
  for (const glyph of index.keys())
    for (const {glyph: inner} of partsOf(glyf, offsetOf(glyph), offsetOf(glyph + 1)))
      if (!index.has(inner)) index.set(inner, index.size)
  const bytes = fontFile(newTables(tables, index, offsetOf))
  return {bytes, index: new Map(glyphs.map((glyph) => [glyph, index.get(glyph) ?? 0]))}
}

type OffsetOf = (glyph: number) => number

/** Where the outline of each glyph begins in `glyf`. */
function offsetsIn(tables: Tables): OffsetOf {
  const loca = needed(tables, 'loca')
  const long = needed(tables, 'head').getInt16(50) === 1
  return (glyph) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
}

interface Part {
  readonly glyph: number
  /** Offset in `glyf` of the number of the glyph. */
  readonly at: number
}

const none: readonly Part[] = []

/** Glyphs that the outline between two offsets is made of; none of one that is drawn by itself. */
function partsOf(glyf: DataView, from: number, to: number): readonly Part[] {
  if (to === from || glyf.getInt16(from) >= 0) return none
  const parts: Part[] = []
  for (let at = from + firstPart, flags = part.more; flags & part.more; ) {
    flags = glyf.getUint16(at)
    parts.push({glyph: glyf.getUint16(at + 2), at: at + 2})
    at +=
      4 +
      (flags & part.wide ? 4 : 2) +
      (flags & part.scale ? 2 : flags & part.twoScales ? 4 : flags & part.matrix ? 8 : 0)
  }
  return parts
}

/** A multiple of four. */
const padded = (length: number): number => (length + 3) & ~3

function newTables(
  tables: Tables,
  index: ReadonlyMap<number, number>,
  offsetOf: OffsetOf,
): ReadonlyMap<string, Uint8Array> {
  const count = index.size
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((tag) => copyOf(needed(tables, tag))) as [
    DataView,
    DataView,
    DataView,
  ]
  head.setInt16(50, 1)
  maxp.setUint16(4, count)
  const metrics = needed(tables, 'hmtx')
  const known = hhea.getUint16(34)
  hhea.setUint16(34, count)
  const hmtx = new DataView(new ArrayBuffer(count * 4))
  const loca = new DataView(new ArrayBuffer((count + 1) * 4))
  for (const [glyph, k] of index) {
    hmtx.setUint16(k * 4, metrics.getUint16(Math.min(glyph, known - 1) * 4))
    const bearing = glyph < known ? glyph * 4 + 2 : known * 4 + (glyph - known) * 2
    hmtx.setInt16(k * 4 + 2, bearing + 2 <= metrics.byteLength ? metrics.getInt16(bearing) : 0)
    loca.setUint32(k * 4 + 4, loca.getUint32(k * 4) + padded(offsetOf(glyph + 1) - offsetOf(glyph)))
  }
  const glyf = outlinesOf(needed(tables, 'glyf'), index, offsetOf, loca)
  const made = new Map<string, Uint8Array>([['glyf', glyf]])
  for (const [tag, view] of Object.entries({head, hhea, hmtx, loca, maxp})) made.set(tag, bytesOf(view))
  for (const tag of keptWhole) {
    const table = tables.get(tag)
    if (table) made.set(tag, bytesOf(table))
  }
  return new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The outlines, where `loca` has them; those made of others name these by their new numbers. */
function outlinesOf(
  glyf: DataView,
  index: ReadonlyMap<number, number>,
  offsetOf: OffsetOf,
  loca: DataView,
): Uint8Array {
  const all = bytesOf(glyf)
  const outlines = new Uint8Array(loca.getUint32(index.size * 4))
  const view = new DataView(outlines.buffer)
  for (const [glyph, k] of index) {
    const [from, to] = [offsetOf(glyph), offsetOf(glyph + 1)]
    const start = loca.getUint32(k * 4)
    outlines.set(all.subarray(from, to), start)
    for (const {glyph: inner, at} of partsOf(glyf, from, to)) view.setUint16(start + at - from, index.get(inner) ?? 0)
  }
  return outlines
}

function fontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  let at = 12 + tables.size * 16
  const bytes = new Uint8Array([...tables.values()].reduce((sum, {length}) => sum + padded(length), at))
  const view = new DataView(bytes.buffer)
  const power = Math.floor(Math.log2(tables.size))
  view.setUint32(0, 0x00010000)
  ;[tables.size, 16 << power, power, tables.size * 16 - (16 << power)].forEach((value, k) =>
    view.setUint16(4 + k * 2, value),
  )
  let record = 12
  for (const [tag, table] of tables) {
    for (let k = 0; k < 4; k++) view.setUint8(record + k, tag.charCodeAt(k))
    bytes.set(table, at)
    let sum = 0
    for (let k = at; k < at + padded(table.length); k += 4) sum = (sum + view.getUint32(k)) >>> 0
    view.setUint32(record + 4, sum)
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, table.length)
    at += padded(table.length)
    record += 16
  }
  return bytes
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
const copyOf = (view: DataView): DataView => new DataView(bytesOf(view).slice().buffer)
