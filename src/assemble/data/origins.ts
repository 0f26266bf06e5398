import type {Diagnostic, Path, Place} from '../../base/index.js'
import type {DataFile} from '../../model/index.js'
import {markInside} from '../audiences/index.js'

/** Where the values of the data files were written: for complaints about the Markdown in them. */
export interface Origins {
  readonly placeOf: (value: object, key?: string) => Place | undefined
}

/** A file's value, and where each part of it stands. */
export interface Origin {
  readonly file: DataFile | 'conference'
  readonly placeOf: (path: Path) => Place | undefined
}

/**
 * Remembers where every object of `value` was written and blanks text that bears a mark of audiences: data are marked
 * by `audience:` and `fields:`, and a mark that nobody reads must not let through what it was to withhold.
 */
export function traceOrigins<T>(
  value: T,
  origin: Origin,
  known: WeakMap<object, {readonly origin: Origin; readonly path: Path}>,
  complain: (diagnostic: Diagnostic) => void,
): T {
  return trace(value, []) as T

  function trace(at: unknown, path: Path): unknown {
    if (typeof at === 'string') return markInside.test(at) ? blank(path) : at
    if (typeof at !== 'object' || at === null || at instanceof Uint8Array) return at
    const entries = Object.entries(at).map(([key, inner]): [string, unknown] => [
      key,
      trace(inner, [...path, Array.isArray(at) ? Number(key) : key]),
    ])
    const same = entries.every(([key, inner]) => (at as {readonly [key: string]: unknown})[key] === inner)
    const traced = same ? at : Array.isArray(at) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
    if (!known.has(traced)) known.set(traced, {origin, path})
    return traced
  }

  function blank(path: Path): string {
    const place = origin.placeOf(path)
    complain({
      code: 'audience-misplaced',
      severity: 'error',
      concern: 'separation',
      message: `\`${path.join('.')}\` marks an audience inside its text, where no mark is read: it is left out`,
      ...(place ? {place} : {}),
      hint: 'mark the row with `audience:`, or the field with `fields:`',
    })
    return ''
  }
}
