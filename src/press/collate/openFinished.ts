import {ParseSpeeds, PDFDocument} from '@cantoo/pdf-lib'

/** Opens a file that is finished. Nobody waits for a turn meanwhile: it is read at one go, which is twice as fast. */
export const openFinished = (bytes: Uint8Array, password?: string): Promise<PDFDocument> =>
  PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
    ...(password === undefined ? {} : {password}),
  })
