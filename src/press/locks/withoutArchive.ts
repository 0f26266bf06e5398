import {decodePDFRawStream, type PDFDocument, PDFName, PDFRawStream, PDFRef} from '@cantoo/pdf-lib'

/** PDF/A allows no lock (ISO 19005-2, 6.1.3): a locked file declares it no longer. PDF/UA it keeps to as before. */
export function withoutArchive({catalog, context}: PDFDocument): void {
  const ref = catalog.get(PDFName.of('Metadata'))
  const stream = catalog.lookup(PDFName.of('Metadata'))
  if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) return
  const text = new TextDecoder().decode(decodePDFRawStream(stream).decode())
  const rest = text.replace(/<pdfaid:(\w+)>[^<]*<\/pdfaid:\1>\s*/gu, '')
  if (rest !== text)
    context.assign(ref, context.stream(new TextEncoder().encode(rest), {Type: 'Metadata', Subtype: 'XML'}))
}
