import type {LanguageCode} from '../../base/index.js'

/** Both languages of a parallel edition. */
export interface Tongues {
  readonly left: LanguageCode
  readonly right: LanguageCode
  /** Each on its own page at full measure: what has no words stands on both. */
  readonly isFacing: boolean
}
