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
  const outlines: Uint8Array[] = []
  // grows as parts are met
  for (const glyph of index.keys()) outlines.push(outlineOf(tables, glyph, index))
  const bytes = fontFile(newTables(tables, [...index.keys()], outlines))
  return {bytes, index: new Map(glyphs.map((glyph) => [glyph, index.get(glyph) ?? 0]))}
}

function outlineOf(tables: Tables, glyph: number, index: Map<number, number>): Uint8Array {
  const loca = needed(tables, 'loca')
  const glyf = needed(tables, 'glyf')
  const long = needed(tables, 'head').getInt16(50) === 1
  const offset = (k: number): number => (long ? loca.getUint32(k * 4) : loca.getUint16(k * 2) * 2)
  const [from, to] = [offset(glyph), offset(glyph + 1)]
  const bytes = new Uint8Array((to - from + 3) & ~3)
  bytes.set(new Uint8Array(glyf.buffer, glyf.byteOffset + from, to - from))
  const view = new DataView(bytes.buffer)
  if (to === from || view.getInt16(0) >= 0) return bytes
  for (let at = firstPart, flags = part.more; flags & part.more; ) {
    flags = view.getUint16(at)
    const inner = view.getUint16(at + 2)
    if (!index.has(inner)) index.set(inner, index.size)
    view.setUint16(at + 2, index.get(inner) ?? 0)
    at +=
      4 +
      (flags & part.wide ? 4 : 2) +
      (flags & part.scale ? 2 : flags & part.twoScales ? 4 : flags & part.matrix ? 8 : 0)
  }
  return bytes
}

function newTables(
  tables: Tables,
  glyphs: readonly number[],
  outlines: readonly Uint8Array[],
): Map<string, Uint8Array> {
  const count = glyphs.length
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
  let offset = 0
  glyphs.forEach((glyph, k) => {
    hmtx.setUint16(k * 4, metrics.getUint16(Math.min(glyph, known - 1) * 4))
    const bearing = glyph < known ? glyph * 4 + 2 : known * 4 + (glyph - known) * 2
    hmtx.setInt16(k * 4 + 2, bearing + 2 <= metrics.byteLength ? metrics.getInt16(bearing) : 0)
    offset += outlines[k]?.length ?? 0
    loca.setUint32(k * 4 + 4, offset)
  })
  const glyf = new Uint8Array(offset)
  outlines.forEach((outline, k) => glyf.set(outline, loca.getUint32(k * 4)))
  const made = new Map<string, Uint8Array>([['glyf', glyf]])
  for (const [tag, view] of Object.entries({head, hhea, hmtx, loca, maxp})) made.set(tag, bytesOf(view))
  for (const tag of keptWhole) {
    const table = tables.get(tag)
    if (table) made.set(tag, bytesOf(table))
  }
  return new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function fontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const padded = (length: number): number => (length + 3) & ~3
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
