import {decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream} from '@cantoo/pdf-lib'
import type {FileRead} from '../../reading/types.js'
import type {Channel, Knowledge} from '../types.js'

/** Letters. A font that holds more which no page shows was cut to a fixed repertoire: it tells nothing of this file. */
const repertoire = 24

/**
 * Letters that an embedded font holds though no page shows them, and that nothing but the withheld text uses: they tell
 * what was set in it before something was taken away. The channel's text is a withheld text that needs them.
 */
export function glyphChannels(
  document: PDFDocument,
  {pages}: FileRead,
  {withheld, seen}: Knowledge,
): readonly Channel[] {
  const shown = new Set(pages.flatMap(({glyphs}) => glyphs.flatMap(({text}) => [...text])))
  const known = new Set(seen.flatMap((text) => [...text]))
  return fontsOf(document).flatMap((font) => {
    const idle = lettersOf(font).filter((letter) => !shown.has(letter))
    if (idle.length === 0 || idle.length > repertoire) return []
    const telling = new Set(idle.filter((letter) => !known.has(letter)))
    const source = withheld.find(({text}) => [...text].some((letter) => telling.has(letter)))
    return source ? [{name: 'glyphs of a font', text: source.text}] : []
  })
}

function fontsOf(document: PDFDocument): readonly PDFRawStream[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) return []
    const map = object.lookup(PDFName.of('ToUnicode'))
    return map instanceof PDFRawStream ? [map] : []
  })
}

/** The letters of a `ToUnicode` map: `bfchar` pairs and `bfrange` runs (ISO 32000-2, 9.10.3). */
function lettersOf(map: PDFRawStream): readonly string[] {
  const text = new TextDecoder('latin1').decode(decodePDFRawStream(map).decode())
  const chars = sections(text, 'bfchar').flatMap((body) =>
    [...body.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>/gu)].flatMap(([, hex]) => wordsOf(hex)),
  )
  const ranges = sections(text, 'bfrange').flatMap((body) => [
    ...[...body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/gu)].flatMap(([, low, high, first]) =>
      rangeOf(low, high, first),
    ),
    ...[...body.matchAll(/\[([^\]]*)\]/gu)].flatMap(([, list]) =>
      [...(list ?? '').matchAll(/<([0-9A-Fa-f]+)>/gu)].flatMap(([, hex]) => wordsOf(hex)),
    ),
  ])
  return [...new Set([...chars, ...ranges])]
}

function sections(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(`begin${name}([\\s\\S]*?)end${name}`, 'gu'))].map(([, body]) => body ?? '')
}

/** UTF-16BE in hexadecimal. */
function wordsOf(hex = ''): readonly string[] {
  const units = (hex.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16))
  return [...String.fromCharCode(...units)]
}

function rangeOf(low = '', high = '', first = ''): readonly string[] {
  const [from, to, start] = [low, high, first].map((hex) => Number.parseInt(hex, 16)) as [number, number, number]
  return Array.from({length: Math.min(to - from + 1, 0x10000)}, (_, at) =>
    String.fromCodePoint(Math.min(start + at, 0x10ffff)),
  )
}
