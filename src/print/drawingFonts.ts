import type {Face} from '../metrics/index.js'
import type {PdfmakeDocument} from './internals.js'

/**
 * Makes a face known to pdfkit, for text in a drawing; returns the name under which pdfkit finds it. Each document opens
 * the file for itself: fontkit keeps glyphs with the letters they were first asked for, and those that a finished subset
 * asked for without any would stand in the next document as marks, without a width.
 */
export function lendFont(document: PdfmakeDocument, face: Face): string {
  if (!document._fontFamilies[face.key]) {
    document.registerFont(face.key, Buffer.from(face.bytes.buffer, face.bytes.byteOffset, face.bytes.length))
    document.font(face.key)
  }
  return face.key
}
