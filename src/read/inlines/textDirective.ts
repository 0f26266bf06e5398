import type {PhrasingContent} from 'mdast'
import {hintFor} from '../../base/index.js'
import type {Inline} from '../../model/index.js'
import {containerOf, leafOf, textOf} from '../directives/names.js'
import {type DirectiveNode, readDirective} from '../directives/readDirective.js'
import type {Reading} from '../reading.js'

/** `:name[…]{…}`. An unknown one is left out: nobody can tell whom it was meant for. */
export function readTextDirective(
  node: DirectiveNode & {readonly children: readonly PhrasingContent[]},
  reading: Reading,
): Inline[] {
  const definition = textOf.get(node.name)
  if (!definition) {
    complain(node, reading)
    return []
  }
  const directive = readDirective(node, definition, node.children, reading)
  if (!directive) return []
  return [definition.toInline(directive, reading)]
}

function complain(node: DirectiveNode, reading: Reading): void {
  const place = reading.placeOf(node.position)
  const colons = containerOf.has(node.name) ? ':::' : leafOf.has(node.name) ? '::' : undefined
  if (colons) {
    reading.report({
      code: 'directive-form',
      severity: 'error',
      message: `\`${node.name}\` stands on a line of its own, as \`${colons}${node.name}\``,
      place,
    })
    return
  }
  const hint = hintFor(node.name, textOf.keys())
  reading.report({
    code: 'directive-unknown',
    severity: 'error',
    message: `no directive is named \`${node.name}\``,
    place,
    ...(hint ? {hint} : {}),
  })
}
