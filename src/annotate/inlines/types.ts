import type {Inline} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'
import type {DraftRun, Dress} from '../runs/dress.js'

/** Where an inline is set, and in what dress. */
export interface Stand {
  readonly flow: Flow
  readonly desk: Desk
  readonly dress: Dress
}

/** The inline of a kind, or of any of several. */
type InlineOf<K extends Inline['kind'], I extends Inline = Inline> = I extends Inline
  ? K extends I['kind']
    ? I
    : never
  : never

/** Sets one kind of inline. */
export type Setter<K extends Inline['kind']> = (inline: InlineOf<K>, stand: Stand) => readonly DraftRun[]
