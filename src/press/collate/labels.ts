import {type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject} from '@cantoo/pdf-lib'
import type {Part, Side} from './types.js'

/** What viewers and print dialogues call the sides of a pile: `NK-01-3` is the third leaf of that packet. */
export function writeLabels({catalog, context}: PDFDocument, parts: readonly Part[], sides: readonly Side[]): void {
  const nums: PDFObject[] = []
  let before: Side | undefined
  sides.forEach((side, at) => {
    const part = parts[side.part]
    const goesOn =
      before &&
      before.part === side.part &&
      before.page !== undefined &&
      side.page === before.page + 1 &&
      part?.numbered
    before = side
    if (goesOn) return
    const prefix = PDFHexString.fromText(part?.label ?? '')
    const numbers = part?.numbered && side.page !== undefined ? {S: 'D', St: side.page + 1} : {}
    nums.push(PDFNumber.of(at), context.obj({P: prefix, ...numbers}))
  })
  catalog.set(PDFName.of('PageLabels'), context.obj({Nums: context.obj(nums)}))
}
