import type {Page, Placed, SetBlock, Tag} from '../model/index.js'
import type {Drawn, Marked} from './drawPage.js'
import type {MemoryDocument} from './memoryDocument.js'
import {readingOrder} from './readingOrder.js'
import {recall} from './recall.js'
import {isReadable} from './structureFaults.js'
import {byteString, textString} from './syntax.js'

type Kid =
  | {readonly element: Element}
  | {readonly page: number; readonly mcid: number}
  | {readonly annotation: number; readonly page: number}

/** An element of the structure, with its content on one or more pages. */
export interface Element {
  readonly role: string
  readonly parent: Element | undefined
  readonly attributes: string
  readonly kids: Kid[]
  /** Of a cell over several. */
  readonly columns?: number
  readonly rows?: number
  alt?: string
  id: number
}

/** What a table is made of: there whether anything stands in it or not. */
const skeleton = new Set(['TR', 'TH', 'TD', 'Caption'])

/** What the hyphen of a divided word is to who reads aloud: nothing (ISO 32000-1, 14.8.2.2.3). */
const softHyphen = ' /ActualText <FEFF00AD>'

/** Roles of ours that PDF 1.7 has not, and the nearest it has (ISO 32000-1, 14.8.4). */
const roleMap = '/RoleMap <</Title /P /Aside /Sect>>'

/** The structure tree of a document: elements in the order of the flow. */
export class Structure {
  private readonly root: Element = {role: 'Document', parent: undefined, attributes: '', kids: [], id: 0}
  private readonly steps = new Map<string, Element>()
  private readonly tagged = new Map<string, Map<SetBlock, Map<number, Element>>>()
  private readonly all: Element[] = [this.root]
  /** By `StructParents` and `StructParent`: the elements of a page's marked content, or of a link. */
  private readonly parents: (readonly Element[] | Element)[] = []
  private readonly noteIds: (readonly [id: string, element: Element])[] = []

  constructor(private readonly language: string) {}

  /** Notes the content of a page, object `page`. Returns its `StructParents` and those of its links. */
  add(
    page: Page,
    object: number,
    {marked, links}: Drawn,
    annotations: readonly (number | undefined)[],
  ): {readonly page: number; readonly links: readonly number[]} {
    const elements: Element[] = []
    const linkKeys: number[] = []
    const linkOf = new Map<number, Element>()
    marked.forEach((one, mcid) => {
      const own = this.elementOf(page.placed[one.placed]!, one)
      const isLink = one.link !== undefined && annotations[one.link] !== undefined
      const linked = isLink ? (linkOf.get(one.link!) ?? this.child({role: 'Link'}, own)) : own
      if (isLink) linkOf.set(one.link!, linked)
      const element = one.isHyphen ? this.child({role: 'Span'}, linked, softHyphen) : linked
      element.kids.push({page: object, mcid})
      elements.push(element)
    })
    const key = this.parents.push(elements) - 1
    links.forEach((_, k) => {
      const element = linkOf.get(k)
      const annotation = annotations[k]
      if (!element || annotation === undefined) return
      element.kids.push({annotation, page: object})
      linkKeys[k] = this.parents.push(element) - 1
    })
    return {page: key, links: linkKeys}
  }

  /** It is as PDF/UA asks, as far as it depends on what was written. */
  isReadable(): boolean {
    return isReadable(this.root)
  }

  /** Writes the tree and its parent tree; returns the number of its root. */
  write(document: MemoryDocument): number {
    const root = document.reserve()
    for (const element of this.all) element.id = document.reserve()
    for (const element of this.all) document.write(element.id, this.bodyOf(element, root))
    const entries = this.parents.map(
      (parent, key) =>
        `${key} ${Array.isArray(parent) ? `[${parent.map(({id}) => `${id} 0 R`).join(' ')}]` : `${(parent as Element).id} 0 R`}`,
    )
    const tree = document.add(`<</Nums [${entries.join('\n')}]>>`)
    document.write(
      root,
      `<</Type /StructTreeRoot /K [${this.root.id} 0 R] ${roleMap} /ParentTree ${tree} 0 R /ParentTreeNextKey ${this.parents.length}${this.noteTree(document)}>>`,
    )
    return root
  }

