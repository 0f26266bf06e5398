import {hashOf} from '../../base/index.js'
import type {Block, FlowBlock, ListItem, Run} from '../../model/index.js'
import {setBlock} from '../blocks/index.js'
import {setItems} from '../blocks/list.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {groupOf, labelOf} from './parts.js'
import type {Container, ContainerSetter} from './types.js'

type List = Extract<Block, {kind: 'list'}>

/**
 * Questions numbered in order, each with its choices lettered: `points` after each question, `lines` to write on under
 * it, choices in an order of their own for every word that `shuffle` gives. The right choice is bold, and only where `answers` asks for it in a paper whose readers may see it: in other papers nothing is ticked.
 */
export const setQuiz: ContainerSetter = (container, flow, desk) => {
  const inner = within(flow, 'quiz', {body: 'question'})
  const count = Number(container.attributes['lines'] ?? 0)
  const under: readonly FlowBlock[] = count > 0 ? [{kind: 'lines', count}] : []
  let number = 0
  const blocks = container.blocks.flatMap((block, index): readonly FlowBlock[] => {
    const here = within(inner, index, {})
    if (block.kind !== 'list') return setBlock(block, here, desk)
    if (isChoices(block)) return setChoices(block, {container, question: number}, here, desk)
    return block.items.flatMap((item) => {
      number = block.ordered ? (item.number ?? number + 1) : number + 1
      const marker = [{text: `${number}.`, language: flow.language}]
      const plain = {...block, items: [{...item, blocks: item.blocks.filter((one) => one.kind !== 'list')}]}
      const lists = item.blocks.filter((one): one is List => one.kind === 'list')
      const step = within(here, number, {})
      const question = withPoints(
        setItems(plain, step, desk, () => marker),
        container,
        flow,
        desk,
      )
      const choices = lists.flatMap((list, at) =>
        setChoices(list, {container, question: number}, within(step, `choices.${at}`, {depth: 1}), desk),
      )
      return [...question, ...choices, ...under]
    })
  })
  return [groupOf('quiz', [...labelOf(container, undefined, inner, desk), ...blocks], inner, container)]
}

const isChoices = (list: List): boolean => list.items.some((item) => item.checked !== undefined)

/** `Who headed the NKVD? (2 points)` */
function withPoints(
  blocks: readonly FlowBlock[],
  {attributes: {points}}: Container,
  {side}: Flow,
  desk: Desk,
): readonly FlowBlock[] {
  const [first, ...rest] = blocks
  if (points === undefined || first?.kind !== 'paragraph') return blocks
  const {labels, plural} = desk.language(side)
  const run: Run = {text: ` (${points}\u00A0${plural(Number(points), labels.pointForms)})`, language: side}
  return [{...first, runs: [...first.runs, run]}, ...rest]
}

function setChoices(
  list: List,
  of: {readonly container: Container; readonly question: number},
  flow: Flow,
  desk: Desk,
): readonly FlowBlock[] {
  const {alphabet} = desk.language(flow.side)
  const isKey = of.container.attributes['answers'] !== undefined
  const items = shuffled(list.items, of)
  const right = items.map(({checked}) => isKey && checked === true)
  const unmarked = {...list, items: items.map(({checked: _, ...item}, index) => (right[index] ? stressed(item) : item))}
  return setItems(unmarked, {...flow, body: 'answer'}, desk, (_item, index) => [
    {text: `${alphabet[index % alphabet.length]})`, language: flow.language, ...(right[index] ? {bold: true} : {})},
  ])
}

/** The right choice stands out in a black-and-white copy too. */
function stressed(item: ListItem): ListItem {
  return {
    ...item,
    blocks: item.blocks.map((block) =>
      block.kind === 'paragraph'
        ? {...block, children: [{kind: 'strong', children: block.children, place: block.place}]}
        : block,
    ),
  }
}

/** The same order for the same word in every language and every build. */
function shuffled(
  items: readonly ListItem[],
  {
    container: {
      attributes: {shuffle},
    },
    question,
  }: Parameters<typeof setChoices>[1],
): readonly ListItem[] {
  if (shuffle === undefined) return items
  const keyed = items.map((item, index) => ({item, key: hashOf({shuffle, question, index})}))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({item}) => item)
}
