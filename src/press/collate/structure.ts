import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  type PDFPageLeaf,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

const name = (key: string): PDFName => PDFName.of(key)
/** What a root of a structure tree has and an element has not. */
const ofRoots = ['ParentTree', 'ParentTreeNextKey', 'RoleMap', 'ClassMap', 'IDTree', 'Namespaces']

/**
 * The structure tree of a pile (ISO 32000-1, 14.7): one document, of which each part is a part. The root of a part's own
 * tree becomes the element that stands for the part, so that everything below it is copied as it is.
 */
export class StructureOfPile {
  private readonly root: PDFRef
  private readonly document: PDFRef
  private readonly kids: PDFRef[] = []
  private readonly nums: PDFObject[] = []
  private readonly roles = new Map<string, PDFObject>()
  private readonly names: (readonly [name: string, element: PDFRef])[] = []
  private nextKey = 0
  private entries: readonly (readonly [number, PDFObject])[] = []
  /** Elements of the part at hand, by the names they have in the pile. */
  private named: (readonly [name: string, element: PDFRef])[] = []

  constructor(
    private readonly pile: PDFDocument,
    private readonly language: string,
  ) {
    this.root = pile.context.nextRef()
    this.document = pile.context.nextRef()
  }

  /** Gives a part's pages, links and notes numbers of their own in the pile. Called before its pages are copied. */
  prepare(source: PDFDocument, at: number, annotationsOf: (page: PDFPageLeaf) => readonly PDFDict[]): void {
    const tree = rootOf(source)
    const base = this.nextKey
    this.entries = tree ? numbersIn(tree.lookupMaybe(name('ParentTree'), PDFDict)) : []
    for (const {node} of source.getPages()) {
      shift(node, 'StructParents', tree && base)
      for (const annotation of annotationsOf(node)) shift(annotation, 'StructParent', tree && base)
    }
    this.named = []
    if (!tree) return
    this.nextKey = base + Math.max(-1, ...this.entries.map(([key]) => key)) + 1
    this.entries = this.entries.map(([key, value]) => [key + base, value])
    for (const [ref, object] of source.context.enumerateIndirectObjects()) {
      const id = object instanceof PDFDict && object.has(name('S')) ? object.lookup(name('ID')) : undefined
      if (!(id instanceof PDFString || id instanceof PDFHexString)) continue
      const own = `${at}-${id.decodeText()}`
      const element = object as PDFDict
      element.set(name('ID'), PDFString.of(own))
      this.named.push([own, ref])
    }
    for (const [role, standard] of tree.lookupMaybe(name('RoleMap'), PDFDict)?.entries() ?? [])
      this.roles.set(role.decodeText(), standard)
  }

  /** Copies a part's tree after its pages. */
  take(source: PDFDocument, copier: PDFObjectCopier): void {
    const tree = rootOf(source)
    const ref = source.catalog.get(name('StructTreeRoot'))
    if (!tree || !(ref instanceof PDFRef)) return
    for (const key of ofRoots) tree.delete(name(key))
    tree.set(name('Type'), name('StructElem'))
    tree.set(name('S'), name('Part'))
    for (const kid of kidsOf(tree)) if (kid.lookup(name('S')) === name('Document')) kid.set(name('S'), name('Sect'))
    const part = copier.copy(ref)
    this.pile.context.lookup(part, PDFDict).set(name('P'), this.document)
    this.kids.push(part)
    for (const [key, value] of this.entries) this.nums.push(PDFNumber.of(key), copier.copy(value))
    for (const [own, element] of this.named) this.names.push([own, copier.copy(element)])
  }

  write(): void {
    const {context, catalog} = this.pile
    if (this.kids.length === 0) return
    const tree = context.register(context.obj({Nums: context.obj(this.nums)}))
    const roles = context.obj(Object.fromEntries(this.roles))
    context.assign(
      this.document,
      context.obj({
        Type: 'StructElem',
        S: 'Document',
        P: this.root,
        Lang: PDFString.of(this.language),
        K: context.obj([...this.kids]),
      }),
    )
    context.assign(
      this.root,
      context.obj({
        Type: 'StructTreeRoot',
        K: context.obj([this.document]),
        ParentTree: tree,
        ParentTreeNextKey: this.nextKey,
        RoleMap: roles,
        ...this.nameTree(),
      }),
    )
    catalog.set(name('StructTreeRoot'), this.root)
    catalog.set(name('MarkInfo'), context.obj({Marked: true}))
  }

  /** Elements by their names (ISO 32000-1, 14.7.4.3). */
  private nameTree(): {readonly IDTree?: PDFRef} {
    const {context} = this.pile
    if (this.names.length === 0) return {}
    const sorted = [...this.names].sort(([a], [b]) => (a < b ? -1 : 1))
    const names = context.obj(sorted.flatMap(([own, element]) => [PDFString.of(own), element]))
    return {IDTree: context.register(context.obj({Names: names}))}
  }
}

const rootOf = ({catalog}: PDFDocument): PDFDict | undefined => catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)

/** Without a tree to lead to, a key would lead into another part's. */
function shift(dictionary: PDFDict, key: string, base: number | undefined): void {
  const value = dictionary.lookup(name(key))
  if (!(value instanceof PDFNumber)) return
  if (base === undefined) dictionary.delete(name(key))
  else dictionary.set(name(key), PDFNumber.of(value.asNumber() + base))
}

function kidsOf(element: PDFDict): readonly PDFDict[] {
  const kids = element.lookup(name('K'))
  const list = kids instanceof PDFArray ? kids.asArray().map((one) => element.context.lookup(one)) : [kids]
  return list.filter((one) => one instanceof PDFDict)
}

/** Entries of a number tree, whatever its depth. */
function numbersIn(node: PDFDict | undefined): readonly (readonly [number, PDFObject])[] {
  if (!node) return []
  const nums = node.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? []
  const own = nums.flatMap((key, k) =>
    k % 2 === 0 && key instanceof PDFNumber && nums[k + 1] ? [[key.asNumber(), nums[k + 1]!] as const] : [],
  )
  const kids = node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []
  return [...own, ...kids.flatMap((kid) => numbersIn(node.context.lookup(kid, PDFDict)))]
}
