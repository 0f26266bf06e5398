import type {Block, FlowBlock} from '../../model/index.js'
import {setBlock} from '../blocks/index.js'
import {setItems} from '../blocks/list.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {groupOf, labelOf} from './parts.js'
import type {ContainerSetter} from './types.js'

type List = Extract<Block, {kind: 'list'}>

/**
 * Questions numbered in order, each with its choices lettered. The mark at the right choice is never printed: keys are
 * papers of their own.
 */
export const setQuiz: ContainerSetter = (container, flow, desk) => {
  const inner = within(flow, 'quiz', {body: 'question'})
  const count = Number(container.attributes['lines'] ?? 0)
  const under: readonly FlowBlock[] = count > 0 ? [{kind: 'lines', count}] : []
  let number = 0
  const blocks = container.blocks.flatMap((block, index): readonly FlowBlock[] => {
    const here = within(inner, index, {})
    if (block.kind !== 'list') return setBlock(block, here, desk)
    if (isChoices(block)) return choices(block, here, desk)
    return block.items.flatMap((item) => {
      number = block.ordered ? (item.number ?? number + 1) : number + 1
      const marker = [{text: `${number}.`, language: flow.language}]
      const plain = {...block, items: [{...item, blocks: item.blocks.filter((one) => one.kind !== 'list')}]}
      const lists = item.blocks.filter((one): one is List => one.kind === 'list')
      const step = within(here, number, {})
      return [...setItems(plain, step, desk, () => marker), ...lists.flatMap((list, at) => choices(list, within(step, `choices.${at}`, {depth: 1}), desk)), ...under]
    })
  })
  return [groupOf('quiz', [...labelOf(container, undefined, inner, desk), ...blocks], inner, container)]
}

const isChoices = (list: List): boolean => list.items.some((item) => item.checked !== undefined)

function choices(list: List, flow: Flow, desk: Desk): readonly FlowBlock[] {
  const {alphabet} = desk.language(flow.side)
  const unmarked = {...list, items: list.items.map(({checked: _, ...item}) => item)}
  return setItems(unmarked, {...flow, body: 'answer'}, desk, (_item, index) => [{text: `${alphabet[index % alphabet.length]})`, language: flow.language}])
}
