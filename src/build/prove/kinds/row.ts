import type {Path} from '../../../base/index.js'
import {leavesOf, valueAt, wordsOfValue} from '../prose.js'
import type {Change, Handler} from '../secret.js'

/** A row of a data file. */
export const row: Handler = {
  words({name, place: {file}, path = []}, draft) {
    const located = draft.value(file)
    return located ? wordsOfValue(located, path, name) : []
  },
  change(change) {
    const {
      secret: {
        place: {file},
        path = [],
      },
      how,
      draft,
    } = change
    if (how !== 'delete') return changeValue({...change, file, path})
    const value = valueAt(draft.value(file)?.value, path)
    if (path.length === 0) return draft.write(file, undefined)
    draft.set(file, path, undefined)
    if (typeof value === 'object' && value !== null && 'id' in value) draft.forget(String(value.id))
  },
}

/** Other words, or more of them, in every text of a value. Ids, dates and settings stay, so that the file can be read. */
export function changeValue({
  how,
  draft,
  fill,
  file,
  path,
  isText = false,
}: Change & {readonly file: string; readonly path: Path; readonly isText?: boolean}): void {
  const value = valueAt(draft.value(file)?.value, path)
  const leaves = typeof value === 'string' && isText ? [{path, text: value, isName: false}] : leavesOf(value, path)
  leaves.forEach((leaf, at) => {
    if (leaf.isName) return
    const words = fill.words(3 + (at % 9))
    draft.set(file, leaf.path, how === 'lengthen' ? `${leaf.text.trimEnd()} ${words} ${fill.words(12)}` : words)
  })
  for (const [index, {path: at, number}] of numbersOf(value, path).entries())
    draft.set(file, at, how === 'lengthen' ? number * 1000 + 7 : number + index + 1)
}

/** Numbers that mean nothing to the program. */
const telling = new Set(['value', 'amount', 'minutes', 'seconds'])

function numbersOf(value: unknown, path: Path): readonly {readonly path: Path; readonly number: number}[] {
  if (typeof value === 'number') return telling.has(String(path.at(-1))) ? [{path, number: value}] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
