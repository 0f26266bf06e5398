import {setBlocks} from '../blocks/index.js'
import type {ContainerSetter} from './types.js'

/** For templates: paragraphs in a style of the theme. */
export const setStyle: ContainerSetter = (container, flow, desk) =>
  setBlocks(container.blocks, {...flow, body: container.attributes['name'] ?? flow.body}, desk)
