import type {FlowBlock, Inline} from '../../model/index.js'
import {setBlocks} from '../blocks/index.js'
import {paragraphOf} from '../blocks/paragraph.js'
import {within} from '../flow.js'
import {groupOf, labelOf} from './parts.js'
import type {ContainerSetter} from './types.js'

/** A letter: place and date at its head on the right, to whom, the text, from whom. */
export const setLetter: ContainerSetter = (container, flow, desk) => {
  const inner = within(flow, 'letter', {role: 'Art'})
  const {prose} = desk.survey
  const {place, date} = container.attributes
  const [from, to] = [prose.attribute(container, 'from'), prose.attribute(container, 'to')]
  const head = [place, date === undefined ? undefined : desk.language(flow.side).date(date)]
    .filter((part) => part !== undefined)
    .join(', ')
  const line = (words: readonly Inline[] | undefined, step: string, align: 'left' | 'right'): readonly FlowBlock[] =>
    words && words.length > 0 ? [paragraphOf(words, within(inner, step, {}), desk, {align, flush: true})] : []
  return [
    groupOf(
      'letter',
      [
        ...labelOf(container, undefined, inner, desk),
        ...line(head === '' ? undefined : [{kind: 'text', text: head}], 'head', 'right'),
        ...line(to, 'to', 'left'),
        ...setBlocks(container.blocks, inner, desk),
        ...line(from, 'from', 'right'),
      ],
      inner,
      container,
    ),
  ]
}
