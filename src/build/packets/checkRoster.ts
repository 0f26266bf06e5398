import type {Diagnostic, Place} from '../../base/index.js'
import type {CommitteeData} from '../../model/index.js'
import {type RosterCells, type RosterRow, readRosterCells} from '../../read/index.js'
import type {Job} from '../plan.js'
import type {CommitteeFolder} from '../project.js'
import type {Snapshot} from '../snapshot.js'

/** Columns that every packet prints: when some rows have them, a row that has not was forgotten. */
const wholly = ['delegate', 'language', 'packet', 'printer'] as const

type Column = RosterCells['columns'] extends ReadonlySet<infer C> ? C : never

/** What is wrong with a roster whatever is printed of it: a committee with such an error prints nothing. */
export function checkRoster(snapshot: Snapshot, base: string, data: CommitteeData): readonly Diagnostic[] {
  const cells = cellsOf(snapshot, base)
  return [...(cells ? [...seatsOutsideNames(cells), ...packetsTwice(cells)] : []), ...rolesWithoutSeat(data)]
}

/** What a roster lacks for the papers that are asked for, one document `role:*` at a time. */
export function checkRosterFor(
  snapshot: Snapshot,
  {folder, data}: CommitteeFolder,
  perRole: readonly string[],
  jobs: readonly Job[],
): readonly Diagnostic[] {
  const cells = perRole.length > 0 ? cellsOf(snapshot, `content/${folder}`) : undefined
  if (!cells) return perRole.map((document) => rosterMissing(folder, document))
  // A table of which no head is known was complained of when it was read.
  if (cells.columns.size === 0) return []
  const printed = new Set(jobs.flatMap((job) => (job.folder === folder && job.seat !== undefined ? [job.seat] : [])))
  const known = data.seats.map(({seat}) => seat)
  const rows = cells.rows.filter((row) => known.includes(textOf(row, 'seat')))
  return [
    ...rolesMissing(cells, rows, perRole),
    ...forgotten(
      cells,
      rows.filter((row) => printed.has(textOf(row, 'seat'))),
    ),
  ]
}

function cellsOf(snapshot: Snapshot, base: string): RosterCells | undefined {
  const file = `${base}/roster.csv`
  const bytes = snapshot.files.get(file)
  return bytes && readRosterCells({file, bytes})
}

const textOf = ({cells}: RosterRow, column: Column): string => cells.get(column)?.text ?? ''
const placeOf = ({cells}: RosterRow, column: Column, head: Place): Place =>
  (cells.get(column) ?? cells.get('seat'))?.place ?? head

/** The number of a seat is part of the name of its file. */
function seatsOutsideNames({rows, place}: RosterCells): readonly Diagnostic[] {
  return rows.flatMap((row) => {
    const seat = textOf(row, 'seat')
    if (seat === '' || /^[\p{L}\p{N}][\p{L}\p{N}._ -]*$/u.test(seat)) return []
    return [
      fault(
        'roster-seat',
        `row ${row.row}, column \`seat\`: \`${seat}\` cannot be part of the name of a file`,
        placeOf(row, 'seat', place),
        'letters, digits, `.`, `_` and `-`',
      ),
    ]
  })
}

/** A packet without a number of its own has that of its seat. */
function packetsTwice({rows, place}: RosterCells): readonly Diagnostic[] {
  const first = new Map<string, RosterRow>()
  return rows.flatMap((row) => {
    const number = textOf(row, 'packet') || textOf(row, 'seat')
    const before = first.get(number)
    if (number === '' || textOf(row, 'seat') === '') return []
    if (!before) first.set(number, row)
    // Two seats of one number are told of as seats.
    if (!before || textOf(before, 'seat') === textOf(row, 'seat')) return []
    const related = [
      {place: placeOf(before, 'packet', place), message: `seat \`${textOf(before, 'seat')}\` has it too`},
    ]
    return [
      {
        ...fault(
          'roster-packet',
          `row ${row.row}, column \`packet\`: the number \`${number}\` is given twice`,
          placeOf(row, 'packet', place),
          'every packet has a number of its own',
        ),
        related,
      },
    ]
  })
}

function rolesWithoutSeat({characters, seats}: CommitteeData): readonly Diagnostic[] {
  if (!seats.some(({role}) => role !== '')) return []
  const seated = new Set(seats.map(({role}) => role))
  const told = new Set<string>()
  return characters.flatMap(({id, file, places}) => {
    if (seated.has(id) || told.has(id)) return []
    told.add(id)
    return [
      {
        ...fault(
          'seat-missing',
          `nobody in the roster has the role \`${id}\``,
          places['id'] ? {...places['id'], file} : {file, line: 1, column: 1},
          'give it a seat, or take the file away',
        ),
        severity: 'warning' as const,
      },
    ]
  })
}

const rosterMissing = (folder: string, document: string): Diagnostic => ({
  ...fault(
    'roster-missing',
    `\`${document}\` is printed for each role, and there is no \`content/${folder}/roster.csv\``,
    undefined,
    'begin it with `seat,delegate,role,language,packet`',
  ),
})

function rolesMissing(
  {columns, place}: RosterCells,
  rows: readonly RosterRow[],
  documents: readonly string[],
): readonly Diagnostic[] {
  const names = documents.map((one) => `\`${one}\``).join(', ')
  if (!columns.has('role'))
    return [fault('roster-column', `the column \`role\` is missing, and ${names} is printed for each role`, place)]
  return rows.flatMap((row) =>
    textOf(row, 'role') === ''
      ? [
          fault(
            'roster-cell',
            `row ${row.row}, column \`role\` is empty: seat \`${textOf(row, 'seat')}\` gets no ${names}`,
            placeOf(row, 'role', place),
          ),
        ]
      : [],
  )
}

function forgotten({place}: RosterCells, rows: readonly RosterRow[]): readonly Diagnostic[] {
  return wholly.flatMap((column) => {
    const empty = rows.filter((row) => textOf(row, column) === '')
    if (empty.length === rows.length) return []
    return empty.map((row) => ({
      ...fault(
        'roster-cell',
        `row ${row.row}, column \`${column}\` is empty, and other rows have it`,
        placeOf(row, column, place),
      ),
      severity: 'warning' as const,
    }))
  })
}

function fault(code: string, message: string, place?: Place, hint?: string): Diagnostic {
  return {
    code,
    severity: 'error',
    concern: 'configuration',
    message,
    ...(place ? {place} : {}),
    ...(hint ? {hint} : {}),
  }
}
