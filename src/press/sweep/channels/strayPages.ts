import {PDFDocument as Documents, PDFDict, type PDFDocument, PDFName, type PDFRef} from '@cantoo/pdf-lib'
import type {Channel} from '../types.js'
import {pageChannels} from './pages.js'

/**
 * Pages that lie in the file and that its page tree does not name: what is left when a program "deletes" a page. They are
 * put into a tree of their own and read.
 */
export async function strayPages(document: PDFDocument, bytes: Uint8Array): Promise<readonly Channel[]> {
  const shown = new Set(document.getPages().map(({ref}) => ref.toString()))
  const stray = document.context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) => (isPage(object) && !shown.has(ref.toString()) ? [ref] : []))
  if (stray.length === 0) return []
  const text = await textOfPages(bytes, stray).catch(() => [])
  return text.map((channel) => ({...channel, name: `page left in the file: ${channel.name}`}))
}

function isPage(object: unknown): boolean {
  if (!(object instanceof PDFDict)) return false
  const type = object.get(PDFName.of('Type'))
  return type === PDFName.of('Page') || (object.has(PDFName.of('MediaBox')) && object.has(PDFName.of('Contents')))
}

async function textOfPages(bytes: Uint8Array, refs: readonly PDFRef[]): Promise<readonly Channel[]> {
  const document = await Documents.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: false,
    warnOnInvalidObjects: false,
  })
  const {context, catalog} = document
  const tree = context.register(context.obj({Type: 'Pages', Kids: [...refs], Count: refs.length}))
  for (const ref of refs) context.lookupMaybe(ref, PDFDict)?.set(PDFName.of('Parent'), tree)
  catalog.set(PDFName.of('Pages'), tree)
  for (const key of ['Outlines', 'Names', 'StructTreeRoot', 'AcroForm', 'PageLabels']) catalog.delete(PDFName.of(key))
  const {pages} = await pageChannels(
    await document.save({useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false}),
  )
  return pages.channels.filter(({name}) => name === 'text')
}
