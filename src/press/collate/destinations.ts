import {PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString} from '@cantoo/pdf-lib'

/** Finds what a name of a destination leads to, in a file's name tree (ISO 32000-1, 7.9.6) or its old dictionary. */
export function destinationsOf({catalog, context}: PDFDocument): (name: string) => PDFArray | undefined {
  const found = new Map<string, PDFArray>()
  const note = (name: string, value: unknown): void => {
    const place = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value
    if (place instanceof PDFArray) found.set(name, place)
  }
  const walk = (node: PDFDict | undefined): void => {
    const names = node?.lookupMaybe(PDFName.of('Names'), PDFArray)
    for (let k = 0; names && k + 1 < names.size(); k += 2) {
      const name = names.lookup(k)
      if (name instanceof PDFString || name instanceof PDFHexString) note(name.decodeText(), names.lookup(k + 1))
    }
    const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray)
    for (const kid of kids?.asArray() ?? []) {
      const below = context.lookup(kid)
      if (below instanceof PDFDict) walk(below)
    }
  }
  walk(catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict))
  const old = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const [key] of old?.entries() ?? []) note(key.decodeText(), old?.lookup(key))
  return (name) => found.get(name)
}