  /** Elements by their names (ISO 32000-1, 14.7.4.3). */
  private noteTree(document: MemoryDocument): string {
    if (this.noteIds.length === 0) return ''
    const sorted = [...this.noteIds].sort(([a], [b]) => (a < b ? -1 : 1))
    const names = sorted.map(([name, {id}]) => `${byteString(name)} ${id} 0 R`).join(' ')
    return ` /IDTree ${document.add(`<</Names [${names}]>>`)} 0 R`
  }

  private bodyOf({role, parent, attributes, kids, alt}: Element, root: number): string {
    const first = kids.find((kid) => 'mcid' in kid)
    const page = first && 'mcid' in first ? first.page : undefined
    const written = kids.map((kid) => {
      if ('element' in kid) return `${kid.element.id} 0 R`
      if ('annotation' in kid) return `<</Type /OBJR /Obj ${kid.annotation} 0 R /Pg ${kid.page} 0 R>>`
      return kid.page === page ? String(kid.mcid) : `<</Type /MCR /Pg ${kid.page} 0 R /MCID ${kid.mcid}>>`
    })
    const language = parent ? '' : ` /Lang ${byteString(this.language)}`
    return `<</Type /StructElem /S /${role} /P ${parent?.id ?? root} 0 R${page === undefined ? '' : ` /Pg ${page} 0 R`}${language}${attributes}${alt ? ` /Alt ${textString(alt)}` : ''}${written.length > 0 ? ` /K [${written.join(' ')}]` : ''}>>`
  }

  /** The element of a tag of a placed block; its parents are made when they are first needed. */
  private elementOf({of, source}: Placed, {tag, alt}: Pick<Marked, 'tag' | 'alt'>): Element {
    const block = of!
    const blocks: Map<SetBlock, Map<number, Element>> = recall(this.tagged, source, () => new Map())
    const elements: Map<number, Element> = recall(blocks, block, () => new Map())
    // Drawn across columns, but read one column after another.
    if (elements.size === 0) for (const at of readingOrder(block)) this.tagOf(block, at, elements)
    const element = this.tagOf(block, tag, elements)
    if (alt && element.role === 'Figure') element.alt ??= alt
    return element
  }

  private tagOf(block: SetBlock, at: number, elements: Map<number, Element>): Element {
    const known = elements.get(at)
    if (known) return known
    const tag = block.tags[at]!
    const around = tag.up < 0 ? this.stepsOf(block) : this.tagOf(block, tag.up, elements)
    // Made with its table, meanwhile.
    const made = elements.get(at)
    if (made) return made
    const element = this.child(tag, tag.role === 'Lbl' ? itemOf(around) : around, this.attributesOf(tag))
    elements.set(at, element)
    if (tag.role === 'Table')
      block.tags.forEach(({role}, k) => {
        if (skeleton.has(role) && isWithin(block, k, at)) this.tagOf(block, k, elements)
      })
    return element
  }

  private stepsOf({structure}: SetBlock): Element {
    let parent = this.root
    for (const {role, key} of structure) {
      const up = parent
      parent = recall(this.steps, `${role}/${key}`, () => this.child({role}, up))
    }
    return parent
  }

  private child({role, alt, columns, rows}: Omit<Tag, 'up'>, parent: Element, attributes = ''): Element {
    const name = role === 'Note' ? `note-${this.noteIds.length + 1}` : undefined
    const element: Element = {
      role,
      parent,
      attributes: name === undefined ? attributes : `${attributes} /ID ${byteString(name)}`,
      kids: [],
      id: 0,
      ...(alt ? {alt} : {}),
      ...(columns ? {columns} : {}),
      ...(rows ? {rows} : {}),
    }
    // The label of an item is read before what it labels.
    if (role === 'Lbl' && parent.role === 'LI') parent.kids.unshift({element})
    else parent.kids.push({element})
    if (name !== undefined) this.noteIds.push([name, element])
    this.all.push(element)
    return element
  }

  private attributesOf({language, scope, columns, rows}: Tag): string {
    const table = [
      scope ? `/Scope /${scope}` : '',
      (columns ?? 1) > 1 ? `/ColSpan ${columns}` : '',
      (rows ?? 1) > 1 ? `/RowSpan ${rows}` : '',
    ].filter(Boolean)
    const foreign = language && language !== this.language ? ` /Lang ${byteString(language)}` : ''
    return `${foreign}${table.length > 0 ? ` /A <</O /Table ${table.join(' ')}>>` : ''}`
  }
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
