import type {Block, FlowBlock, Inline, Paragraph} from '../../model/index.js'
import {setBlock, setBlocks} from '../blocks/index.js'
import {paragraphOf} from '../blocks/paragraph.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {heldToNext} from './heldToNext.js'
import {linesOf} from './linesOf.js'
import {groupOf, labelOf} from './parts.js'
import type {ContainerSetter} from './types.js'

/** Paragraph style of what stands under a letter. */
const signature = 'signature'

/** A letter: place and date at its head on the right, to whom, the text, from whom. */
export const setLetter: ContainerSetter = (container, flow, desk) => {
  const inner = within(flow, 'letter', {role: 'Art'})
  const {prose} = desk.survey
  const {place, date} = container.attributes
  const [from, to] = [prose.attribute(container, 'from'), prose.attribute(container, 'to')]
  const head = [place, date === undefined ? undefined : desk.language(flow.side).date(date)]
    .filter((part) => part !== undefined)
    .join(', ')
  const line = (
    words: readonly Inline[] | undefined,
    step: string,
    change: Partial<Paragraph>,
  ): readonly FlowBlock[] =>
    words && words.length > 0 ? [paragraphOf(words, within(inner, step, {}), desk, {flush: true, ...change})] : []
  return [
    groupOf(
      'letter',
      [
        ...labelOf(container, undefined, inner, desk),
        ...line(head === '' ? undefined : [{kind: 'text', text: head}], 'head', {align: 'right'}),
        ...line(to, 'to', {align: 'left'}),
        ...setText(container.blocks, inner, desk),
        ...line(from, 'from', {align: 'right', style: signature}),
      ],
      inner,
      container,
    ),
  ]
}

/** The text, and who signed it when that stands at its end in lines of its own. */
function setText(blocks: readonly Block[], flow: Flow, desk: Desk): readonly FlowBlock[] {
  const last = blocks.at(-1)
  if (blocks.length < 2 || !last || !isSignature(last)) return setBlocks(blocks, flow, desk)
  const end = blocks.length - 1
  return [
    ...heldToNext(setBlocks(blocks.slice(0, end), flow, desk)),
    ...setBlock(last, {...within(flow, end), body: signature, flush: true}, desk),
  ]
}

/** Characters. Who signs, and as what, is a line and not a sentence. */
const longestLine = 70

/** Lines that its author broke, all of them short. */
function isSignature(block: Block): boolean {
  const lines = linesOf(block)
  return lines.length > 1 && lines.every((line) => line.length <= longestLine)
}
