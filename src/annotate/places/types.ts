import type {Block, FlowBlock} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'

export type Place = Extract<Block, {kind: 'place'}>

/** Sets what stands at a place of one name. */
export type PlaceSetter = (place: Place, flow: Flow, desk: Desk) => readonly FlowBlock[]
