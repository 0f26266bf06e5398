import type {Link, LinkReference, PhrasingContent} from 'mdast'
import type {Inline} from '../../model/index.js'
import type {Position, Reading} from '../reading.js'

/** Schemes that a printed page may lead to. */
const schemes = /^(https?|mailto|tel):/iu

/** `[text](https://…)`, an address as it stands, and `[text](#id)`, which is a reference. */
export function readLink(node: Link, reading: Reading): Inline[] {
  return toLink(node.url, node.children, node.position, reading)
}

/** `[text][label]` with `[label]: address` elsewhere. */
export function readLinkReference(node: LinkReference, reading: Reading): Inline[] {
  const definition = reading.definitions.get(node.identifier)
  if (definition) return toLink(definition.url, node.children, node.position, reading)
  const tail =
    node.referenceType === 'full'
      ? `[${node.label ?? node.identifier}]`
      : node.referenceType === 'collapsed'
        ? '[]'
        : ''
  return [{kind: 'text', text: '['}, ...reading.inlines(node.children), {kind: 'text', text: `]${tail}`}]
}

function toLink(
  url: string,
  nodes: readonly PhrasingContent[],
  position: Position | undefined,
  reading: Reading,
): Inline[] {
  const place = reading.placeOf(position)
  const children = reading.inlines(nodes)
  const target = decodeTarget(url)
  if (target) return [{kind: 'reference', target, form: 'text', children, place}]
  if (schemes.test(url)) return [{kind: 'link', url, children, place}]
  reading.report({
    code: 'link-address',
    severity: 'warning',
    message: `\`${url}\` leads nowhere on paper: its words are printed without a link`,
    place,
    hint: 'a link begins with `https://`, `mailto:` or `#`',
  })
  return children
}

function decodeTarget(url: string): string | undefined {
  if (!url.startsWith('#') || url.length < 2) return undefined
  try {
    return decodeURIComponent(url.slice(1))
  } catch {
    return url.slice(1)
  }
}
