import {hintFor, type Path, type Place} from '../../base/index.js'
import type {DataFile} from '../../model/index.js'
import {createListViews, type Mark, type Sight, sees, under, underDefault, type Written} from '../audiences/index.js'

/** Where rows stand, and who sees what in them when they do not say. */
export interface RowRule {
  readonly file: DataFile | 'conference'
  /** Of the list in its file: `['beats']`. */
  readonly path: Path
  /** Everybody, when absent. */
  readonly row?: Mark
  readonly fields?: {readonly [field: string]: Mark}
}

/** How one reader looks at data, and where the data was written. */
export interface DataSight extends Sight {
  readonly placeOf: (file: DataFile | 'conference', path: Path) => Place | undefined
}

interface Marked {
  readonly audience?: Mark | undefined
  readonly fields?: {readonly [field: string]: Mark} | undefined
}

const viewsOfRows = createListViews<object, object>()

/**
 * The rows that the reader may see, without the fields that they may not and without the marks themselves. A list has
 * one rule, always the same.
 */
export function filterRows<T extends object>(
  sight: DataSight,
  rows: readonly (T & Marked)[],
  ruleOf: RowRule | ((row: T) => RowRule),
): readonly T[] {
  const {placeOf} = sight
  const seen = viewsOfRows(sight, rows, (inner, row, at) =>
    filterRow({...inner, placeOf}, row as T & Marked, typeof ruleOf === 'function' ? ruleOf(row as T) : ruleOf, at),
  )
  return seen as readonly T[]
}

function filterRow<T extends object>(sight: DataSight, row: T & Marked, rule: RowRule, at: number): T | undefined {
  const path = [...rule.path, at]
  const name = nameOf(row, rule, at)
  const marks = marksOf(sight, row, rule, path, name)
  const fields = fieldMarks(sight, row, rule, path)
  const hidden = Object.entries(fields).filter(
    ([field, mark]) => !sees(sight, marksOfField(sight, marks, {field, mark, row, rule, path, name})),
  )
  if (!sees(sight, marks) || hidden.some(([field]) => field === 'id' || field === '')) return undefined
  const {audience: _, fields: __, ...rest} = row
  return {...rest, ...Object.fromEntries(hidden.map(([field]) => [field, blankOf(row[field as keyof T])]))} as T
}

function nameOf(row: object, {file, path}: RowRule, at: number): string {
  const id = 'id' in row ? row.id : at + 1
  return [file, ...path, id].join('/')
}

function marksOf(
  sight: DataSight,
  {audience}: Marked,
  {file, row}: RowRule,
  path: Path,
  name: string,
): readonly Written[] {
  const place = sight.placeOf(file, audience ? [...path, 'audience'] : path)
  if (audience) return under(sight, [], {mark: audience, ...(place ? {place} : {})}, {kind: 'row', name})
  return row ? underDefault(sight, [], row, {kind: 'row', name}, place) : []
}

/** Marks of single fields; the row's own over those by rule. A field that is not there withholds the row: `''`. */
function fieldMarks(
  sight: DataSight,
  row: Marked & object,
  rule: RowRule,
  path: Path,
): {readonly [field: string]: Mark} {
  const strangers = Object.keys(row.fields ?? {}).filter(
    (field) => !Object.hasOwn(row, field) || field === 'audience' || field === 'fields',
  )
  for (const field of strangers) {
    const place = sight.placeOf(rule.file, [...path, 'fields', field])
    const hint = hintFor(
      field,
      Object.keys(row).filter((key) => key !== 'fields'),
    )
    sight.complain({
      code: 'field-unknown',
      severity: 'error',
      concern: 'separation',
      message: `\`fields\` marks \`${field}\`, which this row has not: nobody sees the row`,
      ...(place ? {place} : {}),
      ...(hint ? {hint} : {}),
    })
  }
  return strangers.length > 0 ? {'': []} : {...rule.fields, ...row.fields}
}

interface FieldAt {
  readonly field: string
  readonly mark: Mark
  readonly row: Marked
  readonly rule: RowRule
  readonly path: Path
  readonly name: string
}

function marksOfField(
  sight: DataSight,
  marks: readonly Written[],
  {field, mark, row, rule, path, name}: FieldAt,
): readonly Written[] {
  const thing = {kind: 'field', name: `${name}.${field}`} as const
  if (!row.fields || !Object.hasOwn(row.fields, field)) return [...marks, ...underDefault(sight, [], mark, thing)]
  const place = sight.placeOf(rule.file, [...path, 'fields', field])
  return under(sight, marks, {mark, ...(place ? {place} : {})}, thing)
}

/** The empty value of its kind: a reader cannot tell it from one that was never written. */
function blankOf(value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (typeof value === 'string') return ''
  if (typeof value === 'object' && value !== null) return {}
  return undefined
}
