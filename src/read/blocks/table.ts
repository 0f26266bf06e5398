import type {Table} from 'mdast'
import type {Block} from '../../model/index.js'
import type {Reading} from '../reading.js'

/** A GFM table; its first row is the head. */
export function readTable(node: Table, reading: Reading): Block[] {
  const rows = node.children.map((row) =>
    row.children.map((cell) => ({children: reading.inlines(cell.children), place: reading.placeOf(cell.position)})),
  )
  return [{kind: 'table', align: node.align ?? [], rows, place: reading.placeOf(node.position)}]
}
