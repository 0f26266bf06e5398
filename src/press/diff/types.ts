/** A finished paper, and what is known of it besides. */
export interface Paper {
  readonly bytes: Uint8Array
  readonly password?: string
  /** The letters of its content, as they stand in its foot. */
  readonly content?: string
}

/** A leaf that is not what it was. Leaves are counted from 1, as in the foot. */
export interface LeafDifference {
  readonly leaf: number
  /** What its folio says; empty when it bears none. */
  readonly label: string
  readonly kind: 'changed' | 'added' | 'removed'
}

/** Words that were replaced by others; either may be none. */
export interface WordChange {
  /** Folio, or leaf where there is none: of the new paper, or of the old where words are gone. */
  readonly page: string
  readonly before: string
  readonly after: string
}

export interface PaperDifference {
  readonly title: string
  readonly leavesBefore: number
  readonly leavesAfter: number
  readonly leaves: readonly LeafDifference[]
  /** Nothing when so much changed that a list would be of no use. */
  readonly words?: readonly WordChange[]
}
