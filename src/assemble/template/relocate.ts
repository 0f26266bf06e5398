import type {Outcome, Place} from '../../base/index.js'

/** The line of a file that printed a line. */
export interface Printed {
  readonly file: string
  readonly line: number
}

/** The same value with all its places taken from what was printed back to the lines of the template that printed them. */
export function relocate<T>({value, diagnostics}: Outcome<T>, file: string, lines: readonly Printed[]): Outcome<T> {
  return {value: walk(value) as T, diagnostics: walk(diagnostics) as Outcome<T>['diagnostics']}

  function walk(at: unknown): unknown {
    if (Array.isArray(at)) return at.map(walk)
    if (typeof at !== 'object' || at === null) return at
    return Object.fromEntries(
      Object.entries(at).map(([key, inner]) => [key, key === 'place' && isPlace(inner) ? placeOf(inner) : walk(inner)]),
    )
  }

  function placeOf(place: Place): Place {
    if (place.file !== file) return place
    const origin = lines[place.line - 1] ?? {file, line: 1}
    return {file: origin.file, line: origin.line, column: 1}
  }
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'line' in value && 'file' in value
