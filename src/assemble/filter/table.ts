import type {Block, Inline, TableCell} from '../../model/index.js'
import {mapShared, withShared} from '../tree/index.js'
import {isBare} from './inlines.js'
import type {Kept} from './kept.js'

type Table = Extract<Block, {kind: 'table'}>
type Row = readonly Kept<TableCell>[]

/** Cuts cells; a row, then a column, then the table that nothing is left of goes too. */
export function filterTable(
  table: Table,
  keep: (inlines: readonly Inline[]) => Kept<readonly Inline[]>,
): Kept<readonly Block[]> {
  const rows = table.rows.map((row) => row.map((cell) => toKept(cell, keep)))
  const caption = table.caption && keep(table.caption).value
  const cut = rows.flat().some((cell) => cell.cut)
  if (!cut) {
    const cells = mapShared(table.rows, (row, at) =>
      mapShared(row, (cell, column) => rows[at]?.[column]?.value ?? cell),
    )
    return {value: [withShared(table, {rows: cells, ...(caption ? {caption} : {})})], cut: false}
  }
  const left = rows.filter((row, at) => at === 0 || !isGone(row))
  if (left.length <= 1) return {value: [], cut: true}
  const columns = table.align.map((_, at) => at).filter((at) => !isGone(left.flatMap((row) => row[at] ?? [])))
  const value: Table = {
    ...table,
    align: columns.map((at) => table.align[at] ?? null),
    rows: cellsOf(left).map((row) => columns.flatMap((at) => row[at] ?? [])),
    ...(caption ? {caption} : {}),
  }
  return {value: columns.length === 0 ? [] : [value], cut: true}
}

function toKept(cell: TableCell, keep: (inlines: readonly Inline[]) => Kept<readonly Inline[]>): Kept<TableCell> {
  const {value, cut} = keep(cell.children)
  return {value: withShared(cell, {children: value}), cut}
}

/** Something was cut out of these cells and nothing is left. */
const isGone = (cells: Row): boolean => cells.some(({cut}) => cut) && cells.every(({value}) => isBare(value.children))

const cellsOf = (rows: readonly Row[]): readonly (readonly TableCell[])[] =>
  rows.map((row) => row.map(({value}) => value))
