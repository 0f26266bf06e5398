import {type Outcome, remember} from '../base/index.js'
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
  const located = value && {
    value: value.value,
    placeOf: ((path, atKey) => {
      const placeOf = remember(places, value, () => reader(source).value?.placeOf ?? (() => undefined))
      return placeOf(path, atKey) ?? {file: source.file, line: 1, column: 1}
    }) satisfies Located<T>['placeOf'],
  }
  return {value: located, diagnostics}
}

type PlaceOf = Located<unknown>['placeOf']

/** By what was read of a file: it is the same object in the next build. */
const places = new WeakMap<object, PlaceOf | (() => undefined)>()
