import type {PhrasingContent} from 'mdast'
import {hintFor} from '../../base/index.js'
import type {Block} from '../../model/index.js'
import {claimId} from '../claimId.js'
import {containerOf, leafOf, textOf} from '../directives/names.js'
import {type DirectiveNode, headPlace, readDirective} from '../directives/readDirective.js'
import type {BlockNode, Reading} from '../reading.js'

/** `:::name[label]{…}` … `:::`. An unknown one is left out with all it holds: nobody can tell whom it was meant for. */
export function readContainer(
  node: DirectiveNode & {readonly children: readonly BlockNode[]},
  reading: Reading,
): Block[] {
  const definition = containerOf.get(node.name)
  if (!definition) {
    complain(node, reading)
    return []
  }
  const [first, ...others] = node.children
  const label = first?.type === 'paragraph' && isLabel(first.data) ? (first.children as PhrasingContent[]) : undefined
  const directive = readDirective(node, definition, label ?? [], reading)
  if (!directive) return []
  if (directive.id !== undefined) claimId(directive.id, directive.placeOfAttribute('id'), reading)
  return [...definition.toBlocks(directive, label ? others : node.children, reading)]
}

const isLabel = (data: unknown): boolean => (data as {directiveLabel?: boolean} | undefined)?.directiveLabel === true

function complain(node: DirectiveNode, reading: Reading): void {
  const place = headPlace(node, reading)
  const colons = leafOf.has(node.name) ? '::' : textOf.has(node.name) ? ':' : undefined
  if (colons) {
    reading.report({
      code: 'directive-form',
      severity: 'error',
      message: `\`${node.name}\` holds no blocks: it is written \`${colons}${node.name}\``,
      place,
    })
    return
  }
  const hint = hintFor(node.name, containerOf.keys())
  reading.report({
    code: 'directive-unknown',
    severity: 'error',
    message: `no directive is named \`${node.name}\``,
    place,
    ...(hint ? {hint} : {}),
  })
}
