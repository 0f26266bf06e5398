import {PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef} from '@cantoo/pdf-lib'
import {hashOf} from '../../base/index.js'

/** Objects that may stand for one another when they are the same: what they are used for says nothing of where. */
const shared = ['Font', 'FontDescriptor', 'ExtGState'].map((type) => PDFName.of(type))
/** A font leads to its description, that to its file: what leads to twins may be twins in the next round. */
const roundsMax = 4

/** Streams and fonts that many parts bring along are kept once. */
export function shareTwins(context: PDFContext): void {
  for (let round = 0; round < roundsMax; round++) {
    const twins = twinsIn(context)
    if (twins.size === 0) return
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (twins.has(ref)) context.delete(ref)
      else redirect(object, twins)
    }
  }
}

function twinsIn(context: PDFContext): ReadonlyMap<PDFRef, PDFRef> {
  const firsts = new Map<string, PDFRef>()
  const twins = new Map<PDFRef, PDFRef>()
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const key = keyOf(object)
    if (key === undefined) continue
    const first = firsts.get(key)
    if (first) twins.set(ref, first)
    else firsts.set(key, ref)
  }
  return twins
}

function keyOf(object: PDFObject): string | undefined {
  if (object instanceof PDFRawStream) return `${object.dict} ${hashOf(object.getContents())}`
  const type = object instanceof PDFDict ? object.get(PDFName.of('Type')) : undefined
  return type instanceof PDFName && shared.includes(type) ? String(object) : undefined
}

function redirect(object: PDFObject, twins: ReadonlyMap<PDFRef, PDFRef>): void {
  if (object instanceof PDFRawStream) redirect(object.dict, twins)
  else if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) {
      if (value instanceof PDFRef) object.set(key, twins.get(value) ?? value)
      else redirect(value, twins)
    }
  else if (object instanceof PDFArray)
    object.asArray().forEach((value, at) => {
      if (value instanceof PDFRef) object.set(at, twins.get(value) ?? value)
      else redirect(value, twins)
    })
}
