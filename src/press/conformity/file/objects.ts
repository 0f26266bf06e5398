import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** What stands under a key, references followed. */
export function at(dictionary: PDFDict | undefined, key: string): PDFObject | undefined {
  return dictionary?.lookup(PDFName.of(key))
}

export function nameAt(dictionary: PDFDict | undefined, key: string): string | undefined {
  return nameOf(at(dictionary, key))
}

export const nameOf = (object: unknown): string | undefined =>
  object instanceof PDFName ? object.decodeText() : undefined

export const textAt = (dictionary: PDFDict | undefined, key: string): string | undefined => textOf(at(dictionary, key))

export const textOf = (value: unknown): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined

export function numberAt(dictionary: PDFDict | undefined, key: string): number | undefined {
  const value = at(dictionary, key)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** A dictionary, or that of a stream. */
export function dictionaryAt(dictionary: PDFDict | undefined, key: string): PDFDict | undefined {
  return dictionaryOf(at(dictionary, key))
}

export const dictionaryOf = (object: unknown): PDFDict | undefined =>
  object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : undefined

export function streamAt(dictionary: PDFDict | undefined, key: string): PDFRawStream | undefined {
  const value = at(dictionary, key)
  return value instanceof PDFRawStream ? value : undefined
}

/** Entries of an array, references followed; of anything else, itself alone; of nothing, none. */
export function listAt(dictionary: PDFDict | undefined, key: string): readonly PDFObject[] {
  const value = at(dictionary, key)
  if (value === undefined) return []
  return value instanceof PDFArray ? itemsOf(value) : [value]
}

export function itemsOf(array: PDFArray): readonly PDFObject[] {
  return array.asArray().map((_, index) => array.lookup(index)!)
}

export function numbersAt(dictionary: PDFDict | undefined, key: string): readonly number[] {
  return listAt(dictionary, key).flatMap((one) => (one instanceof PDFNumber ? [one.asNumber()] : []))
}

/** Unpacked. */
export const bytesOf = (stream: PDFRawStream): Uint8Array => decodePDFRawStream(stream).decode()
