import {type BoundedMap, createBoundedMap} from '../base/index.js'
import {type Faces, type Fount, isInvisible, isSpace, isWordSpace} from '../metrics/index.js'
import type {Span} from '../model/index.js'
import {registerOf} from './glyphRegister.js'
import {type GlyphsDrawn, glyphsOf} from './glyphSet.js'
import {recall} from './recall.js'

/** A word as it stands inside a `TJ` array, between `(` and `)`. Depends on its face, features and letters alone. */
export interface EncodedWord {
  readonly code: string
  /** Its glyphs, by their numbers in the register of its face. */
  readonly glyphs: readonly number[]
  /** Marks over its letters are raised, by a part of the size. */
  readonly isRaised: boolean
}

/** Words kept by fount; a document has some ten thousand. */
const wordsKept = 20_000
const kept = new WeakMap<Fount, BoundedMap<string, EncodedWord>>()
const wordsOf = (fount: Fount): BoundedMap<string, EncodedWord> =>
  recall(kept, fount, () => createBoundedMap(wordsKept))

/** Numbers in `TJ` below this many thousandths of an em move nothing that could be seen. */
const leastMove = 0.05

/**
 * The inside of a `TJ` array for a span: words, and between them spaces with what justification adds. Justification is in
 * the array because `Tw` has no effect on codes of two bytes (ISO 32000-1, 9.3.3).
 */
export function encodeSpan(faces: Faces, span: Span, drawn: GlyphsDrawn, tail = ''): string {
  const face = faces.get(span.face)
  const fount = face.fount(span.features)
  const set = glyphsOf(drawn, span.face)
  const known = wordsOf(fount)
  const add = (text: string): string => {
    const word = known.get(text) ?? encodeWord(known, fount, text)
    set.add(word.glyphs)
    return word.isRaised ? withRises(word.code, span) : word.code
  }
  const {text} = span
  const after = tail === '' ? '' : add(tail)
  if (span.rtl) return withoutEmpty(`(${add(text)}${after})`)
  const extra = span.wordSpace === 0 ? '' : `)${move((-span.wordSpace * 1000) / (span.size * (span.scale ?? 1)))}(`
  let code = '('
  let from = 0
  let space = ''
  let spaceCode = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (isPlain(letter)) continue
    if (isInvisible(letter)) return encodeSpan(faces, {...span, text: visible(text)}, drawn, tail)
    if (!isSpace(letter)) continue
    if (at > from) code += add(text.slice(from, at))
    // mostly the one before, and every second thing that is asked for
    if (text[at] !== space) {
      space = text[at]!
      spaceCode = `${add(space)}${isWordSpace(letter) ? extra : ''}`
    }
    code += spaceCode
    from = at + 1
  }
  return withoutEmpty(`${code}${from < text.length ? add(text.slice(from)) : ''}${after})`)
}

/**
 * Strings without a code go: where an array has one, PDFium forgets the move at its end, and sets what follows too near. A
 * parenthesis that is part of a code has a backslash before it.
 */
const withoutEmpty = (code: string): string => (code.includes('()') ? code.replace(/(?<!\\)\(\)/gu, ' ') : code)

/** Surely drawn and no space: most letters, asked first. */
const isPlain = (letter: number): boolean => (letter > 0x20 && letter < 0xa0) || (letter > 0xad && letter < 0x2000)

const visible = (text: string): string => [...text].filter((letter) => !isInvisible(letter.codePointAt(0)!)).join('')

/** Each glyph with the move after it: what its advance here differs from the width that the file gives it. */
function encodeWord(known: BoundedMap<string, EncodedWord>, fount: Fount, text: string): EncodedWord {
  const {face} = fount
  const {gids, advances, codes, offsets} = fount.shape(text)
  const register = registerOf(face)
  const scale = 1000 / face.unitsPerEm
  const glyphs: number[] = []
  let code = ''
  for (let i = 0; i < gids.length; i++) {
    const {number, advance, written} = register.glyph(gids[i]!, codes[i]!)
    const [dx, dy] = offsets?.[i] ?? unmoved
    const after = (advance - advances[i]!) * scale
    const raised = dy === 0 ? written : `${riseTo(dy * scale)}${written}${riseTo(0)}`
    code += `${moved(-dx * scale)}${raised}${moved(after + dx * scale)}`
    glyphs.push(number)
  }
  const word = {code, glyphs, isRaised: code.includes(riseMark)}
  known.set(text, word)
  return word
}

const unmoved = [0, 0] as const

const moved = (thousandths: number): string => (Math.abs(thousandths) < leastMove ? '' : `)${move(thousandths)}(`)

/** Stands before a rise in thousandths of an em until the size is known; never part of a byte string. */
const riseMark = '\u{e000}'

/** Ends one `TJ` and begins another at a different height: marks over letters. */
function riseTo(thousandths: number): string {
  return `)] TJ ${riseMark}${move(thousandths)} Ts [(`
}

function withRises(code: string, {size, rise}: Span): string {
  return code.replace(/\u{e000}(-?[\d.]+)/gu, (_, thousandths: string) =>
    move(rise + (Number(thousandths) * size) / 1000),
  )
}

function move(thousandths: number): string {
  return String(Math.round(thousandths * 100) / 100)
}
