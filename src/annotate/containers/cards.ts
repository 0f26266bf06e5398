import type {Block, SetCell, SetTable} from '../../model/index.js'
import {setBlocks} from '../blocks/index.js'
import {paragraphOf} from '../blocks/paragraph.js'
import {type Flow, within} from '../flow.js'
import {keptWithNext, labelOf} from './parts.js'
import type {Container, ContainerSetter} from './types.js'

/** A front and its back. */
interface Card {
  readonly front: Extract<Block, {kind: 'heading'}>
  readonly back: readonly Block[]
}

/** Cards as a table: fronts left, backs right. */
export const setCards: ContainerSetter = (container, flow, desk) => {
  const {cards, before} = cardsIn(container)
  const table: SetTable = {
    kind: 'table',
    style: 'cards',
    language: flow.language,
    ...(flow.structure.length > 0 ? {structure: flow.structure} : {}),
    columns: [
      {align: 'left', width: {share: 1}},
      {align: 'left', width: {share: 2}},
    ],
    heads: 0,
    rows: cards.map(({front, back}, index) => [
      cell(index, 'front', (inner) => [paragraphOf(front.children, inner, desk, {style: 'card-front'})], flow),
      cell(index, 'back', (inner) => setBlocks(back, {...inner, body: 'card-back'}, desk), flow),
    ]),
    place: container.place,
  }
  const above = [...labelOf(container, undefined, flow, desk), ...setBlocks(before, within(flow, 'before', {}), desk)]
  // what tells how the cards are used stays with the first of them
  return cards.length === 0 ? above : [...above.slice(0, -1), ...above.slice(-1).map(keptWithNext), table]
}

/** What stands before the first heading belongs to no card. */
export function cardsIn({blocks}: Container): {readonly cards: readonly Card[]; readonly before: readonly Block[]} {
  const cards: {front: Card['front']; back: Block[]}[] = []
  const before: Block[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') cards.push({front: block, back: []})
    else (cards.at(-1)?.back ?? before).push(block)
  }
  return {cards, before}
}

function cell(index: number, hand: string, set: (flow: Flow) => SetCell['blocks'], flow: Flow): SetCell {
  return {blocks: set(within(flow, `${index}.${hand}`, {structure: [], depth: 0}))}
}
