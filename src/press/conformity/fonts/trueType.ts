/** Of a font file with outlines in TrueType: what its glyphs are as wide as. */
export interface TrueType {
  readonly glyphs: number
  /** In thousandths of an em. */
  readonly widthOf: (glyph: number) => number
}

/** Reads the tables that tell widths (OpenType 1.9: `head`, `hhea`, `hmtx`, `maxp`); undefined when one is missing. */
export function readTrueType(bytes: Uint8Array): TrueType | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const tables = new Map<string, number>()
  const count = file.length > 12 ? file.readUInt16BE(4) : 0
  for (let k = 0; k < count && 28 + k * 16 <= file.length; k++)
    tables.set(file.toString('latin1', 12 + k * 16, 16 + k * 16), file.readUInt32BE(20 + k * 16))
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((name) => tables.get(name))
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) return undefined
  const unitsPerEm = file.readUInt16BE(head + 18)
  const measured = file.readUInt16BE(hhea + 34)
  return {
    glyphs: file.readUInt16BE(maxp + 4),
    widthOf: (glyph) => (file.readUInt16BE(hmtx + Math.min(glyph, measured - 1) * 4) * 1000) / unitsPerEm,
  }
}
