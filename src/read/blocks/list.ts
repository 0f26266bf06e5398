import type {List, ListItem as Node} from 'mdast'
import type {Block, ListItem} from '../../model/index.js'
import type {BlockNode, Reading} from '../reading.js'

/** A list. Its numbers are those that stand in the source: 10, 12, 13 stays so. */
export function readList(node: List, reading: Reading): Block[] {
  const items = node.children.map((item) => readItem(item, reading))
  return [
    {kind: 'list', ordered: node.ordered === true, tight: isTight(node), items, place: reading.placeOf(node.position)},
  ]
}

function readItem(node: Node, reading: Reading): ListItem {
  const [, number, delimiter] = /^(\d{1,9})([.)])/u.exec(reading.sourceOf(node)) ?? []
  return {
    ...(number === undefined ? {} : {number: Number(number)}),
    ...(delimiter === ')' ? {delimiter} : {}),
    ...(typeof node.checked === 'boolean' ? {checked: node.checked} : {}),
    blocks: reading.blocks(node.children as BlockNode[]),
    place: reading.placeOf(node.position),
  }
}

/** No blank line stands between its items or inside them. */
const isTight = (node: List): boolean => !node.spread && node.children.every((item) => !item.spread)
