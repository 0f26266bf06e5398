/**
 * The tables of a fount as far as they were filled: plain data, which gives the same fount filled at once. Glyphs and
 * lengths in font units, by row from 1.
 */
export interface FountTables {
  readonly codes: Uint16Array
  readonly gids: Uint16Array
  readonly advances: Int32Array
  readonly excesses: Int32Array
  /** Characters that have no row. */
  readonly rowless: Uint16Array
  /** Rows of each known pair, the left one times 65536 and the right one, and its kern. */
  readonly pairs: Uint32Array
  readonly kerns: Int16Array
}

/** Tables of founts that were filled before, by name: of a face, its file and its features. */
export type FountMemory = (name: string) => FountTables | undefined
