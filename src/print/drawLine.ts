import {type Faces, isSpace} from '../metrics/index.js'
import type {Item, Span} from '../model/index.js'
import type {ContentStream} from './contentStream.js'
import {encodeHyphenated, encodeSpan, type WordsUsed} from './encodeText.js'
import {fontName} from './fontName.js'
import {byteString, fillColour, number, utf16} from './syntax.js'

export type LineItem = Extract<Item, {kind: 'line'}>

/** Graphics state of text while a page is drawn: an operator is written only when something changes. */
export interface TextState {
  face: string
  size: number
  colour: string
  rise: number
  letterSpace: number
}

export const newTextState = (): TextState => ({face: '', size: 0, colour: '', rise: 0, letterSpace: 0})

export interface Pen {
  readonly out: ContentStream
  readonly faces: Faces
  readonly used: WordsUsed
  readonly state: TextState
}

/** Points. A span that begins nearer than this to the end of the one before goes on with it. */
const contiguous = 0.05
/** Features that draw letters as other letters: what is drawn is told apart from what is written. */
const lettersChange = /\b(?:smcp|c2sc|pcap|c2pc|unic|case)\b/u
/** Behind these a line may end inside a word. */
const withoutSpace = /[-‐/]$/u

/**
 * Draws spans of a line as one text object at `x`, `y` (the baseline, downwards). `language` is that of the element they
 * stand in. `last`: the line ends with them, so a space is written after them, lest words of two lines run together; a
 * hyphen of the breaker is written as a soft one.
 */
export function drawSpans(pen: Pen, spans: readonly Span[], x: number, y: number, language: string, last: boolean, hyphen: boolean): void {
  const {out} = pen
  out.text('BT ')
  let at = Number.NaN
  let open = false
  const close = (): void => {
    if (open) out.text('] TJ ')
    open = false
  }
  spans.forEach((span, k) => {
    const end = last && k === spans.length - 1
    if (!(Math.abs(span.x - at) < contiguous)) {
      close()
      out.text('1 0 0 -1 ').number(x + span.x).number(y).text('Tm ')
    }
    at = span.x + span.width
    const changes = stateChanges(pen.state, span)
    const marks = marksOf(span, language, end && hyphen)
    if (changes !== '' || marks !== '') close()
    out.text(changes)
    const tail = end && !hyphen && !withoutSpace.test(span.text) && !isSpace(span.text.charCodeAt(span.text.length - 1)) ? ' ' : ''
    if (marks !== '') out.text(`/Span <<${marks}>> BDC `)
    if (!open) out.text('[')
    open = true
    if (end && hyphen) {
      const [word, dash] = encodeHyphenated(pen.faces, span, pen.used)
      out.text(`${word}] TJ `)
      if (marks !== '') out.text('EMC ')
      out.text(`/Span <</ActualText <FEFF00AD>>> BDC [${dash}] TJ EMC `)
      open = false
      return
    }
    out.text(encodeSpan(pen.faces, span, pen.used, marks === '' ? tail : ''))
    if (marks === '') return
    close()
    out.text('EMC ')
    if (tail !== '') out.text(`[${encodeSpan(pen.faces, {...span, text: ' ', wordSpace: 0}, pen.used)}] TJ `)
  })
  close()
  out.text('ET\n')
}

function stateChanges(state: TextState, {face, size, colour, rise, letterSpace}: Span): string {
  let text = ''
  if (colour !== state.colour) text += `${fillColour(colour)} `
  if (face !== state.face || size !== state.size) text += `/${fontName(face)} ${number(size)} Tf `
  if (rise !== state.rise) text += `${number(rise)} Ts `
  if (letterSpace !== state.letterSpace) text += `${number(letterSpace)} Tc `
  Object.assign(state, {face, size, colour, rise, letterSpace})
  return text
}

/** What a reader is told of a span besides its glyphs: the words as written, and their language. */
function marksOf(span: Span, language: string, hyphen: boolean): string {
  const told = span.actual ?? (span.rtl || lettersChange.test(span.features) ? span.text : undefined)
  const actual = told === undefined ? '' : `/ActualText <FEFF${utf16(hyphen ? told.replace(/[-‐]$/u, '') : told)}>`
  const foreign = span.language !== '' && language !== '' && span.language !== language && /\p{L}/u.test(span.text) ? `/Lang ${byteString(span.language)}` : ''
  return `${foreign}${foreign && actual ? ' ' : ''}${actual}`
}
