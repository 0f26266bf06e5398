import type {Block, FlowBlock, Run} from '../../model/index.js'
import {setBlock} from '../blocks/index.js'
import {setItems} from '../blocks/list.js'
import {within} from '../flow.js'
import {groupOf, labelOf} from './parts.js'
import type {ContainerSetter} from './types.js'

/** Questions numbered in order, with `lines` to write on under each. */
export const setQuestions: ContainerSetter = (container, flow, desk) => {
  const inner = within(flow, 'questions', {body: 'question'})
  const count = Number(container.attributes['lines'] ?? 0)
  const under: readonly FlowBlock[] = count > 0 ? [{kind: 'lines', count}] : []
  const numbered = (number: number): readonly Run[] => [{text: `${number}.`, language: flow.language}]
  const widest = numbered(
    container.blocks.reduce((last, block) => (block.kind === 'list' ? lastOf(block, last) : last), 0),
  )
  let number = 0
  const blocks = container.blocks.flatMap((block, index): readonly FlowBlock[] => {
    const here = within(inner, index, {})
    if (block.kind !== 'list') return setBlock(block, {...here, body: flow.body}, desk)
    return block.items.flatMap((item) => {
      number = block.ordered ? (item.number ?? number + 1) : number + 1
      const marker = numbered(number)
      return [...setItems({...block, items: [item]}, within(here, number, {}), desk, () => marker, widest), ...under]
    })
  })
  return [groupOf('questions', [...labelOf(container, undefined, inner, desk), ...blocks], inner, container)]
}

/** The number of the last question of a list, when those before it end with `last`. */
function lastOf({items, ordered}: Extract<Block, {kind: 'list'}>, last: number): number {
  return items.reduce((number, item) => (ordered ? (item.number ?? number + 1) : number + 1), last)
}
