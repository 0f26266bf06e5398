import type {Block, FlowBlock} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'

/** Sets one kind of block. */
export type BlockSetter<K extends Block['kind']> = (
  block: Extract<Block, {kind: K}>,
  flow: Flow,
  desk: Desk,
) => readonly FlowBlock[]
