import type {Block, FlowBlock} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'

export type Container = Extract<Block, {kind: 'container'}>

/** Sets containers of one name. */
export type ContainerSetter = (container: Container, flow: Flow, desk: Desk) => readonly FlowBlock[]
