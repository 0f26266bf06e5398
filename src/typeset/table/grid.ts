import type {SetCell, SetTable} from '../../model/index.js'

/** A cell at its place, its spans within the table. */
export interface GridCell {
  readonly cell: SetCell
  readonly row: number
  readonly column: number
  readonly columns: number
  readonly rows: number
}

const empty: SetCell = {blocks: []}

/** Puts the cells of each row into the columns that no cell from above reaches; what is missing is an empty cell. */
export function gridOf({
  rows,
  columns,
}: Pick<SetTable, 'rows' | 'columns'>): readonly (readonly (GridCell | undefined)[])[] {
  const count = Math.max(columns.length, 1)
  const grid: (GridCell | undefined | null)[][] = rows.map(() => Array.from({length: count}, () => null))
  for (const [row, cells] of rows.entries()) {
    const waiting = [...cells]
    for (let column = 0; column < count; column++) {
      if (grid[row]![column] !== null) continue
      const cell = waiting.shift() ?? empty
      const wide = Math.min(cell.columns ?? 1, freeFrom(grid[row]!, column))
      const high = Math.min(cell.rows ?? 1, rows.length - row)
      for (let r = row; r < row + high; r++) for (let c = column; c < column + wide; c++) grid[r]![c] = undefined
      grid[row]![column] = {cell, row, column, columns: Math.max(wide, 1), rows: Math.max(high, 1)}
    }
  }
  return grid.map((row) => row.map((cell) => cell ?? undefined))
}

function freeFrom(row: readonly (GridCell | undefined | null)[], column: number): number {
  let end = column
  while (end < row.length && row[end] === null) end++
  return end - column
}
