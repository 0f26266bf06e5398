import {valueAt} from '../prose.js'
import type {Handler} from '../secret.js'
import {changeValue, row} from './row.js'

/** One field of a row. */
export const field: Handler = {
  words: row.words,
  change(change) {
    const {
      secret: {
        place: {file},
        path = [],
      },
      how,
      draft,
    } = change
    const value = valueAt(draft.value(file)?.value, path)
    if (how === 'delete') draft.set(file, path, emptyOf(value))
    else changeValue({...change, file, path, isText: true})
  },
}

/** Never written, or written empty: a reader cannot tell. A number has no empty value. */
function emptyOf(value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (typeof value === 'string') return ''
  return typeof value === 'object' && value !== null ? {} : value
}
