import type {Place} from '../../base/index.js'
import {type Column, columnOf} from './columnNames.js'
import {decodeText} from './decodeText.js'
import {parseCsv} from './parseCsv.js'
import type {BytesFile} from './readRoster.js'

export interface RosterRow {
  /** Counted from 1 without the head, as `readRoster` counts. */
  readonly row: number
  /** What stands in each column of a known name, and where. */
  readonly cells: ReadonlyMap<Column, {readonly text: string; readonly place: Place}>
}

export interface RosterCells {
  readonly columns: ReadonlySet<Column>
  /** Where the head begins. */
  readonly place: Place
  readonly rows: readonly RosterRow[]
}

/** A roster cell by cell, for what is to be told of single cells: which columns there are, and what they leave empty. */
export function readRosterCells({file, bytes}: BytesFile): RosterCells {
  const [head = [], ...rows] = parseCsv(file, decodeText(bytes)).value
  const columns = head.map(({text}) => columnOf(text))
  return {
    columns: new Set(columns.filter((column) => column !== undefined)),
    place: head[0]?.place ?? {file, line: 1, column: 1},
    rows: rows.flatMap((cells, at) =>
      cells.every(({text}) => text === '')
        ? []
        : [
            {
              row: at + 1,
              cells: new Map(cells.flatMap((cell, k) => (columns[k] ? [[columns[k], cell] as const] : []))),
            },
          ],
    ),
  }
}
