import {type Faces, isSpace, isWordSpace} from '../metrics/index.js'
import type {Span} from '../model/index.js'

/** Marks that a face puts over or under the letter before them, and moves back for. */
const accent = /[\u0300-\u036f]/u

/**
 * Words with an accent become spans of their own, of which readers are told what is written. Some (PDFium) take the way from
 * an accent to the end of its letter for a space, and would find and copy two words.
 *
 *     Ежо́в
 *        ^ the pen goes back for the accent, and on again for what follows
 */
export function withAccentsTold(faces: Faces, spans: readonly Span[]): readonly Span[] {
  return spans.some(isToBeTold) ? spans.flatMap((span) => (isToBeTold(span) ? partsOf(faces, span) : [span])) : spans
}

const isToBeTold = ({text, actual, rtl}: Span): boolean => accent.test(text) && actual === undefined && !rtl

/** Words without accents and what is between them stay together. The last part is as wide as is left. */
function partsOf(faces: Faces, span: Span): readonly Span[] {
  const texts: string[] = []
  for (const word of wordsIn(span.text)) {
    const before = texts[texts.length - 1]
    if (before === undefined || accent.test(word) || accent.test(before)) texts.push(word)
    else texts[texts.length - 1] = before + word
  }
  let x = span.x
  return texts.map((text, k): Span => {
    const width = k === texts.length - 1 ? span.x + span.width - x : widthOf(faces, span, text)
    const part = {...span, text, x, width, ...(accent.test(text) ? {actual: text} : {})}
    x += width
    return part
  })
}

/** Words and what is between them. */
function wordsIn(text: string): readonly string[] {
  const words: string[] = []
  let from = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && isSpace(text.charCodeAt(at)) === isSpace(text.charCodeAt(at - 1))) continue
    words.push(text.slice(from, at))
    from = at
  }
  return words
}

function widthOf(faces: Faces, {face, features, size, scale = 1, wordSpace, letterSpace}: Span, text: string): number {
  const type = faces.get(face)
  const fount = type.fount(features)
  let spaces = 0
  for (const letter of text) if (isWordSpace(letter.charCodeAt(0))) spaces++
  return (fount.width(text) * size * scale) / type.unitsPerEm + spaces * wordSpace + fount.glyphs(text) * letterSpace
}
