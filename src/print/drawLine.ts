import {type Faces, isSpace} from '../metrics/index.js'
import type {Item, Span} from '../model/index.js'
import type {ContentStream} from './contentStream.js'
import {encodeSpan} from './encodeText.js'
import {fontName} from './fontName.js'
import type {GlyphsDrawn} from './glyphSet.js'
import {byteString, fillColour, number, textString} from './syntax.js'

export type LineItem = Extract<Item, {kind: 'line'}>

/** Graphics state of text while a page is drawn: an operator is written only when something changes. */
export interface TextState {
  face: string
  size: number
  colour: string
  rise: number
  letterSpace: number
  scale: number
}

export const newTextState = (): TextState => ({face: '', size: 0, colour: '', rise: 0, letterSpace: 0, scale: 1})

export interface Pen {
  readonly out: ContentStream
  readonly faces: Faces
  readonly drawn: GlyphsDrawn
  readonly state: TextState
  /** Where the last piece of the text object that is open begins, in hundredths of a point. */
  at: {readonly x: number; readonly y: number} | undefined
}

/** Points. A span that begins nearer than this to the end of the one before goes on with it. */
const contiguous = 0.05
/** Features that draw letters as other letters: what is drawn is told apart from what is written. */
const lettersChange = /\b(?:smcp|c2sc|pcap|c2pc|unic|case)\b/u
/** Behind these a line may end inside a word. */
const withoutSpace = /[-‐/]$/u

/** Where a line ends: what is written after its last word. */
export type LineEnd = 'none' | 'space'

/**
 * What is written after the last span of a line: a space, lest words of two lines run together, unless the line ends
 * inside a word.
 */
export function endOf(spans: readonly Span[], hyphen: boolean): LineEnd {
  const text = spans[spans.length - 1]?.text ?? ''
  return hyphen || text === '' || withoutSpace.test(text) || isSpace(text.charCodeAt(text.length - 1))
    ? 'none'
    : 'space'
}

/**
 * The spans of a line without the hyphen that the breaker put at its end, and that hyphen. It is drawn apart: a reader is
 * told that it is a soft one (ISO 32000-1, 14.8.2.2.3), while a search finds a hyphen at the end of the line and joins.
 */
export function withoutHyphen(
  faces: Faces,
  spans: readonly Span[],
): {readonly spans: readonly Span[]; readonly hyphen?: Span} {
  const last = spans[spans.length - 1]
  if (!last || last.rtl || !withHyphen.test(last.text)) return {spans}
  const {face, features, size, letterSpace, actual, scale = 1} = last
  const type = faces.get(face)
  const text = last.text.replace(withHyphen, '')
  const width =
    (type.fount(features).width(last.text.slice(text.length)) * size * scale) / type.unitsPerEm + letterSpace
  const {actual: _, ...plain} = last
  const hyphen: Span = {...plain, text: last.text.slice(text.length), x: last.x + last.width - width, width}
  const rest: Span = {
    ...last,
    text,
    width: last.width - width,
    ...(actual === undefined ? {} : {actual: actual.replace(withHyphen, '')}),
  }
  return {spans: text === '' ? spans.slice(0, -1) : [...spans.slice(0, -1), rest], hyphen}
}

const withHyphen = /[-‐]$/u

/**
 * Draws spans of a line at `x`, `y` (the baseline, downwards). The text object stays open for the next line: what is moved
 * by from one to another is mostly the same, and packs to nothing.
 */
export function drawSpans(pen: Pen, spans: readonly Span[], x: number, y: number, end: LineEnd): void {
  const {out, state, faces, drawn} = pen
  let at = Number.NaN
  let open = false
  for (let k = 0; k < spans.length; k++) {
    const span = spans[k]!
    const goesOn = Math.abs(span.x - at) < contiguous
    const changes = stateChanges(state, span)
    if (open && !(goesOn && changes === '')) {
      out.text('] TJ ')
      open = false
    }
    if (!goesOn) moveTo(pen, x + span.x, y)
    at = span.x + span.width
    out.text(open ? changes : `${changes}[`)
    open = true
    out.text(encodeSpan(faces, span, drawn, end === 'space' && k === spans.length - 1 ? ' ' : ''))
  }
  if (open) out.text('] TJ\n')
}

function moveTo(pen: Pen, x: number, y: number): void {
  const to = {x: Math.round(x * 100), y: Math.round(y * 100)}
  if (pen.at) pen.out.text(`${(to.x - pen.at.x) / 100} ${(pen.at.y - to.y) / 100} Td `)
  else pen.out.text(`BT 1 0 0 -1 ${to.x / 100} ${to.y / 100} Tm `)
  pen.at = to
}

/** Closes the text object that is open: before anything else is drawn or marked. */
export function endText(pen: Pen): void {
  if (pen.at) pen.out.text('ET\n')
  pen.at = undefined
}

/** The scale of Tz stretches what Tc adds as well (ISO 32000-1, 9.3.4), so that it is taken out of it first. */
function stateChanges(state: TextState, span: Span): string {
  const {face, size, colour, rise, scale = 1} = span
  const letterSpace = span.letterSpace / scale
  let text = ''
  if (colour !== state.colour) text += `${fillColour(colour)} `
  if (face !== state.face || size !== state.size) text += `/${fontName(face)} ${number(size)} Tf `
  if (rise !== state.rise) text += `${number(rise)} Ts `
  if (letterSpace !== state.letterSpace) text += `${number(letterSpace)} Tc `
  if (scale !== state.scale) text += `${number(scale * 100)} Tz `
  if (text === '') return ''
  state.face = face
  state.size = size
  state.colour = colour
  state.rise = rise
  state.letterSpace = letterSpace
  state.scale = scale
  return text
}

/** What a reader is told of a span besides its glyphs: the words as written, and their language where it is not `language`. */
export function propertiesOf(span: Span, language: string, end: LineEnd): string {
  const told = span.actual ?? (span.features !== '' && lettersChange.test(span.features) ? span.text : undefined)
  const actual = told === undefined ? '' : ` /ActualText ${textString(asEnded(told, end))}`
  const foreign =
    span.language !== '' && language !== '' && span.language !== language && /\p{L}/u.test(span.text)
      ? ` /Lang ${byteString(span.language)}`
      : ''
  return `${foreign}${actual}`
}

function asEnded(told: string, end: LineEnd): string {
  return end === 'space' ? `${told} ` : told
}
