import {PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef} from '@cantoo/pdf-lib'
import {type PageRead, readPdf} from '../../../src/press/index.js'

/** An element of the structure tree with the text that stands in it, over all its pages. */
export interface Element {
  readonly role: string
  readonly alt?: string
  readonly parts: readonly (string | Element)[]
}

/** The tags of a file, all its letters in the order of drawing, and its pages. */
export interface Tree {
  readonly root: Element
  readonly whole: string
  readonly pages: readonly PageRead[]
}

/** A file as a screen reader reads it: the structure tree in order, the words from the marked content it names. */
export async function readTree(bytes: Uint8Array): Promise<Tree> {
  const read = await readPdf(bytes)
  const texts = read.pages.map(({glyphs}) => {
    const byId = new Map<number, string>()
    for (const {mcid, artifact, text} of glyphs)
      if (!artifact && mcid >= 0) byId.set(mcid, (byId.get(mcid) ?? '') + text)
    return byId
  })
  const document = await PDFDocument.load(bytes, {updateMetadata: false})
  const pages = new Map(document.getPages().map((page, at) => [page.ref.toString(), at]))
  const tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const whole = read.pages.map(({glyphs}) => glyphs.map(({text}) => text).join('')).join('')
  return {root: elementOf(tree, undefined), whole, pages: read.pages}

  function elementOf(dict: PDFDict, outer: number | undefined): Element {
    const page = pageOf(dict) ?? outer
    const role = dict.lookup(PDFName.of('S'))
    const alt = dict.lookup(PDFName.of('Alt'))
    const kids = dict.get(PDFName.of('K'))
    return {
      role: role instanceof PDFName ? role.decodeText() : 'Root',
      ...(alt ? {alt: String((alt as unknown as {decodeText(): string}).decodeText())} : {}),
      parts: kids ? partsOf(kids, page) : [],
    }
  }

  function pageOf(dict: PDFDict): number | undefined {
    const ref = dict.get(PDFName.of('Pg'))
    return ref instanceof PDFRef ? pages.get(ref.toString()) : undefined
  }

  function partsOf(kids: PDFObject, page: number | undefined): readonly (string | Element)[] {
    const kid = kids instanceof PDFRef ? document.context.lookup(kids) : kids
    if (kid instanceof PDFArray) return kid.asArray().flatMap((one) => partsOf(one, page))
    if (kid instanceof PDFNumber) return [texts[page ?? -1]?.get(kid.asNumber()) ?? '']
    if (!(kid instanceof PDFDict)) return []
    const type = kid.lookup(PDFName.of('Type'))
    if (type === PDFName.of('MCR'))
      return [texts[pageOf(kid) ?? page ?? -1]?.get(kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber()) ?? '']
    return type === PDFName.of('OBJR') ? [] : [elementOf(kid, page)]
  }
}

/** All words of a tree in reading order, of notes or of all but notes; contents and lists of figures say again what others said. */
export function wordsIn(element: Element, what: 'notes' | 'body', inside = false): string {
  if (element.role === 'TOC') return ''
  const within = inside || element.role === 'Note' || element.role === 'FENote'
  return element.parts
    .map((part) =>
      typeof part === 'string' ? (within === (what === 'notes') ? part : '') : `${wordsIn(part, what, within)} `,
    )
    .join('')
}

export function rolesIn(element: Element): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const visit = ({role, parts}: Element): void => {
    found.set(role, (found.get(role) ?? 0) + 1)
    for (const part of parts) if (typeof part !== 'string') visit(part)
  }
  visit(element)
  return found
}
