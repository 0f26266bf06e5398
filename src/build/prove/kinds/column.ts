import {readCsv, rewriteCsv} from '../csv.js'
import type {Change, Handler, Secret} from '../secret.js'

/** A column of the roster. */
export const column: Handler = {
  words({name, place: {file}}, draft) {
    const {rows, lines} = readCsv(draft.text(file))
    return rows.flatMap((cells, at) => {
      const text = cells[columnOf(rows[0] ?? {}, name)] ?? ''
      return text === '' ? [] : [{name, place: {file, line: lines[at] ?? 1, column: 1}, text}]
    })
  },
  change: () => {},
}

/** All columns at once: they stand in one file. The number of its packet stays on a packet's own leaves. */
export function changeColumns(changes: readonly Change[]): void {
  const [first] = changes
  if (!first) return
  const {
    secret: {
      place: {file},
    },
    draft,
    reader,
  } = first
  const text = rewriteCsv(draft.text(file), (at, cells) => {
    const own = reader === `role:${cells['role']}`
    const entries = changes.flatMap((change): readonly [string, string][] => {
      const name = columnOf(cells, change.secret.name)
      return !(name in cells) || (own && name === 'packet') ? [] : [[name, cellOf(change, at, cells[name] ?? '')]]
    })
    return {...cells, ...Object.fromEntries(entries)}
  })
  draft.write(file, text)
}

function cellOf({how, fill}: Change, at: number, text: string): string {
  if (how === 'delete') return ''
  return how === 'lengthen' ? `${text} ${fill.words(8)}` : `${fill.words(1)}${at}`
}

/** The column by the name of the unit: `roster/diet`. */
function columnOf(cells: {readonly [column: string]: string}, name: Secret['name']): string {
  const wanted = name.replace(/^roster\//u, '')
  return Object.keys(cells).find((one) => one.toLowerCase() === wanted.toLowerCase()) ?? wanted
}
