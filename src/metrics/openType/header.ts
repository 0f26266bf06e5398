import type {Tables} from './sfnt.js'

/** What a font file says of the whole face; lengths in font units, upwards. */
export interface Header {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** Nought where the file does not say. */
  readonly capHeight: number
  readonly xHeight: number
  readonly strikePosition: number | undefined
  readonly italicAngle: number
  readonly underlinePosition: number
  readonly underlineThickness: number
  readonly box: readonly [number, number, number, number]
  readonly glyphCount: number
  /** Advances written out; the last stands for all glyphs after it. */
  readonly advanceCount: number
}

const nameOfPostscript = 6
const windows = 3

/** Reads `head`, `hhea`, `maxp`, `post`, `OS/2` and `name` (OpenType 1.9). */
export function readHeader(tables: Tables): Header {
  const head = needed(tables, 'head')
  const hhea = needed(tables, 'hhea')
  const post = tables.get('post')
  const os2 = tables.get('OS/2')
  const hasHeights = os2 !== undefined && os2.getUint16(0) >= 2
  return {
    postscriptName: postscriptName(tables.get('name')),
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: hasHeights ? os2.getInt16(88) : hhea.getInt16(4),
    xHeight: hasHeights ? os2.getInt16(86) : 0,
    strikePosition: os2?.getInt16(28),
    italicAngle: (post?.getInt32(4) ?? 0) / 65536,
    underlinePosition: post?.getInt16(8) ?? 0,
    underlineThickness: post?.getInt16(10) ?? 0,
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphCount: needed(tables, 'maxp').getUint16(4),
    advanceCount: hhea.getUint16(34),
  }
}

export function needed(tables: Tables, tag: string): DataView {
  const table = tables.get(tag)
  if (!table) throw new Error(`the font has no table \`${tag}\``)
  return table
}

function postscriptName(name: DataView | undefined): string {
  if (!name) return ''
  let found = ''
  for (let k = 0; k < name.getUint16(2); k++) {
    const at = 6 + k * 12
    if (name.getUint16(at + 6) !== nameOfPostscript) continue
    const from = name.getUint16(4) + name.getUint16(at + 10)
    const wide = name.getUint16(at) === windows || name.getUint16(at) === 0
    const letters = Array.from({length: name.getUint16(at + 8) / (wide ? 2 : 1)}, (_, i) =>
      wide ? name.getUint16(from + i * 2) : name.getUint8(from + i),
    )
    if (found === '' || wide) found = String.fromCharCode(...letters)
  }
  return found
}
