import {setBlocks} from '../blocks/index.js'
import {within} from '../flow.js'
import {groupOf, labelOf} from './parts.js'
import type {ContainerSetter} from './types.js'

/** For templates: a group of the theme by name. */
export const setGroup: ContainerSetter = (container, flow, desk) => {
  const inner = within(flow, 'group', {})
  return [
    groupOf(
      container.attributes['name'] ?? 'form',
      [...labelOf(container, undefined, inner, desk), ...setBlocks(container.blocks, inner, desk)],
      inner,
      container,
    ),
  ]
}
