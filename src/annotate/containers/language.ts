import {setBlocks} from '../blocks/index.js'
import type {ContainerSetter} from './types.js'

/** Blocks in another language. */
export const setLanguage: ContainerSetter = (container, flow, desk) =>
  setBlocks(container.blocks, {...flow, language: container.attributes['language'] ?? flow.language}, desk)
