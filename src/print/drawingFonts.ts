import {type BoundedMap, createBoundedMap} from '../base/index.js'
import type {Face} from '../metrics/index.js'
import type {DrawingFont, PdfmakeDocument} from './internals.js'

/** Fonts of drawings as pdfkit opened them, by face: reading a font file takes longer than drawing most drawings. */
export type DrawingFonts = BoundedMap<string, {readonly font: object; readonly make: DrawingFont['constructor']}>

/** Faces with text in drawings; a house has a dozen. */
const fontsKept = 50
export const createDrawingFonts = (): DrawingFonts => createBoundedMap(fontsKept)

/** Makes a face known to pdfkit, for text in a drawing; returns the name under which pdfkit finds it. */
export function lendFont(document: PdfmakeDocument, face: Face, fonts: DrawingFonts): string {
  if (document._fontFamilies[face.key]) return face.key
  const known = fonts.get(face.key)
  if (known) {
    document._fontFamilies[face.key] = new known.make(document, known.font, `F${++document._fontCount}`)
    return face.key
  }
  document.registerFont(face.key, Buffer.from(face.bytes.buffer, face.bytes.byteOffset, face.bytes.length))
  document.font(face.key)
  const opened = document._fontFamilies[face.key]
  if (opened) fonts.set(face.key, {font: opened.font, make: opened.constructor})
  return face.key
}
