import type {Page, Placed, SetBlock, Tag} from '../model/index.js'
import type {Drawn, Marked} from './drawPage.js'
import type {MemoryDocument} from './memoryDocument.js'
import {recall} from './recall.js'
import {byteString, textString} from './syntax.js'

type Kid =
  | {readonly element: Element}
  | {readonly page: number; readonly mcid: number}
  | {readonly annotation: number; readonly page: number}

/** An element of the structure, with its content on one or more pages. */
interface Element {
  readonly role: string
  readonly parent: Element | undefined
  readonly attributes: string
  readonly kids: Kid[]
  alt?: string
  id: number
}

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
  private notes = 0

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
      const element = isLink ? (linkOf.get(one.link!) ?? this.child('Link', own)) : own
      if (isLink) linkOf.set(one.link!, element)
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
      `<</Type /StructTreeRoot /K [${this.root.id} 0 R] ${roleMap} /ParentTree ${tree} 0 R /ParentTreeNextKey ${this.parents.length}>>`,
    )
    return root
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
    return `<</Type /StructElem /S /${role} /P ${parent?.id ?? root} 0 R${page === undefined ? '' : ` /Pg ${page} 0 R`}${language}${attributes}${alt ? ` /Alt ${textString(alt)}` : ''} /K [${written.join(' ')}]>>`
  }

  /** The element of a tag of a placed block; its parents are made when they are first needed. */
  private elementOf({of, source}: Placed, {tag, alt}: Pick<Marked, 'tag' | 'alt'>): Element {
    const block = of!
    const blocks: Map<SetBlock, Map<number, Element>> = recall(this.tagged, source, () => new Map())
    const elements: Map<number, Element> = recall(blocks, block, () => new Map())
    const element = this.tagOf(block, tag, elements)
    if (alt && element.role === 'Figure') element.alt ??= alt
    return element
  }

  private tagOf(block: SetBlock, at: number, elements: Map<number, Element>): Element {
    const known = elements.get(at)
    if (known) return known
    const tag = block.tags[at]!
    const parent = tag.up < 0 ? this.stepsOf(block) : this.tagOf(block, tag.up, elements)
    const element = this.child(tag.role, parent, this.attributesOf(tag), tag.alt)
    elements.set(at, element)
    return element
  }

  private stepsOf({structure}: SetBlock): Element {
    let parent = this.root
    for (const {role, key} of structure) {
      const up = parent
      parent = recall(this.steps, `${role}/${key}`, () => this.child(role, up))
    }
    return parent
  }

  private child(role: string, parent: Element, attributes = '', alt?: string): Element {
    const note = role === 'Note' ? ` /ID ${byteString(`note-${++this.notes}`)}` : ''
    const element: Element = {role, parent, attributes: attributes + note, kids: [], id: 0, ...(alt ? {alt} : {})}
    parent.kids.push({element})
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
