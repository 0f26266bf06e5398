import {setBlocks} from '../blocks/index.js'
import {within} from '../flow.js'
import {groupOf, labelOf} from './parts.js'
import type {ContainerSetter} from './types.js'

/** A remark beside the text, with a label of its own or the word for it. */
export const setCallout: ContainerSetter = (container, flow, desk) => {
  const inner = within(flow, 'aside', {role: 'Aside'})
  const {labels} = desk.language(flow.side)
  const word = container.name === 'warning' ? labels.warning : labels.note
  return [
    groupOf(
      container.name,
      [...labelOf(container, word, inner, desk), ...setBlocks(container.blocks, inner, desk)],
      inner,
      container,
    ),
  ]
}
