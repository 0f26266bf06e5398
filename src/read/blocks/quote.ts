import type {Blockquote} from 'mdast'
import type {Block} from '../../model/index.js'
import type {BlockNode, Reading} from '../reading.js'

/** Lines behind `>` are a displayed quotation. */
export function readQuote(node: Blockquote, reading: Reading): Block[] {
  const blocks = reading.blocks(node.children as BlockNode[])
  return [{kind: 'container', name: 'quote', attributes: {}, blocks, place: reading.placeOf(node.position)}]
}
