import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

/** Glyphs of the font below: space is the first after the missing one, the others follow in the order of ASCII. */
const firstGlyph = 1
const firstCode = 0x20
const lastCode = 0x7e
const unitsPerEm = 1000

/** A font with outlines in CFF: the bare one that comes with pdf.js, with the tables that make it an OpenType file. */
export function cffFont(): Uint8Array {
  const cff = readFileSync(createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/FoxitSerif.pfb'))
  const glyphs = glyphCount(cff)
  const tables: readonly (readonly [string, Buffer])[] = [
    ['CFF ', cff],
    ['OS/2', Buffer.alloc(96)],
    ['cmap', cmap()],
    [
      'head',
      words(
        0x0001,
        0,
        0,
        0,
        0,
        0,
        0x5f0f,
        0x3cf5,
        0,
        unitsPerEm,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        -200,
        -300,
        1200,
        1000,
        0,
        8,
        2,
        0,
        0,
      ),
    ],
    ['hhea', words(1, 0, 900, -250, 0, 1200, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, glyphs)],
    ['hmtx', words(...Array.from({length: glyphs}, (_, k) => [500 + k, 0]).flat())],
    ['maxp', words(0, 0x5000, glyphs)],
    ['name', name('TrialSerif')],
    ['post', Buffer.concat([words(3, 0), Buffer.alloc(28)])],
  ]
  let offset = 12 + tables.length * 16
  const directory = tables.map(([tag, data]) => {
    const entry = Buffer.concat([Buffer.from(tag), words(0, 0), Buffer.alloc(8)])
    entry.writeUInt32BE(offset, 8)
    entry.writeUInt32BE(data.length, 12)
    offset += (data.length + 3) & ~3
    return entry
  })
  const padded = tables.map(([, data]) => Buffer.concat([data, Buffer.alloc(-data.length & 3)]))
  return Buffer.concat([
    Buffer.from('OTTO'),
    words(tables.length, 128, 3, tables.length * 16 - 128),
    ...directory,
    ...padded,
  ])
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [k, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, k * 2)
  return bytes
}

/** One stretch of codes, and the last entry that format 4 wants. */
function cmap(): Buffer {
  const delta = firstGlyph - firstCode
  const format4 = words(4, 32, 0, 4, 4, 1, 0, lastCode, 0xffff, 0, firstCode, 0xffff, delta, 1, 0, 0)
  return Buffer.concat([words(0, 1, 3, 1, 0, 12), format4])
}

function name(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16()
  const ids = [1, 2, 4, 6]
  return Buffer.concat([
    words(0, ids.length, 6 + ids.length * 12),
    ...ids.map((id) => words(3, 1, 0x409, id, text.length, 0)),
    text,
  ])
}

/** Count of the index of outlines, which the top dictionary points to with operator 17. */
function glyphCount(cff: Buffer): number {
  const skip = (at: number): number => {
    const count = cff.readUInt16BE(at)
    const size = cff[at + 2]!
    return count === 0 ? at + 2 : at + 3 + (count + 1) * size - 1 + cff.readUIntBE(at + 3 + count * size, size)
  }
  const top = skip(cff[2]!)
  const [from, to] = [top + 3 + 2 * cff[top + 2]!, skip(top)]
  let operand = 0
  for (let at = from; at < to; ) {
    const first = cff[at]!
    if (first === 17) return cff.readUInt16BE(operand)
    if (first === 28) {
      operand = cff.readInt16BE(at + 1)
      at += 3
    } else if (first === 29) {
      operand = cff.readInt32BE(at + 1)
      at += 5
    } else if (first >= 247) {
      operand = first < 251 ? (first - 247) * 256 + cff[at + 1]! + 108 : 0
      at += 2
    } else if (first >= 32) {
      operand = first - 139
      at++
    } else at += first === 12 ? 2 : 1
  }
  throw new Error('no outlines')
}
