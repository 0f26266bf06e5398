import {decodePDFRawStream, type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString} from '@cantoo/pdf-lib'
import type {Channel} from '../types.js'

/** What a stream is, by its `Type` or `Subtype`. */
const byType: {readonly [type: string]: string} = {
  Metadata: 'metadata',
  EmbeddedFile: 'attachment',
  XML: 'metadata',
  Image: 'picture',
  Form: 'drawing',
}

/** Every stream, unpacked, read as text in the encodings that files use; and the texts within its drawing operators. */
export function streamChannels(document: PDFDocument): readonly Channel[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return []
    const bytes = decodedOf(object)
    const kind = [object.dict.get(PDFName.of('Type')), object.dict.get(PDFName.of('Subtype'))].find(
      (one) => one instanceof PDFName,
    )
    const name = byType[kind instanceof PDFName ? kind.decodeText() : ''] ?? 'stream'
    const latin = new TextDecoder('latin1').decode(bytes)
    return [
      ...textsOf(bytes, latin).map((text) => ({name, text})),
      ...replacements(latin).map((text) => ({name: 'alternative text', text})),
    ]
  })
}

/** Unpacked; as it stands when its filter is that of a picture, or broken. */
function decodedOf(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode()
  } catch {
    return stream.getContents()
  }
}

function textsOf(bytes: Uint8Array, latin: string): readonly string[] {
  const utf8 = new TextDecoder().decode(bytes)
  const wide = ['utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(bytes))
  const isText = !/[\u0000-\u0008\u000e-\u001f]/u.test(latin.slice(0, 4000))
  return isText ? [utf8, latin] : [utf8, latin, ...wide]
}

const property = /\/(?:ActualText|Alt|E)\s*(?:\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>)/gu

/** `/Span <</ActualText (…)>> BDC`: what a stretch of drawing says it is. */
function replacements(content: string): readonly string[] {
  return [...content.matchAll(property)].map(([, literal, hex]) =>
    (hex === undefined ? PDFString.of(literal ?? '') : PDFHexString.of(hex)).decodeText(),
  )
}
