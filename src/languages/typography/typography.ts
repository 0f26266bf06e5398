/** A stretch of text that is treated alike. Rules see across its ends, but change only what it lets them. */
export interface Piece {
  readonly text: string
  /** BCP 47. Text of a language without rules of its own is not changed. */
  readonly language: string
  /**
   * `all` by default. `spaces`: words, quotes and dashes stay as written, spaces may be bound (transcribed sources).
   * `none`: nothing changes (code, addresses). `absent`: as though it did not stand there (calls of notes).
   */
  readonly touch?: 'all' | 'spaces' | 'none' | 'absent'
}

/** What running text of one language goes by. Plain data: the rules that read it are in this folder. */
export interface Typography {
  readonly language: string
  /** Outer quotes and those inside them; deeper ones alternate. */
  readonly quotes: readonly [QuotePair, QuotePair]
  readonly dash: DashManner
  readonly binding: Binding
  /** Spaces put in where the author left none. */
  readonly gaps: readonly {readonly find: RegExp; readonly put: string}[]
}

export type QuotePair = readonly [open: string, close: string]

export interface DashManner {
  /** What a dash in a sentence becomes, with its spaces. */
  readonly between: string
  /** Whether a dash written without spaces is one, too. */
  readonly opensClosed: boolean
  /** What a dash at the start of a line of speech becomes. */
  readonly speech: string
  /** A dash after the first and before the second makes a range, set with an en dash and no spaces. */
  readonly ranges: readonly RegExp[]
}

/** Words, in lower case and with their stops, that a line end does not part from their neighbours. */
export interface Binding {
  /** Held to whatever follows: `в`, `№`. */
  readonly holdsNext: ReadonlySet<string>
  /** Held to a number or Roman numeral that follows: `p.`, `с.`. */
  readonly holdsNumber: ReadonlySet<string>
  /** Held to a word with a capital that follows: `тов.`, `com.`. */
  readonly holdsName: ReadonlySet<string>
  /** Held to whatever stands before: `бы`, `ли`. */
  readonly heldByWord: ReadonlySet<string>
  /** Held to a number before: `г.`, `million`, `июля`. */
  readonly heldByNumber: ReadonlySet<string>
  /** Held to a day of the month that follows: `July 30`. */
  readonly holdsDay: ReadonlySet<string>
  /** Abbreviations of several words, set with a narrow space inside: `т. е.` is `['т.', 'е.']`. */
  readonly knit: ReadonlyMap<string, ReadonlySet<string>>
  /** Words of two letters held to the next where they open a sentence. */
  readonly holdsWhenCapital: ReadonlySet<string>
  /** Groups of three digits, parted by a space, stay together. */
  readonly groupsDigits: boolean
}

/** U+00A0. */
export const noBreak = '\u00A0'
/** U+202F: between groups of digits and inside `т. е.`. */
export const narrow = '\u202F'
