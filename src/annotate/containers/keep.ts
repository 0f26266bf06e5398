import {setBlocks} from '../blocks/index.js'
import {groupOf} from './parts.js'
import type {ContainerSetter} from './types.js'

/** What may not be parted by a page, in a group that looks like nothing. */
export const setKeep: ContainerSetter = (container, flow, desk) => [
  groupOf('keep', setBlocks(container.blocks, flow, desk), flow, container, true),
]
