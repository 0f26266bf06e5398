import {PDFArray, PDFDict, PDFNumber} from '@cantoo/pdf-lib'
import {at, dictionaryAt, itemsOf, numberAt} from '../file/objects.js'
import type {OpenFile, PageOfFile} from '../file/openFile.js'
import {elementsOf} from '../file/structureOf.js'
import type {Mark} from '../file/walkContent.js'
import type {Breach, Clauses} from '../types.js'

type Found = Omit<Breach, 'standard'>

/** 7.1 and 7.3: all that is drawn is either of the structure or an artifact, never both, and the structure finds it again. */
export const content: Clauses = (file) => {
  const claimed = new Map<string, number>()
  for (const element of file.tree ? elementsOf(file.tree) : [])
    for (const {page, mcid} of element.content)
      claimed.set(`${page} ${mcid}`, (claimed.get(`${page} ${mcid}`) ?? 0) + 1)
  return file.pages.flatMap((page) => [...onPage(page, claimed), ...parents(file, page)])
}

function onPage({number, reference, content}: PageOfFile, claimed: ReadonlyMap<string, number>): readonly Found[] {
  const found = new Set<string>(content.faults)
  const seen = new Set<number>()
  for (const marks of [...content.shown.map((one) => one.marks), ...content.painted]) {
    const fault = faultOf(marks)
    if (fault) found.add(fault)
    for (const {mcid} of marks) if (mcid !== undefined) seen.add(mcid)
  }
  for (const mcid of seen) {
    const times = claimed.get(`${reference} ${mcid}`) ?? 0
    if (times !== 1) found.add(`marked content ${mcid} belongs to ${times} elements`)
  }
  return [...found].map((text) => ({clause: '7.1', page: number, text}))
}

function faultOf(marks: readonly Mark[]): string | undefined {
  const artifact = marks.findIndex(({tag}) => tag === 'Artifact')
  const tagged = marks.findIndex(({mcid}) => mcid !== undefined)
  if (artifact < 0 && tagged < 0) return 'something is drawn that is neither tagged nor an artifact'
  if (artifact >= 0 && tagged >= 0)
    return artifact < tagged ? 'tagged content stands inside an artifact' : 'an artifact stands inside tagged content'
  return marks.filter(({mcid}) => mcid !== undefined).length > 1
    ? 'tagged content stands inside other tagged content'
    : undefined
}

/** From a page back to its elements (ISO 32000-1, 14.7.4.4). */
function parents({catalogue, tree}: OpenFile, {number, reference, dictionary}: PageOfFile): readonly Found[] {
  if (!tree) return []
  const own = elementsOf(tree).flatMap((element) =>
    element.content.filter(({page}) => page === reference).map(({mcid}) => [mcid, element.dictionary] as const),
  )
  const key = numberAt(dictionary, 'StructParents')
  const entry = entryOf(dictionaryAt(dictionaryAt(catalogue, 'StructTreeRoot'), 'ParentTree'), key)
  const list = entry instanceof PDFArray ? itemsOf(entry) : []
  const wrong = own.filter(([mcid, element]) => list[mcid] !== element)
  return wrong.length > 0
    ? [
        {
          clause: '7.1',
          page: number,
          text: `the parent tree leads from ${wrong.length} contents to another element or none`,
        },
      ]
    : []
}

/** The entry of a number tree. */
export function entryOf(node: PDFDict | undefined, key: number | undefined): unknown {
  if (!node || key === undefined) return undefined
  const nums = at(node, 'Nums')
  const own = nums instanceof PDFArray ? itemsOf(nums) : []
  const index = own.findIndex((one, k) => k % 2 === 0 && one instanceof PDFNumber && one.asNumber() === key)
  if (index >= 0) return own[index + 1]
  const kids = at(node, 'Kids')
  for (const kid of kids instanceof PDFArray ? itemsOf(kids) : []) {
    const found = kid instanceof PDFDict ? entryOf(kid, key) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
