import {z} from 'zod'
import type {Concern, Diagnostic, Outcome} from './diagnostic.js'
import {lowerFirst} from './lowerFirst.js'
import {hintFor} from './nearest.js'
import type {Place} from './place.js'

export {z}

/** A path into a value: keys and indexes from the root. */
export type Path = readonly (string | number)[]

/** Where the value at `path` was written; where its key was, when `atKey`. */
export type PlaceOf = (path: Path, atKey?: boolean) => Place

/**
 * Checks foreign data against a schema, once, at the door.
 * Returns `undefined` beside the diagnostics when the value does not fit.
 */
export function validate<T extends z.ZodType>(
  schema: T,
  value: unknown,
  placeOf: PlaceOf,
  {code, concern = 'configuration'}: {readonly code: string; readonly concern?: Concern},
): Outcome<z.infer<T> | undefined> {
  const result = schema.safeParse(value, {reportInput: true})
  if (result.success) return {value: result.data, diagnostics: []}
  const diagnostics = result.error.issues.flatMap((issue) => toDiagnostics(issue, schema, placeOf, code, concern))
  return {value: undefined, diagnostics}
}

function toDiagnostics(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  placeOf: PlaceOf,
  code: string,
  concern: Concern,
): Diagnostic[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol')
  const base = {code, concern, severity: 'error' as const}
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const hint = hintFor(key, keysAt(schema, path))
      return {
        ...base,
        message: `unknown key \`${key}\`${path.length ? ` in \`${path.join('.')}\`` : ''}`,
        place: placeOf([...path, key], true),
        ...(hint ? {hint} : {}),
      }
    })
  }
  const name = path.length ? `\`${path.join('.')}\`` : 'the file'
  const nested = issue.code === 'invalid_union' ? issue.errors.flat().find((inner) => inner.path.length > 0) : undefined
  if (nested)
    return toDiagnostics(
      {...nested, path: [...path, ...nested.path]} as z.core.$ZodIssue,
      schema,
      placeOf,
      code,
      concern,
    )
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : []
  const hint = allowed.length
    ? (hintFor(String(issue.input ?? ''), allowed) ?? `one of ${allowed.join(', ')}`)
    : undefined
  return [{...base, message: `${name}${wording(issue)}`, place: placeOf(path), ...(hint ? {hint} : {})}]
}

/** What is wrong with a value, after its name. A schema that gives words of its own is quoted. */
function wording(issue: z.core.$ZodIssue): string {
  const unlike = issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union'
  const given = sortOf(issue.input)
  if (unlike && issue.input === undefined) return ' is missing'
  if (issue.code === 'invalid_value') return `: \`${String(issue.input)}\` is not one of its values`
  if (issue.code === 'invalid_type') return `: should be ${sorts[issue.expected] ?? issue.expected}, not ${given}`
  if (issue.code === 'too_small') return `: should be at least ${issue.minimum}${ofWhat(issue.origin)}`
  if (issue.code === 'too_big') return `: should be at most ${issue.maximum}${ofWhat(issue.origin)}`
  const text = issue.message.replace(/^Invalid input: /u, '').replace(/\.$/u, '')
  if (text === 'Invalid input') return `: cannot be ${given}`
  return `: ${lowerFirst(text)}`
}

/** Sorts of values, as those who write YAML would say. */
const sorts: {readonly [expected: string]: string} = {
  array: 'a list',
  boolean: '`true` or `false`',
  date: 'a date',
  int: 'a whole number',
  number: 'a number',
  object: 'keys and values',
  record: 'keys and values',
  string: 'words',
}

const ofWhat = (origin: string): string => (origin === 'array' ? ' long' : origin === 'string' ? ' letters long' : '')

function sortOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return sorts[typeof value] ?? typeof value
}

/** Names of the keys that the object schema at `path` knows; empty when it cannot be told. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: unknown = schema
  for (const step of path) at = childOf(unwrap(at), step)
  const inner = unwrap(at)
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
}

function unwrap(schema: unknown): unknown {
  let at = schema
  while (
    at instanceof z.ZodOptional ||
    at instanceof z.ZodNullable ||
    at instanceof z.ZodDefault ||
    at instanceof z.ZodPipe ||
    at instanceof z.ZodUnion
  ) {
    if (at instanceof z.ZodUnion)
      at = at.options.find((one: unknown) => unwrap(one) instanceof z.ZodObject) ?? at.options[0]
    else if (at instanceof z.ZodPipe) at = at.in
    else at = at.unwrap()
  }
  return at
}

function childOf(schema: unknown, step: string | number): unknown {
  if (schema instanceof z.ZodObject && typeof step === 'string') return schema.shape[step]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  return undefined
}
