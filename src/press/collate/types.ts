import type {LanguageCode} from '../../base/index.js'

/** A finished file to be laid into a pile. */
export interface Part {
  readonly bytes: Uint8Array
  readonly password?: string
  /** Before the numbers of its pages in a viewer: `NK-01-` gives `NK-01-1`. A part without numbers has this alone. */
  readonly label: string
  readonly numbered: boolean
  /** 0-based pages that lie alone on their sheets. */
  readonly loose?: ReadonlySet<number>
  /** Its entry in the outline of the pile; none for a part that goes on with the one before. */
  readonly title?: string
}

export interface Pile {
  readonly parts: readonly Part[]
  readonly title: string
  readonly language: LanguageCode
  /** Printed on both sides: every part begins on a fresh sheet. */
  readonly duplex: boolean
}

/** One side of the pile: a page of a part, or a blank that was put in. */
export interface Side {
  /** Index of its part. */
  readonly part: number
  /** 0-based page of the part; absent for a blank. */
  readonly page?: number
}

export interface Collated {
  readonly bytes: Uint8Array
  readonly sides: readonly Side[]
}
