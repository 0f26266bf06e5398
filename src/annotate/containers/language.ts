import {setBlocks} from '../blocks/index.js'
import {sideIn} from '../survey/walk.js'
import type {ContainerSetter} from './types.js'

/** Blocks in another language; in a parallel edition, of the side of that language. */
export const setLanguage: ContainerSetter = (container, flow, desk) =>
  setBlocks(
    container.blocks,
    {...flow, language: container.attributes['language'] ?? flow.language, ...sideIn(container, desk.manuscript)},
    desk,
  )
