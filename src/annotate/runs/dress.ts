import type {Piece} from '../../languages/index.js'
import type {Run} from '../../model/index.js'

/** How running text looks where it stands. */
export type Dress = Omit<Run, 'text' | 'language' | 'object' | 'note' | 'anchor'>

/** A run before its typography is done. */
export type DraftRun = Run & {readonly touch?: NonNullable<Piece['touch']>}
