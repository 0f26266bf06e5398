import {setBlocks} from '../blocks/index.js'
import type {ContainerSetter} from './types.js'

/** What it holds, and nothing around it. */
export const setFull: ContainerSetter = (container, flow, desk) => setBlocks(container.blocks, flow, desk)
