import {CsvError, parse} from 'csv-parse/sync'
import {type Diagnostic, lowerFirst, type Outcome, type Place} from '../../base/index.js'

export interface Cell {
  readonly text: string
  readonly place: Place
}

/** What some programs write above the table, so that spreadsheets part its cells rightly. */
const separatorLine = /^\u{FEFF}?sep=([,;\t])(?=[\r\n])/u

const delimiters = [',', ';', '\t'] as const

/** Rows of cells with their places. The first row that holds anything is the head. */
export function parseCsv(file: string, text: string): Outcome<readonly (readonly Cell[])[]> {
  const told = separatorLine.exec(text)
  const delimiter = told?.[1] ?? delimiterOf(text)
  try {
    const records = parse(told ? text.slice(told[0].length) : text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      raw: true,
      info: true,
    }) as unknown as readonly Raw[]
    return {value: placed(file, records, delimiter), diagnostics: []}
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return {value: [], diagnostics: [complaint(file, error)]}
  }
}

interface Raw {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: {readonly lines: number}
}

/** The mark that parts most cells of the first line, outside quotes. */
function delimiterOf(text: string): string {
  const head = (/^[^\r\n]*/u.exec(text.replace(/^[\u{FEFF}\r\n]+/u, ''))?.[0] ?? '').replace(/"[^"]*"/gu, '')
  const counts = delimiters.map((mark) => head.split(mark).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Each record begins on the line after the one before it; blank lines stand between. */
function placed(file: string, records: readonly Raw[], delimiter: string): readonly (readonly Cell[])[] {
  return records.map(({record, raw, info}) => {
    const written = raw.replace(/^[\u{FEFF}\r\n]+/u, '').replace(/(?:\r\n|\n|\r)$/u, '')
    let line = info.lines - (written.match(/\r\n|\n|\r/gu) ?? []).length
    let column = 1
    return cellsOf(written, delimiter)
      .slice(0, record.length)
      .map((source, index) => {
        const place: Place = {file, line, column}
        const breaks = source.split(/\r\n|\n|\r/u)
        column = (breaks.length > 1 ? 1 : column) + (breaks.at(-1)?.length ?? 0) + 1
        line += breaks.length - 1
        return {text: (record[index] ?? '').trim(), place}
      })
  })
}

/** The sources of the cells of a record, quotes and all. */
function cellsOf(raw: string, delimiter: string): readonly string[] {
  const cells: string[] = ['']
  let quoted = false
  for (const character of raw) {
    if (character === '"') quoted = !quoted
    if (character === delimiter && !quoted) cells.push('')
    else cells[cells.length - 1] += character
  }
  return cells
}

function complaint(file: string, error: CsvError): Diagnostic {
  const line = Number((error as {lines?: unknown}).lines ?? 1)
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED'
  return {
    code: 'csv-syntax',
    severity: 'error',
    message: unclosed ? 'a quote is not closed' : lowerFirst(error.message),
    place: {file, line, column: 1},
    hint: 'a cell with quotes in it is quoted, and its quotes are doubled: `"a ""word"" in quotes"`',
  }
}
