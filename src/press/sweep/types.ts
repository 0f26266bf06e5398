import type {Place} from '../../base/index.js'

/** Words that a reader may not see, and where they were written. */
export interface Withheld {
  /** What they belong to: `crisis/beats/3/mutiny`. */
  readonly name: string
  readonly place: Place
  readonly text: string
  /** An id, a key or the name of a file: looked for as a whole. */
  readonly isName?: boolean
}

/** What one reader may not see, and all else that was written. */
export interface Knowledge {
  readonly withheld: readonly Withheld[]
  readonly seen: readonly string[]
}

/** Text of a file and the way by which a reader of the file can come to it. */
export interface Channel {
  /** `text`, `outline`, `metadata`, `alternative text`, `link`, `attachment` … */
  readonly name: string
  /** From 1; absent for what belongs to no page. */
  readonly page?: number
  readonly text: string
}

/** Words of somebody else's in a file. */
export interface Leak {
  readonly channel: string
  readonly page?: number
  /** As they were written. */
  readonly words: string
  readonly name: string
  readonly place: Place
}

export interface SweepReport {
  readonly leaks: readonly Leak[]
  /** How many texts were read by each channel. */
  readonly channels: {readonly [name: string]: number}
  /** What of the file could not be looked into, in words. */
  readonly unread: readonly string[]
  /** Runs of words and names that were looked for. */
  readonly needles: number
}
