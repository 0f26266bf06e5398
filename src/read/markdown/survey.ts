import type {Definition, FootnoteDefinition, Nodes, Root} from 'mdast'

export type ContainerNode = Extract<Nodes, {type: 'containerDirective'}>
export type LeafNode = Extract<Nodes, {type: 'leafDirective'}>

/** A note, and the containers that say who may read what stands in them, outermost first. */
export interface NoteFound {
  readonly node: FootnoteDefinition
  readonly within: readonly ContainerNode[]
}

/** Containers that restrict: a note written in one is as restricted as the text around it, wherever it is called. */
const restricting = new Set(['only', 'public', 'private'])

/** What one walk over the tree finds, each in the order of the text. */
export interface Survey {
  /** Those that lead somewhere: `[Note]: see` is a line of text. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Labels that links and images use. */
  readonly used: ReadonlySet<string>
  readonly notes: readonly NoteFound[]
  readonly containers: readonly ContainerNode[]
  /** Lines on which a directive opens, counted in the text given to the parser. */
  readonly openings: ReadonlySet<number>
  /** Lines inside fenced code. */
  readonly verbatim: ReadonlySet<number>
}

export function survey(root: Root): Survey {
  const definitions = new Map<string, Definition>()
  const used = new Set<string>()
  const notes: NoteFound[] = []
  const containers: ContainerNode[] = []
  const openings = new Set<number>()
  const verbatim = new Set<number>()
  const visit = (node: Nodes, within: readonly ContainerNode[]): void => {
    if (node.type === 'definition' && isAddress(node.url) && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
    if (node.type === 'footnoteDefinition') notes.push({node, within})
    if (node.type === 'containerDirective') containers.push(node)
    if (node.type === 'containerDirective' || node.type === 'leafDirective')
      openings.add(node.position?.start.line ?? 0)
    if (node.type === 'code' && node.position) {
      for (let line = node.position.start.line; line <= node.position.end.line; line += 1) verbatim.add(line)
    }
    const inner = node.type === 'containerDirective' && restricting.has(node.name) ? [...within, node] : within
    if ('children' in node) for (const child of node.children) visit(child, inner)
  }
  visit(root, [])
  return {definitions, used, notes, containers, openings, verbatim}
}

/** A scheme, a place in this text, or a path. */
const isAddress = (url: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|#)|\/|\.[a-z0-9]{2,5}$/iu.test(url)
