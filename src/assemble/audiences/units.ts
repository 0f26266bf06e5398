import type {Place} from '../../base/index.js'
import type {Mark} from './visible.js'

/** Something that not everybody may see. */
export interface Unit {
  readonly kind: 'chapter' | 'passage' | 'row' | 'field' | 'side' | 'column'
  /** `chapters/60-order-00447`, `glossary/politburo`, `roster/diet`. */
  readonly name: string
  readonly place?: Place
  /** Outermost first; a reader must be able to see each of them. */
  readonly marks: readonly Mark[]
}
