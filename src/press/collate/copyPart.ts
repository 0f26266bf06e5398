import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  type PDFPageLeaf,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import {type Declared, declaredBy} from './declared.js'
import {destinationsOf} from './destinations.js'
import {openFinished} from './openFinished.js'
import type {StructureOfPile} from './structure.js'
import type {Part} from './types.js'

export interface Copied {
  readonly leaves: readonly PDFPageLeaf[]
  readonly refs: readonly PDFRef[]
  readonly declared: Declared
}

/** Copies the pages of a part, with its tags, into a pile. Links inside it lead to its own pages wherever they come to lie. */
export async function copyPart(
  {bytes, password}: Part,
  pile: PDFDocument,
  structure: StructureOfPile,
  at: number,
): Promise<Copied> {
  const source = await openFinished(bytes, password)
  const placeOf = destinationsOf(source)
  for (const page of source.getPages())
    for (const annotation of annotationsOf(page.node)) {
      const target = annotation.lookup(PDFName.of('Dest'))
      if (!(target instanceof PDFString || target instanceof PDFHexString)) continue
      const place = placeOf(target.decodeText())
      if (place) annotation.set(PDFName.of('Dest'), place)
      else annotation.delete(PDFName.of('Dest'))
    }
  const copier = PDFObjectCopier.for(source.context, pile.context)
  structure.prepare(source, at, (node) => annotationsOf(node))
  const refs = source.getPages().map(({ref}) => copier.copy(ref))
  structure.take(source, copier)
  const leaves = refs.map((ref) => pile.context.lookup(ref, PDFDict) as PDFPageLeaf)
  return {refs, leaves, declared: declaredBy(source, copier)}
}

function annotationsOf(page: PDFPageLeaf): readonly PDFDict[] {
  const list = page.lookupMaybe(PDFName.of('Annots'), PDFArray)
  return list
    ? list.asArray().flatMap((one) => {
        const annotation = page.context.lookup(one)
        return annotation instanceof PDFDict ? [annotation] : []
      })
    : []
}
