import type {PhrasingContent} from 'mdast'
import {hintFor} from '../../base/index.js'
import type {Block} from '../../model/index.js'
import {containerOf, leafOf, textOf} from '../directives/names.js'
import {type DirectiveNode, readDirective} from '../directives/readDirective.js'
import type {Reading} from '../reading.js'

/** `::name{…}` on a line of its own. */
export function readLeaf(
  node: DirectiveNode & {readonly children: readonly PhrasingContent[]},
  reading: Reading,
): Block[] {
  const definition = leafOf.get(node.name)
  if (!definition) {
    complain(node, reading)
    return []
  }
  const directive = readDirective(node, definition, node.children, reading)
  return directive ? [definition.toBlock(directive, reading)] : []
}

function complain(node: DirectiveNode, reading: Reading): void {
  const place = reading.placeOf(node.position)
  const form = containerOf.has(node.name) ? `:::${node.name}` : textOf.has(node.name) ? `:${node.name}` : undefined
  if (form) {
    reading.report({
      code: 'directive-form',
      severity: 'error',
      message: `\`${node.name}\` is written \`${form}\``,
      place,
    })
    return
  }
  const hint = hintFor(node.name, leafOf.keys())
  reading.report({
    code: 'directive-unknown',
    severity: 'error',
    message: `no directive is named \`${node.name}\``,
    place,
    ...(hint ? {hint} : {}),
  })
}
