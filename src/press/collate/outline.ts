import {type PDFDocument, PDFHexString, PDFName, type PDFRef} from '@cantoo/pdf-lib'
import type {Part} from './types.js'

/** One entry for each part that has a title. */
export function writeOutline(
  {catalog, context}: PDFDocument,
  parts: readonly Part[],
  firsts: readonly (PDFRef | undefined)[],
): void {
  const entries = parts.flatMap(({title}, at) => {
    const page = firsts[at]
    return title !== undefined && page ? [{title, page, ref: context.nextRef()}] : []
  })
  const [first] = entries
  const last = entries.at(-1)
  if (!first || !last) return
  const root = context.nextRef()
  entries.forEach(({title, page, ref}, at) => {
    const [before, after] = [entries[at - 1], entries[at + 1]]
    const beside = {...(before ? {Prev: before.ref} : {}), ...(after ? {Next: after.ref} : {})}
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: root,
        Dest: context.obj([page, PDFName.of('Fit')]),
        ...beside,
      }),
    )
  })
  context.assign(root, context.obj({Type: 'Outlines', First: first.ref, Last: last.ref, Count: entries.length}))
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
