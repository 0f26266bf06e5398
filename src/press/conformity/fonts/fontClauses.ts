import {PDFArray, PDFNumber} from '@cantoo/pdf-lib'
import {at, bytesOf, dictionaryAt, itemsOf, nameAt, numberAt, streamAt, textAt} from '../file/objects.js'
import type {Breach, Clauses} from '../types.js'
import {type FontInUse, fontsOf} from './fontsOf.js'
import {readTrueType} from './trueType.js'
import {readUnicodeMap} from './unicodeMap.js'

type Found = Omit<Breach, 'standard'>
type FontRule = (font: FontInUse) => readonly {readonly clause: string; readonly text: string; readonly page?: number}[]

/**
 * The clauses on fonts, which both standards word alike under a number of their own: embedded, of one character set, as
 * wide as their files say, with a letter for every glyph. Of fonts with outlines in CFF widths and glyphs are not read.
 */
export function fontClauses(number: string): Clauses {
  return (file) =>
    fontsOf(file).flatMap((font) =>
      rules.flatMap((rule) =>
        rule(font).map(
          ({clause, text, page}): Found => ({
            clause: `${number}.${clause}`,
            text: `${font.name} ${text}`,
            ...(page ? {page} : {}),
          }),
        ),
      ),
    )
}

const rules: readonly FontRule[] = [isEmbedded, hasCharacterSet, hasGlyphMap, keepsWidths, hasLetters]

function isEmbedded({descriptor}: FontInUse) {
  const file = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => streamAt(descriptor, key))
  return file ? [] : [{clause: '4.1', text: 'is not embedded'}]
}

function hasCharacterSet({dictionary, descendant}: FontInUse) {
  if (!descendant) return []
  const encoding = at(dictionary, 'Encoding')
  const encodingName = nameAt(dictionary, 'Encoding')
  const info = dictionaryAt(descendant, 'CIDSystemInfo')
  const known =
    textAt(info, 'Registry') !== undefined &&
    textAt(info, 'Ordering') !== undefined &&
    numberAt(info, 'Supplement') !== undefined
  return [
    ...(known ? [] : [{clause: '3.1', text: 'does not name its character collection'}]),
    ...(encodingName === 'Identity-H' || encodingName === 'Identity-V' || (encoding && !encodingName)
      ? []
      : [{clause: '3.3', text: `has the encoding \`${encodingName}\`, which is not embedded`}]),
  ]
}

function hasGlyphMap({descendant}: FontInUse) {
  if (nameAt(descendant, 'Subtype') !== 'CIDFontType2') return []
  const isMapped = streamAt(descendant, 'CIDToGIDMap') || nameAt(descendant, 'CIDToGIDMap') === 'Identity'
  return isMapped ? [] : [{clause: '3.2', text: 'does not say which glyph a code is'}]
}

/** Thousandths of an em by which a width may differ from that of the file. */
const tolerance = 1

/** 5 and 8: every code shown has a glyph that is not the sign for a missing one, as wide as the file says. */
function keepsWidths({descendant, descriptor, codes}: FontInUse) {
  const program = streamAt(descriptor, 'FontFile2')
  const font = program && descendant ? readTrueType(bytesOf(program)) : undefined
  if (!font || !descendant) return []
  const map = streamAt(descendant, 'CIDToGIDMap')
  const gids = map && Buffer.from(bytesOf(map))
  const widths = widthsIn(at(descendant, 'W'))
  const usual = numberAt(descendant, 'DW') ?? 1000
  return [...codes].flatMap(([code, page]) => {
    const gid = gids ? (code * 2 + 1 < gids.length ? gids.readUInt16BE(code * 2) : 0) : code
    if (gid === 0 || gid >= font.glyphs) return [{clause: '8', page, text: `has no glyph for the code ${code}`}]
    const [told, own] = [widths.get(code) ?? usual, font.widthOf(gid)]
    const text = `says that the code ${code} is ${told} wide, and its file ${own.toFixed(1)}`
    return Math.abs(told - own) > tolerance ? [{clause: '5', page, text}] : []
  })
}

/** Widths by code (ISO 32000-1, 9.7.4.3). */
function widthsIn(array: unknown): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const items = array instanceof PDFArray ? itemsOf(array) : []
  const value = (k: number): number => (items[k] instanceof PDFNumber ? (items[k] as PDFNumber).asNumber() : 0)
  for (let k = 0; k < items.length; ) {
    const list = items[k + 1]
    if (list instanceof PDFArray) {
      itemsOf(list).forEach((one, n) => widths.set(value(k) + n, one instanceof PDFNumber ? one.asNumber() : 0))
      k += 2
    } else {
      for (let code = value(k); code <= value(k + 1); code++) widths.set(code, value(k + 2))
      k += 3
    }
  }
  return widths
}

/** What stands for no letter (ISO 19005-2, 6.2.11.7.2). */
const noLetters = new Set(['', '\0', '\ufeff', '\ufffe'])

function hasLetters({dictionary, codes}: FontInUse) {
  const stream = streamAt(dictionary, 'ToUnicode')
  if (!stream) return [{clause: '7', text: 'does not say which letters its glyphs are'}]
  const letters = readUnicodeMap(Buffer.from(bytesOf(stream)).toString('latin1'))
  return [...codes].flatMap(([code, page]) =>
    noLetters.has(letters.get(code) ?? '')
      ? [{clause: '7', page, text: `does not say which letter the code ${code} is`}]
      : [],
  )
}
