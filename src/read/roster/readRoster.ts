import {type Diagnostic, hintFor, type Outcome, type Place} from '../../base/index.js'
import {rosterColumns, type Seat} from '../../model/index.js'
import {type Column, columnOf, knownHeads, languageIn} from './columnNames.js'
import {decodeText} from './decodeText.js'
import {type Cell, parseCsv} from './parseCsv.js'

export interface BytesFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Columns without which no placard can be set. */
const required: readonly Column[] = ['seat', 'delegate']

/** Where each column stands in a row. */
interface Head {
  readonly columns: ReadonlyMap<Column, number>
  readonly more: ReadonlyMap<string, number>
  readonly width: number
}

/** `roster.csv`: who sits where, with which role. */
export function readRoster({file, bytes}: BytesFile): Outcome<Seat[]> {
  const {
    value: [first, ...rows],
    diagnostics: broken,
  } = parseCsv(file, decodeText(bytes))
  if (!first) return {value: [], diagnostics: broken.length > 0 ? broken : [emptyRoster(file)]}
  const head = readHead(first, file)
  if (head.diagnostics.length > 0) return {value: [], diagnostics: head.diagnostics}
  const seats = rows.map((cells, index) => readSeat(cells, index + 1, head.value))
  return {
    value: seats.flatMap(({value}) => (value ? [value] : [])),
    diagnostics: [...seats.flatMap(({diagnostics}) => diagnostics), ...seatsTwice(seats.map(({value}) => value))],
  }
}

function readHead(cells: readonly Cell[], file: string): Outcome<Head> {
  const columns = new Map<Column, number>()
  const more = new Map<string, number>()
  const diagnostics: Diagnostic[] = []
  cells.forEach(({text, place}, index) => {
    const column = columnOf(text)
    if (column ? columns.has(column) : text !== '' && more.has(text)) {
      diagnostics.push({
        code: 'roster-column',
        severity: 'error',
        message: `the column \`${text}\` stands twice`,
        place,
      })
    } else if (column) columns.set(column, index)
    else if (text !== '') more.set(text, index)
  })
  for (const column of required.filter((one) => !columns.has(one))) {
    const slip = [...more.keys()].find((name) => columnOf(nearestHead(name) ?? '') === column)
    const hint = slip
      ? `is \`${slip}\` meant?`
      : `a roster has the columns ${rosterColumns.map((one) => `\`${one}\``).join(', ')}`
    diagnostics.push({
      code: 'roster-column',
      severity: 'error',
      message: `the column \`${column}\` is missing`,
      place: cells[0]?.place ?? {file, line: 1, column: 1},
      hint,
    })
  }
  return {value: {columns, more, width: cells.length}, diagnostics}
}

const nearestHead = (name: string): string | undefined => /`(.+)`/u.exec(hintFor(name, knownHeads) ?? '')?.[1]

function readSeat(cells: readonly Cell[], row: number, head: Head): Outcome<Seat | undefined> {
  const place = cells[0]?.place
  if (!place || cells.every(({text}) => text === '')) return {value: undefined, diagnostics: []}
  const ragged = raggedRow(cells, row, head, place)
  const of = (column: Column): string => cells[head.columns.get(column) ?? -1]?.text ?? ''
  const spoken = of('language')
  const language = languageIn(spoken)
  const diagnostics = [
    ...ragged,
    ...missingSeat(of('seat'), row, place),
    ...badLanguage(spoken, language, row, cells[head.columns.get('language') ?? -1]?.place),
  ]
  const more = Object.fromEntries([...head.more].map(([name, index]) => [name, cells[index]?.text ?? '']))
  const value: Seat = {
    seat: of('seat'),
    delegate: of('delegate'),
    role: of('role'),
    country: of('country'),
    country_en: of('country_en'),
    country_ru: of('country_ru'),
    school: of('school'),
    pronouns: of('pronouns'),
    faction: of('faction'),
    language: language ?? 'en',
    packet: of('packet'),
    printer: of('printer'),
    more,
    place,
  }
  return {value, diagnostics}
}

function raggedRow(cells: readonly Cell[], row: number, {width}: Head, place: Place): Diagnostic[] {
  const extra = cells.slice(width).some(({text}) => text !== '')
  if (cells.length === width || (cells.length > width && !extra)) return []
  return [
    {
      code: 'roster-ragged',
      severity: 'error',
      message: `row ${row} has ${cells.length} cells, the head has ${width}`,
      place,
      hint: 'a cell with a comma in it needs quotes',
    },
  ]
}

function missingSeat(seat: string, row: number, place: Place): Diagnostic[] {
  return seat === '' ? [{code: 'roster-seat', severity: 'error', message: `row ${row} names no \`seat\``, place}] : []
}

function badLanguage(
  spoken: string,
  language: 'en' | 'ru' | undefined,
  row: number,
  place: Place | undefined,
): Diagnostic[] {
  if (spoken === '' || language) return []
  return [
    {
      code: 'roster-language',
      severity: 'error',
      message: `row ${row}, column \`language\`: \`${spoken}\` is not a language of the papers`,
      ...(place ? {place} : {}),
      hint: '`en` or `ru`',
    },
  ]
}

/** Seats name files, which get noughts before them and lie on disks that know no capitals: `a1` and `A01` are one. */
const nameOf = (seat: string): string => seat.toLowerCase().replace(/^0+(?=.)/u, '')

/** By row: nothing for one that is empty. */
function seatsTwice(rows: readonly (Seat | undefined)[]): Diagnostic[] {
  const first = new Map<string, Seat>()
  return rows.flatMap((row, at): Diagnostic[] => {
    if (!row) return []
    const {seat, place} = row
    const before = first.get(nameOf(seat))
    if (!before) first.set(nameOf(seat), row)
    if (!before || seat === '') return []
    const same = before.seat === seat ? 'is given twice' : `and \`${before.seat}\` are one in the names of files`
    return [
      {
        code: 'roster-seat',
        severity: 'error',
        message: `row ${at + 1}, column \`seat\`: \`${seat}\` ${same}`,
        place,
        related: [{place: before.place, message: 'first here'}],
      },
    ]
  })
}

function emptyRoster(file: string): Diagnostic {
  return {
    code: 'roster-column',
    severity: 'error',
    message: 'the roster is empty',
    place: {file, line: 1, column: 1},
    hint: `begin it with ${required.map((one) => `\`${one}\``).join(', ')} …`,
  }
}
