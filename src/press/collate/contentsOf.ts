import {PDFArray, PDFDict, PDFHexString, PDFName, type PDFRef, PDFString} from '@cantoo/pdf-lib'
import {destinationsOf} from './destinations.js'
import {openFinished} from './openFinished.js'

export interface Contents {
  readonly pages: number
  /** Headings of the first level and the page, from 1, on which each stands. */
  readonly headings: readonly {readonly title: string; readonly page: number}[]
}

/** How many pages a finished file has, and what its outline says begins on which. */
export async function contentsOf(bytes: Uint8Array, password?: string): Promise<Contents> {
  const document = await openFinished(bytes, password)
  const placeOf = destinationsOf(document)
  const pages = document.getPages().map(({ref}) => ref)
  const headings: {title: string; page: number}[] = []
  const seen = new Set<PDFDict>()
  let entry = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict)
  while (entry && !seen.has(entry)) {
    seen.add(entry)
    const title = entry.lookup(PDFName.of('Title'))
    const target = entry.lookup(PDFName.of('Dest'))
    const place = target instanceof PDFArray ? target : isText(target) ? placeOf(target.decodeText()) : undefined
    const page = place ? pages.indexOf(place.get(0) as PDFRef) + 1 : 0
    if (isText(title) && page > 0) headings.push({title: title.decodeText(), page})
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return {pages: pages.length, headings}
}

const isText = (value: unknown): value is PDFString | PDFHexString =>
  value instanceof PDFString || value instanceof PDFHexString
