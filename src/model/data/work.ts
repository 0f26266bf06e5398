import type {Place} from '../../base/index.js'

/** A book, article or edition, as CSL-JSON names its fields (CSL 1.0.2). `language` decides in which manner it is set. */
export interface Work {
  readonly id: string
  readonly type: string
  readonly language?: string
  readonly audience?: readonly string[]
  readonly place?: Place
  readonly csl: {readonly [field: string]: unknown}
}
