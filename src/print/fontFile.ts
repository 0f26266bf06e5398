import {deflateSync} from 'node:zlib'
import {type BoundedMap, hashOf} from '../base/index.js'
import {type Face, isSpace} from '../metrics/index.js'
import {withCids} from './cffCharset.js'
import type {FileWriter} from './fileWriter.js'
import {fourDigits, number, numbers, utf16} from './syntax.js'

/** Code points that each glyph stands for. */
export type GlyphsUsed = Map<number, readonly number[]>

/** A font ready to be embedded: depends on its face and the glyphs alone. */
export interface FontFile {
  readonly program: Uint8Array
  readonly map: Uint8Array | undefined
  readonly unicode: Uint8Array
  readonly widths: string
  /** Six letters before the name of every subset (ISO 32000-1, 9.6.4). */
  readonly tag: string
}

export type SubsetMode = 'exact' | 'repertoire'

/** First and last code points of letters that a font has all of when it has one. */
type Repertoires = readonly (readonly [number, number])[]

/** Rounded up to these, the fonts of many packets are the same and are made once. */
const repertoires: Repertoires = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x401, 0x401],
  [0x410, 0x44f],
  [0x451, 0x451],
  [0x2010, 0x2026],
  [0x2116, 0x2116],
]
/** What numbers of pages and the hash of a version are written with: they stand in heads and feet, and are other in each paper. */
const versionSigns: Repertoires = [
  [0x30, 0x39],
  [0x61, 0x66],
]

/**
 * Notes that a glyph stands for `codes`. A space is a space and a hyphen a hyphen, whichever of them was written; of two
 * letters drawn alike the one with the lower code is kept, whatever the order of pages.
 */
export function useGlyph(used: GlyphsUsed, gid: number, codes: readonly number[]): void {
  const known = used.get(gid)
  // nearly always: a page after the first
  if (known?.length === 1 && codes.length === 1 && known[0] === plainCode(codes[0]!)) return
  const plain = codes.length === 1 ? [plainCode(codes[0]!)] : codes
  // a shaper may give a glyph without saying of what letter: whoever says it is heard
  if (!known?.length || (plain.length > 0 && compare(plain, known) < 0)) used.set(gid, plain)
}

