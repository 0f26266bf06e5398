import type {Page, Placed, SetBlock, Tag} from '../model/index.js'
import type {DrawnText, Marked} from './drawPage.js'
import type {FileWriter} from './fileWriter.js'
import {readingOrder} from './readingOrder.js'
import {recall} from './recall.js'
import {isReadable} from './structureFaults.js'
import {byteString, textString} from './syntax.js'

/** An element of the structure, with its content on one or more pages. */
export interface Element {
  readonly id: number
  readonly role: string
  readonly parent: Element | undefined
  readonly attributes: string
  readonly children: Element[]
  /** Its `K`: elements, content and links in the order of reading, each with a space after it. */
  kids: string
  /** Object of the page on which its first content stands; 0 when it has none. */
  page: number
  /** Of a cell: how many of the table it takes. */
  readonly columns: number
  readonly rows: number
  alt: string
}

/** The elements of one occurrence of a block, by tag. */
interface Occurrence {
  readonly source: string
  readonly block: SetBlock
  readonly elements: (Element | undefined)[]
  /** The same block somewhere else. */
  readonly other: Occurrence | undefined
}

/** What a table is made of: there whether anything stands in it or not. */
const skeleton = new Set(['TR', 'TH', 'TD', 'Caption'])

const spanTag = {role: 'Span'}
const linkTag = {role: 'Link'}
/** What the hyphen of a divided word is to who reads aloud: nothing (ISO 32000-1, 14.8.2.2.3). */
const softHyphen = ' /ActualText <FEFF00AD>'

/** Roles of ours that PDF 1.7 has not, and the nearest it has (ISO 32000-1, 14.8.4). */
const roleMap = '/RoleMap <</Title /P /Aside /Sect>>'

/** What a page brought to the tree. */
interface PageOfTree {
  /** The first of the elements that were made with it, among all. */
  readonly from: number
  /** Object of its part of the parent tree. */
  readonly leaf: number
  readonly object: number
  readonly contents: readonly Element[]
  readonly links: readonly (readonly [annotation: number, element: Element])[]
}

/**
 * The structure tree of a document: elements in the order of the flow, their objects among those of the page they begin on.
 * The key of a page or a link in the parent tree (`StructParents`, `StructParent`) is the number of its own object, which
 * stays when there are more links before it.
 */
export class Structure {
  readonly id: number
  private readonly root: Element
  private readonly steps = new Map<string, Element>()
  private readonly occurrences = new Map<SetBlock, Occurrence>()
  private readonly all: Element[] = []
  private readonly pages: PageOfTree[] = []
  private readonly noteIds: (readonly [id: string, element: Element])[] = []
  /** That of the content before: what follows is often of the same. */
  private last: Occurrence | undefined
  /** Those of the block before, and where they lead: blocks of one section mostly have them in common. */
  private lastSteps: {readonly structure: SetBlock['structure']; readonly element: Element} | undefined

  constructor(
    private readonly language: string,
    private readonly file: FileWriter,
  ) {
    this.id = file.reserve()
    this.root = newElement('Document', undefined, '', file.reserve())
  }

  /** Notes the content of a page, and the annotations over its links that lead somewhere. */
  add(
    page: Page,
    object: number,
    {marked, links}: Pick<DrawnText, 'marked' | 'links'>,
    annotations: readonly (number | undefined)[],
  ): void {
    const from = this.all.length
    const contents: Element[] = []
    const linkOf = new Map<number, Element>()
    let mcid = 0
    for (const one of marked) {
      const own = this.elementOf(page.placed[one.placed]!, one)
      const isLink = one.link !== undefined && annotations[one.link] !== undefined
      const linked = isLink ? (linkOf.get(one.link!) ?? this.child(linkTag, own)) : own
      if (isLink) linkOf.set(one.link!, linked)
      const element = one.isHyphen ? this.child(spanTag, linked, softHyphen) : linked
      addContent(element, object, mcid++)
      contents.push(element)
    }
    const linked = links.flatMap((_, k) => {
      const element = linkOf.get(k)
      const annotation = annotations[k]
      if (!element || annotation === undefined) return []
      element.kids += `<</Type /OBJR /Obj ${annotation} 0 R /Pg ${object} 0 R>> `
      return [[annotation, element] as const]
    })
    this.pages.push({from, leaf: this.file.reserve(), object, contents, links: linked})
  }

  /** It is as PDF/UA asks, as far as it depends on what was written. */
  isReadable(): boolean {
    return isReadable(this.root)
  }

  /** Writes the elements that begin on page `n`, from 0, and its part of the parent tree, when all pages have been added. */
  writePage(n: number): void {
    const {from, leaf, object, contents, links} = this.pages[n]!
    const to = this.pages[n + 1]?.from ?? this.all.length
    for (let k = from; k < to; k++) this.file.write(this.all[k]!.id, this.bodyOf(this.all[k]!))
    let nums = `${object} [`
    for (const {id} of contents) nums += `${id} 0 R `
    nums += ']'
    for (const [annotation, {id}] of links) nums += ` ${annotation} ${id} 0 R`
    this.file.write(leaf, `<</Limits [${object} ${links[links.length - 1]?.[0] ?? object}] /Nums [${nums}]>>`)
  }

  /** Writes the root of the tree, and of its parent tree. */
  write(): void {
    const {file, root} = this
    file.write(root.id, this.bodyOf(root))
    const leaves = this.pages.map(({leaf}) => `${leaf} 0 R`).join(' ')
    file.write(
      this.id,
      `<</Type /StructTreeRoot /K [${root.id} 0 R] ${roleMap} /ParentTree <</Kids [${leaves}]>> /ParentTreeNextKey ${this.file.next}${this.noteTree()}>>`,
    )
  }

