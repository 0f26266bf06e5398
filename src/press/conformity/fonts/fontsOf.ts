import type {PDFDict} from '@cantoo/pdf-lib'
import {dictionaryAt, dictionaryOf, listAt, nameAt} from '../file/objects.js'
import type {OpenFile} from '../file/openFile.js'

/** A font with the codes that the file shows in it. */
export interface FontInUse {
  readonly name: string
  readonly dictionary: PDFDict
  /** Of a composite font. */
  readonly descendant: PDFDict | undefined
  readonly descriptor: PDFDict | undefined
  /** With the first page each is shown on. */
  readonly codes: ReadonlyMap<number, number>
}

/** The fonts of a file that show something. */
export function fontsOf({pages}: OpenFile): readonly FontInUse[] {
  const codes = new Map<PDFDict, Map<number, number>>()
  for (const {number, content} of pages)
    for (const {font, bytes} of content.shown) {
      if (!font) continue
      const known = codes.get(font) ?? new Map<number, number>()
      codes.set(font, known)
      const size = nameAt(font, 'Subtype') === 'Type0' ? 2 : 1
      for (let k = 0; k + size <= bytes.length; k += size) {
        const code = size === 2 ? bytes[k]! * 256 + bytes[k + 1]! : bytes[k]!
        if (!known.has(code)) known.set(code, number)
      }
    }
  return [...codes].map(([dictionary, shown]) => {
    const descendant = dictionaryOf(listAt(dictionary, 'DescendantFonts')[0])
    return {
      name: nameAt(dictionary, 'BaseFont') ?? 'a font without a name',
      dictionary,
      descendant,
      descriptor: dictionaryAt(descendant ?? dictionary, 'FontDescriptor'),
      codes: shown,
    }
  })
}
