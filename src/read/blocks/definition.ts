import type {Definition} from 'mdast'
import type {Block} from '../../model/index.js'
import type {Reading} from '../reading.js'

/** `[label]: address` that no link uses is no definition but words of the text: `[Note]: see`. */
export function readDefinition(node: Definition, reading: Reading): Block[] {
  if (reading.used.has(node.identifier) && reading.definitions.get(node.identifier) === node) return []
  const place = reading.placeOf(node.position)
  reading.report({
    code: 'definition-unused',
    severity: 'warning',
    message: `no link uses the address of \`[${node.label ?? node.identifier}]\`: the line is printed as text`,
    place,
    hint: 'write `\\[` for a bracket that begins a line',
  })
  return [{kind: 'paragraph', children: [{kind: 'text', text: reading.sourceOf(node).replace(/\s+/gu, ' ')}], place}]
}