  /** Elements by their names (ISO 32000-1, 14.7.4.3). */
  private noteTree(): string {
    if (this.noteIds.length === 0) return ''
    const sorted = [...this.noteIds].sort(([a], [b]) => (a < b ? -1 : 1))
    const names = sorted.map(([name, {id}]) => `${byteString(name)} ${id} 0 R`).join(' ')
    return ` /IDTree ${this.file.add(`<</Names [${names}]>>`)} 0 R`
  }

  private bodyOf({role, parent, attributes, kids, alt, page}: Element): string {
    const of = page === 0 ? '' : ` /Pg ${page} 0 R`
    const language = parent ? '' : ` /Lang ${byteString(this.language)}`
    const described = alt === '' ? '' : ` /Alt ${textString(alt)}`
    const content = kids === '' ? '' : ` /K [${kids}]`
    return `<</S /${role} /P ${parent?.id ?? this.id} 0 R${of}${language}${attributes}${described}${content}>>`
  }

  /** The element of a tag of a placed block; its parents are made when they are first needed. */
  private elementOf({of, source}: Placed, {tag, alt}: Pick<Marked, 'tag' | 'alt'>): Element {
    const {elements} = this.occurrenceOf(source, of!)
    const element = elements[tag] ?? this.tagOf(of!, tag, elements)
    if (alt && element.role === 'Figure') element.alt ||= alt
    return element
  }

  private occurrenceOf(source: string, block: SetBlock): Occurrence {
    if (this.last?.block === block && this.last.source === source) return this.last
    const known = this.occurrences.get(block)
    let found = known
    while (found && found.source !== source) found = found.other
    this.last = found ?? {source, block, elements: new Array(block.tags.length), other: known}
    if (found) return found
    this.occurrences.set(block, this.last)
    // Drawn across columns, but read one column after another.
    for (const at of readingOrder(block)) this.tagOf(block, at, this.last.elements)
    return this.last
  }

  private tagOf(block: SetBlock, at: number, elements: (Element | undefined)[]): Element {
    const known = elements[at]
    if (known) return known
    const tag = block.tags[at]!
    const around = tag.up < 0 ? this.stepsOf(block) : this.tagOf(block, tag.up, elements)
    // Made with its table, meanwhile.
    const made = elements[at]
    if (made) return made
    const element = this.child(tag, tag.role === 'Lbl' ? itemOf(around) : around, this.attributesOf(tag))
    elements[at] = element
    if (tag.role === 'Table') this.skeletonOf(block, at, elements)
    return element
  }

  private skeletonOf(block: SetBlock, table: number, elements: (Element | undefined)[]): void {
    block.tags.forEach(({role}, k) => {
      if (skeleton.has(role) && isWithin(block, k, table)) this.tagOf(block, k, elements)
    })
  }

  private stepsOf({structure}: SetBlock): Element {
    if (structure.length === 0) return this.root
    if (this.lastSteps?.structure === structure) return this.lastSteps.element
    let parent = this.root
    for (const {role, key} of structure) {
      const up = parent
      parent = recall(this.steps, `${role}/${key}`, () => this.child({role}, up))
    }
    this.lastSteps = {structure, element: parent}
    return parent
  }

  private child(tag: Omit<Tag, 'up'>, parent: Element, attributes = ''): Element {
    const {role} = tag
    const name = role === 'Note' ? `note-${this.noteIds.length + 1}` : undefined
    const element = newElement(
      role,
      parent,
      name === undefined ? attributes : `${attributes} /ID ${byteString(name)}`,
      this.file.reserve(),
      tag,
    )
    // The label of an item is read before what it labels.
    if (role === 'Lbl' && parent.role === 'LI') parent.kids = `${element.id} 0 R ${parent.kids}`
    else parent.kids += `${element.id} 0 R `
    parent.children.push(element)
    if (name !== undefined) this.noteIds.push([name, element])
    this.all.push(element)
    return element
  }

  private attributesOf({language, scope, columns, rows}: Tag): string {
    // nearly always
    if (!language && !scope && !columns && !rows) return ''
    const table = [
      scope ? `/Scope /${scope}` : '',
      (columns ?? 1) > 1 ? `/ColSpan ${columns}` : '',
      (rows ?? 1) > 1 ? `/RowSpan ${rows}` : '',
    ].filter(Boolean)
    const foreign = language && language !== this.language ? ` /Lang ${byteString(language)}` : ''
    return `${foreign}${table.length > 0 ? ` /A <</O /Table ${table.join(' ')}>>` : ''}`
  }
}

/** With all its entries in one order: there are thousands. */
function newElement(
  role: string,
  parent: Element | undefined,
  attributes: string,
  id: number,
  {alt = '', columns = 1, rows = 1}: Pick<Tag, 'alt' | 'columns' | 'rows'> = {},
): Element {
  return {id, role, parent, attributes, children: [], kids: '', page: 0, columns, rows, alt}
}

/** Content on another page than its first says itself on which. */
function addContent(element: Element, page: number, mcid: number): void {
  if (element.page === 0) element.page = page
  element.kids += element.page === page ? `${mcid} ` : `<</Type /MCR /Pg ${page} 0 R /MCID ${mcid}>> `
}

/** Where a label stands: in the item whose body it was set with. */
function itemOf(around: Element): Element {
  return around.role === 'LBody' && around.parent ? around.parent : around
}

/** A tag of a table, and not of a table in one of its cells. */
function isWithin({tags}: SetBlock, at: number, table: number): boolean {
  for (let up = tags[at]!.up; up >= 0; up = tags[up]!.up) if (tags[up]!.role === 'Table') return up === table
  return false
}
