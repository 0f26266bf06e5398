import {PDFArray, type PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef} from '@cantoo/pdf-lib'
import {at, dictionaryAt, dictionaryOf, nameAt, nameOf, textAt} from './objects.js'

const keyOfPage = PDFName.of('Pg')
const keyOfObject = PDFName.of('Obj')

/** An element of the structure tree. */
export interface Element {
  /** As written. */
  readonly type: string
  /** Its standard role, by the role map. */
  readonly role: string
  readonly dictionary: PDFDict
  readonly parent: Element | undefined
  /** In force: its own, or that of the nearest element around it. */
  readonly language: string | undefined
  readonly children: readonly Element[]
  /** Marked content by page object and number. */
  readonly content: readonly {readonly page: string; readonly mcid: number}[]
  /** Objects of annotations. */
  readonly annotations: readonly string[]
}

/** Standard roles of ISO 32000-1, 14.8.4. */
export const standardRoles: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

/** What a role is by the role map of a file, however many steps that takes; itself when it leads round in a circle. */
export function standardRoleOf(type: string, map: PDFDict | undefined): string {
  let role = type
  for (let steps = 0; steps < 20 && !standardRoles.has(role); steps++) role = nameAt(map, role) ?? role
  return role
}

/** The tree below the root of the structure. */
export function structureOf(root: PDFDict, language: string | undefined): Element {
  const map = dictionaryAt(root, 'RoleMap')
  return elementOf(root, undefined, undefined, language)

  function elementOf(
    dictionary: PDFDict,
    parent: Element | undefined,
    page: string | undefined,
    outer: string | undefined,
  ): Element {
    const type = nameAt(dictionary, 'S') ?? 'StructTreeRoot'
    const own = pageOf(dictionary) ?? page
    const children: Element[] = []
    const content: {page: string; mcid: number}[] = []
    const annotations: string[] = []
    const said = textAt(dictionary, 'Lang') ?? outer
    const element: Element = {
      type,
      role: standardRoleOf(type, map),
      dictionary,
      parent,
      language: said,
      children,
      content,
      annotations,
    }
    const kids = at(dictionary, 'K')
    for (const kid of kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []) take(kid)
    return element

    function take(written: PDFObject): void {
      const kid = written instanceof PDFRef ? dictionary.context.lookup(written) : written
      if (kid instanceof PDFNumber) content.push({page: own ?? '', mcid: kid.asNumber()})
      const held = dictionaryOf(kid)
      if (!held) return
      const kind = nameOf(at(held, 'Type'))
      if (kind === 'MCR')
        content.push({page: pageOf(held) ?? own ?? '', mcid: (at(held, 'MCID') as PDFNumber).asNumber()})
      else if (kind === 'OBJR') annotations.push(String(held.get(keyOfObject)))
      else children.push(elementOf(held, element, own, said))
    }
  }
}

/** Every element, in the order of reading. */
export function elementsOf(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(elementsOf)]
}

function pageOf(dictionary: PDFDict): string | undefined {
  const page = dictionary.get(keyOfPage)
  return page instanceof PDFRef ? page.toString() : undefined
}
