/** A row of a table by its columns. */
export type Cells = {readonly [column: string]: string}

/** Writes a CSV file anew, row by row; a row for which nothing is given is left out. */
export function rewriteCsv(text: string, change: (at: number, cells: Cells) => Cells | undefined): string {
  const {head, rows} = readCsv(text)
  const lines = rows.flatMap((cells, at) => {
    const kept = change(at, cells)
    return kept ? [head.map((column) => quoted(kept[column] ?? '')).join(',')] : []
  })
  return `${[head.map(quoted).join(','), ...lines].join('\n')}\n`
}

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly Cells[]
  /** Line of the file on which each row begins. */
  readonly lines: readonly number[]
}

export function readCsv(text: string): Table {
  const bare = text.replace(/^\uFEFF/u, '')
  const mark = [',', ';', '\t'].reduce((best, one) => (count(bare, one) > count(bare, best) ? one : best))
  const records: {cells: string[]; line: number}[] = []
  let [cell, quotes, line] = ['', false, 1]
  let record = {cells: [] as string[], line}
  const endCell = (): void => {
    record.cells.push(cell.trim())
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    if (record.cells.some((one) => one !== '')) records.push(record)
    record = {cells: [], line}
  }
  for (let at = 0; at < bare.length; at++) {
    const letter = bare.charAt(at)
    if (letter === '\n') line++
    if (quotes && letter === '"' && bare[at + 1] === '"') cell += bare.charAt(++at)
    else if (letter === '"') quotes = !quotes
    else if (!quotes && letter === mark) endCell()
    else if (!quotes && letter === '\n') endRow()
    else cell += letter
  }
  endRow()
  const [first, ...rest] = records
  const head = first?.cells ?? []
  return {
    head,
    rows: rest.map(({cells}) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? '']))),
    lines: rest.map((one) => one.line),
  }
}

const count = (text: string, mark: string): number => (text.split('\n')[0] ?? '').split(mark).length

const quoted = (text: string): string => (/[",;\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
