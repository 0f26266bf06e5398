import type {Outcome} from '../base/index.js'
import type {Located} from '../model/index.js'
import type {Keep} from './keep.js'

interface Source {
  readonly file: string
  readonly text: string
}

/** A data file as it was read before. Places are found by reading it again, when one is asked for. */
export function keepLocated<T>(
  keep: Keep,
  kind: string,
  source: Source,
  reader: (source: Source) => Outcome<Located<T> | undefined>,
): Outcome<Located<T> | undefined> {
  const {value, diagnostics} = keep.of(kind, [source.file, source.text], () => {
    const read = reader(source)
    return {value: read.value && {value: read.value.value}, diagnostics: read.diagnostics}
  })
  let placeOf: Located<T>['placeOf'] | undefined
  const located = value && {
    value: value.value,
    placeOf: ((path, atKey) => {
      placeOf ??= reader(source).value?.placeOf
      return placeOf?.(path, atKey) ?? {file: source.file, line: 1, column: 1}
    }) satisfies Located<T>['placeOf'],
  }
  return {value: located, diagnostics}
}
