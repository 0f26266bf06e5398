import {dictionaryAt, nameAt, numberAt, textAt} from '../file/objects.js'
import type {Annotation, OpenFile, PageOfFile} from '../file/openFile.js'
import {type Element, elementsOf} from '../file/structureOf.js'
import type {Clauses} from '../types.js'
import {entryOf} from './content.js'

/** Those that need no element. */
const free = new Set(['Popup', 'PrinterMark', 'Widget'])
/** Bit 2 of the flags (ISO 32000-1, table 165). */
const hidden = 1 << 1

/** 7.18: links and other annotations are of the structure, say what they are, and are reached in its order. */
export const annotations: Clauses = (file) => {
  const holders = new Map<string, Element>()
  for (const element of file.tree ? elementsOf(file.tree) : [])
    for (const one of element.annotations) holders.set(one, element)
  return file.pages.flatMap((page) => {
    const seen = page.annotations.filter(({dictionary}) => ((numberAt(dictionary, 'F') ?? 0) & hidden) === 0)
    const order =
      seen.length > 0 && nameAt(page.dictionary, 'Tabs') !== 'S'
        ? [{clause: '7.18.3', page: page.number, text: 'links are not reached in the order of the structure'}]
        : []
    return [...order, ...seen.flatMap((one) => faultsOf(file, page, one, holders.get(one.reference)))]
  })
}

function faultsOf(file: OpenFile, {number}: PageOfFile, {dictionary}: Annotation, holder: Element | undefined) {
  const kind = nameAt(dictionary, 'Subtype') ?? ''
  if (free.has(kind)) return []
  const found: {clause: string; text: string}[] = []
  if (kind === 'TrapNet') found.push({clause: '7.18.2', text: 'has an annotation TrapNet'})
  const role = kind === 'Link' ? 'Link' : 'Annot'
  if (holder?.role !== role) found.push({clause: '7.18.1', text: `a ${kind} stands in ${holder?.role ?? 'no element'}`})
  const entry = entryOf(parentTreeOf(file), numberAt(dictionary, 'StructParent'))
  if (holder && entry !== holder.dictionary)
    found.push({clause: '7.18.1', text: `the parent tree does not lead from a ${kind} to its element`})
  if (!textAt(dictionary, 'Contents')?.trim() && !(holder && textAt(holder.dictionary, 'Alt')))
    found.push({clause: kind === 'Link' ? '7.18.5' : '7.18.1', text: `a ${kind} does not say what it is`})
  return found.map((one) => ({...one, page: number}))
}

const parentTreeOf = ({catalogue}: OpenFile) => dictionaryAt(dictionaryAt(catalogue, 'StructTreeRoot'), 'ParentTree')
