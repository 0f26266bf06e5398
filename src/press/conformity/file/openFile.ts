import {PDFArray, PDFDict, PDFDocument, PDFRawStream, PDFRef} from '@cantoo/pdf-lib'
import {at, bytesOf, dictionaryAt, listAt, streamAt, textAt} from './objects.js'
import {readXmp, type Xmp} from './readXmp.js'
import {type Element, structureOf} from './structureOf.js'
import {type Content, walkContent} from './walkContent.js'

export interface Annotation {
  readonly reference: string
  readonly dictionary: PDFDict
}

export interface PageOfFile {
  /** From 1. */
  readonly number: number
  readonly reference: string
  readonly dictionary: PDFDict
  readonly content: Content
  readonly annotations: readonly Annotation[]
}

/** A finished file with its parts found: what the clauses are held against. */
export interface OpenFile {
  readonly bytes: Uint8Array
  readonly document: PDFDocument
  readonly catalogue: PDFDict
  readonly language: string | undefined
  readonly xmp: Xmp | undefined
  readonly tree: Element | undefined
  readonly pages: readonly PageOfFile[]
}

/** Opens a file by pdf-lib; throws what it throws: damage, or a password. */
export async function openFile(bytes: Uint8Array, password?: string): Promise<OpenFile> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false, ...(password ? {password} : {})})
  const {catalog} = document
  const language = textAt(catalog, 'Lang')
  const metadata = streamAt(catalog, 'Metadata')
  const root = dictionaryAt(catalog, 'StructTreeRoot')
  return {
    bytes,
    document,
    catalogue: catalog,
    language,
    xmp: metadata && readXmp(new TextDecoder().decode(bytesOf(metadata))),
    tree: root && structureOf(root, language),
    pages: document.getPages().map(({ref, node}, index) => ({
      number: index + 1,
      reference: ref.toString(),
      dictionary: node,
      content: walkContent(contentOf(node), node.Resources()),
      annotations: annotationsOf(node),
    })),
  }
}

function contentOf(page: PDFDict): Uint8Array {
  const parts = listAt(page, 'Contents').flatMap((one) =>
    one instanceof PDFRawStream ? [bytesOf(one), Buffer.from('\n')] : [],
  )
  return Buffer.concat(parts)
}

function annotationsOf(page: PDFDict): readonly Annotation[] {
  const list = at(page, 'Annots')
  if (!(list instanceof PDFArray)) return []
  return list.asArray().flatMap((one, index) => {
    const dictionary = list.lookup(index)
    return dictionary instanceof PDFDict ? [{reference: one instanceof PDFRef ? one.toString() : '', dictionary}] : []
  })
}
