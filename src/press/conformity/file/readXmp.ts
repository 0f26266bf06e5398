/** A property of a file's metadata, in the namespace of its address. */
export interface Property {
  readonly namespace: string
  readonly name: string
  /** Its words; those of its entries with a blank between them. */
  readonly text: string
  /** `Alt`, `Bag` or `Seq`, when it is a list. */
  readonly list?: string
}

export interface Xmp {
  /** Why it is no XML, if it is none. */
  readonly fault?: string
  /** Attributes of the opening processing instruction. */
  readonly header: string
  readonly properties: readonly Property[]
  /** Namespaces and names that its extension schemas describe: `http://… part`. */
  readonly described: ReadonlySet<string>
}

export const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const

interface Node {
  readonly namespace: string
  readonly name: string
  readonly attributes: readonly {readonly namespace: string; readonly name: string; readonly value: string}[]
  readonly children: Node[]
  text: string
}

/** Reads the metadata of a file as far as XMP as RDF is written by programs (ISO 16684-1, 7). */
export function readXmp(text: string): Xmp {
  const header = /<\?xpacket\s([^?]*)\?>/u.exec(text)?.[1] ?? ''
  try {
    const root = parse(text)
    const descriptions = nodesIn(root).filter((node) => isA(node, 'rdf', 'Description') && !isInner(root, node))
    return {header, properties: descriptions.flatMap(propertiesOf), described: describedIn(root)}
  } catch (error) {
    return {header, properties: [], described: new Set(), fault: error instanceof Error ? error.message : String(error)}
  }
}

/** The words of a property; undefined when it is not there. */
export function propertyOf(xmp: Xmp | undefined, space: keyof typeof namespaces, name: string): string | undefined {
  return xmp?.properties.find((one) => one.namespace === namespaces[space] && one.name === name)?.text
}

const isA = ({namespace, name}: Node, space: keyof typeof namespaces, local: string): boolean =>
  namespace === namespaces[space] && name === local
const nodesIn = (node: Node): readonly Node[] => [node, ...node.children.flatMap(nodesIn)]
const wordsOf = (node: Node): string => [node.text.trim(), ...node.children.map(wordsOf)].filter(Boolean).join(' ')

/** Inside a property, and not itself what holds properties of the file. */
function isInner(root: Node, node: Node): boolean {
  return !nodesIn(root).some((one) => isA(one, 'rdf', 'RDF') && one.children.includes(node))
}

function propertiesOf(description: Node): readonly Property[] {
  const short = description.attributes
    .filter(({namespace}) => namespace !== namespaces.rdf && namespace !== '')
    .map(({namespace, name, value}) => ({namespace, name, text: value}))
  const long = description.children.map((node) => {
    const list = node.children.find(({name}) => name === 'Alt' || name === 'Bag' || name === 'Seq')?.name
    return {namespace: node.namespace, name: node.name, text: wordsOf(node), ...(list ? {list} : {})}
  })
  return [...short, ...long]
}

function describedIn(root: Node): ReadonlySet<string> {
  const schemas = nodesIn(root).filter((node) => node.children.some((one) => isA(one, 'pdfaSchema', 'namespaceURI')))
  return new Set(
    schemas.flatMap((schema) => {
      const address = schema.children.find((one) => isA(one, 'pdfaSchema', 'namespaceURI'))!.text.trim()
      return nodesIn(schema)
        .filter((node) => isA(node, 'pdfaProperty', 'name'))
        .map((node) => `${address} ${node.text.trim()}`)
    }),
  )
}

const token =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/guy

function parse(text: string): Node {
  const root: Node = {namespace: '', name: '', attributes: [], children: [], text: ''}
  const open: {readonly node: Node; readonly tag: string; readonly spaces: ReadonlyMap<string, string>}[] = [
    {node: root, tag: '', spaces: new Map()},
  ]
  token.lastIndex = 0
  const source = text.replace(/^\ufeff/u, '')
  while (token.lastIndex < source.length) {
    const from = token.lastIndex
    const match = token.exec(source)
    if (!match) throw new Error(`no XML at \`${source.slice(from, from + 20)}\``)
    const [, closing, tag, attributes = '', alone, words] = match
    const around = open[open.length - 1]!
    if (words !== undefined) around.node.text += plain(words)
    if (tag === undefined) continue
    if (closing) {
      if (around.tag !== tag || open.length === 1) throw new Error(`\`</${tag}>\` closes \`<${around.tag}>\``)
      open.pop()
      continue
    }
    const written = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
      ([, name, one, other]) => [name!, plain(one ?? other ?? '')] as const,
    )
    const spaces = new Map(around.spaces)
    for (const [name, value] of written) if (name.startsWith('xmlns:')) spaces.set(name.slice(6), value)
    const named = (name: string): {namespace: string; name: string} => {
      const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name]
      if (prefix !== '' && prefix !== 'xml' && !spaces.has(prefix)) throw new Error(`no namespace for \`${name}\``)
      return {namespace: spaces.get(prefix) ?? '', name: local}
    }
    const node: Node = {
      ...named(tag),
      attributes: written
        .filter(([name]) => !/^xml(?:ns)?:/u.test(name))
        .map(([name, value]) => ({...named(name), value})),
      children: [],
      text: '',
    }
    around.node.children.push(node)
    if (!alone) open.push({node, tag, spaces})
  }
  if (open.length > 1) throw new Error(`\`<${open[open.length - 1]!.tag}>\` is not closed`)
  return root
}

const entities: {readonly [name: string]: string} = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

function plain(words: string): string {
  return words.replace(/&([^;\s]*);?/gu, (whole, name: string) => {
    const known = entities[name] ?? (/^#\d+$/u.test(name) ? String.fromCodePoint(Number(name.slice(1))) : undefined)
    if (known === undefined) throw new Error(`\`${whole}\` is no entity`)
    return known
  })
}
