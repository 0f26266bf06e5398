import type {Written} from '../audiences/index.js'

/** What a reader keeps of something, and whether anything was cut out of it. */
export interface Kept<T> {
  readonly value: T
  readonly cut: boolean
}

/** Where a passage stands: the marks over it, outermost first, and the role whose sides its file holds. */
export interface Within {
  readonly marks: readonly Written[]
  readonly role?: string
  /** Inside a cloze whose words are printed beside it. */
  readonly bank?: boolean
}
