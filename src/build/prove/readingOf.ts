import {deserialize, serialize} from 'node:v8'
import {createBoundedMap, remember} from '../../base/index.js'
import {type Keep, keyOf} from '../keep.js'

/** Files read and remembered: a committee has about a hundred, and a secret is changed in the same three ways for most readers. */
const filesMost = 600

/**
 * Remembers how files were read for trials: those of the project as they are, and those changed alike for several
 * readers. Reading depends on the name and the text of a file and on nothing else; what is remembered is found by both.
 * Every trial gets a copy: what later stages may hang on an object of one reader's paper must not be met by another's.
 */
export function readingOf(keep: Keep): Keep {
  const known = createBoundedMap<string, Uint8Array>(filesMost)
  return {
    ...keep,
    of<T>(kind: string, parts: readonly (string | Uint8Array)[], make: () => T): T {
      const read = (): T => (keep.has(kind, parts) ? keep.of(kind, parts, make) : make())
      return deserialize(remember(known, keyOf(kind, parts), () => serialize(read()))) as T
    },
  }
}
