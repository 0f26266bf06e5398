import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** Tidies young memory. For when nobody waits: it is done sooner or later, and mostly while a paper is made. */
export type Tidy = () => void

/** Nothing is tidied by a machine that does not let itself be told. */
export function createTidy(): Tidy {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('typeof gc === "function" ? gc : undefined')
  return typeof collect === 'function' ? () => void collect({type: 'minor'}) : () => undefined
}