function plainCode(code: number): number {
  if (isSpace(code)) return 0x20
  return code === 0x2010 || code === 0x2011 ? 0x2d : code
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

/** With all that a version in a head or a foot may be written with: another version, and so another paper, has the same font. */
export const withVersionSigns = (face: Face, used: GlyphsUsed): GlyphsUsed => roundedUp(face, used, versionSigns)

/**
 * Writes a composite font whose codes are the glyph ids of the font file, so that a page's stream does not depend on its
 * document. Returns its number.
 */
export function writeFont(file: FileWriter, face: Face, {program, map, unicode, widths, tag}: FontFile): number {
  const stream = (bytes: Uint8Array, more = ''): number =>
    file.add(`<</Filter /FlateDecode /Length ${bytes.length}${more}>>`, bytes)
  const cff = face.outlines === 'cff'
  const name = `/${tag}+${face.postscriptName.replace(/[^A-Za-z0-9-]/gu, '')}`
  const embedded = stream(program, cff ? ' /Subtype /CIDFontType0C' : '')
  const em = (ems: number): string => number(ems * 1000)
  const box = numbers(...face.box.map((edge) => (edge * 1000) / face.unitsPerEm))
  const descriptor = file.add(
    `<</Type /FontDescriptor /FontName ${name} /Flags ${face.italic ? 68 : 4} /FontBBox [${box}] /ItalicAngle ${number(face.italicAngle)} /Ascent ${em(face.ascent)} /Descent ${em(face.descent)} /CapHeight ${em(face.capHeight)} /XHeight ${em(face.xHeight)} /StemV ${stemOf(face)} /FontFile${cff ? 3 : 2} ${embedded} 0 R>>`,
  )
  const mapping = map ? ` /CIDToGIDMap ${stream(map)} 0 R` : ''
  const descendant = file.add(
    `<</Type /Font /Subtype /CIDFontType${cff ? 0 : 2} /BaseFont ${name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ${descriptor} 0 R /W [${widths}]${mapping}>>`,
  )
  return file.add(
    `<</Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${stream(unicode)} 0 R>>`,
  )
}

/** Thickness of upright stems in thousandths: the file does not say; viewers use it only to imitate a missing font. */
function stemOf({weight}: Face): number {
  return weight === 400 ? 80 : weight === 600 ? 110 : 140
}

/** With all letters of the repertoires that some are of: many packets have the same font. */
export const withRepertoires = (face: Face, used: GlyphsUsed): GlyphsUsed => roundedUp(face, used, repertoires)

function roundedUp(face: Face, used: GlyphsUsed, to: Repertoires): GlyphsUsed {
  const all: GlyphsUsed = new Map(used)
  const codes = [...used.values()].map(([code]) => code!)
  const fount = face.fount('')
  for (const [first, last] of to) {
    if (!codes.some((code) => code >= first && code <= last)) continue
    for (let code = first; code <= last; code++) {
      const row = fount.row(code)
      if (row) useGlyph(all, fount.gid[row]!, [code])
    }
  }
  return all
}

/** The font with `glyphs`, made unless it is among `files`. */
export function fontFileOf(face: Face, glyphs: GlyphsUsed, files: BoundedMap<string, FontFile>): FontFile {
  const gids = [...glyphs.keys()].sort((a, b) => a - b)
  const unicode = unicodeMap(gids, glyphs)
  const key = hashOf(`${face.key}\n${unicode}`)
  const known = files.get(key)
  if (known) return known
  const {bytes, index} = face.subset(gids)
  const cff = face.outlines === 'cff'
  const made: FontFile = {
    program: deflateSync(cff ? withCids(bytes, cidsOf(index)) : bytes),
    map: cff ? undefined : deflateSync(glyphMap(gids, (code) => index.get(code) ?? 0)),
    unicode: deflateSync(Buffer.from(unicode, 'latin1')),
    widths: gids.map((gid) => `${gid} [${number((face.advanceOf(gid) * 1000) / face.unitsPerEm)}]`).join(' '),
    tag: [...key.slice(0, 6)].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 16))).join(''),
  }
  files.set(key, made)
  return made
}

/** The character identifier of each glyph of a subset: its id in the whole font. */
function cidsOf(index: ReadonlyMap<number, number>): readonly number[] {
  const cids: number[] = []
  for (const [gid, at] of index) cids[at] = gid
  return Array.from(cids, (cid) => cid ?? 0)
}

/** From the codes of a page to the glyphs of the subset, two bytes each. */
function glyphMap(gids: readonly number[], indexOf: (code: number) => number): Uint8Array {
  const map = Buffer.alloc(((gids[gids.length - 1] ?? 0) + 1) * 2)
  for (const gid of gids) map.writeUInt16BE(indexOf(gid), gid * 2)
  return map
}

/** Entries of one block at most (Adobe Technical Note 5411). */
const entriesInBlock = 100

/**
 * Dots of a letter that are glyphs of their own stand for no letter; every glyph must say something, and U+034F is what
 * says nothing: a mark that no search heeds (Unicode 16, 23.2).
 */
const nothing = [0x34f] as const
const lettersOf = (codes: readonly number[]): readonly number[] => (codes.length > 0 ? codes : nothing)

function unicodeMap(gids: readonly number[], glyphs: GlyphsUsed): string {
  const entries = gids.map(
    (gid) => `<${fourDigits(gid)}> <${utf16(String.fromCodePoint(...lettersOf(glyphs.get(gid)!)))}>`,
  )
  const blocks: string[] = []
  for (let at = 0; at < entries.length; at += entriesInBlock) {
    const part = entries.slice(at, at + entriesInBlock)
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
