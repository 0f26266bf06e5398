import {PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream} from '@cantoo/pdf-lib'
import {hashOf} from '../../base/index.js'

/** Hashes of the pictures that each page of a file names, whatever it calls them. */
export async function picturesOf(bytes: Uint8Array, password?: string): Promise<readonly (readonly string[])[]> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false, ...(password === undefined ? {} : {password})})
  const known = new Map<PDFObject, string>()
  return document.getPages().map(({node}) => [...new Set(picturesIn(node.Resources(), known, 0))].sort())
}

/** Forms in forms in forms: no deeper. */
const deepest = 4

function picturesIn(resources: PDFDict | undefined, known: Map<PDFObject, string>, depth: number): readonly string[] {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  if (!objects || depth > deepest) return []
  return objects.keys().flatMap((key) => {
    const object = objects.lookup(key)
    if (!(object instanceof PDFRawStream)) return []
    if (object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image'))
      return picturesIn(object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict), known, depth + 1)
    const hash = known.get(object) ?? hashOf(object.getContents())
    known.set(object, hash)
    return [hash]
  })
}
