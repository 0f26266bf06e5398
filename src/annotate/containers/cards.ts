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

/** Cards as a table: to be folded, or on sheets with their backs behind them. */
export const setCards: ContainerSetter = (container, flow, desk) => {
  const {cards, before} = cardsIn(container)
  const set = cards.map(
    ({front, back}, index): SetCard => ({
      front: cell(index, 'front', (inner) => [paragraphOf(front.children, inner, desk, {style: 'card-front'})], flow),
      back: cell(index, 'back', (inner) => setBlocks(back, {...inner, body: 'card-back'}, desk), flow),
    }),
  )
  const table: SetTable = {
    kind: 'table',
    language: flow.language,
    ...(flow.structure.length > 0 ? {structure: flow.structure} : {}),
    heads: 0,
    ...(flow.sheets === undefined ? folded(set) : onSheets(set, flow.sheets)),
    place: container.place,
  }
  const above = [...labelOf(container, undefined, flow, desk), ...setBlocks(before, within(flow, 'before', {}), desk)]
  // what tells how the cards are used stays with the first of them
  return cards.length === 0 ? above : [...above.slice(0, -1), ...above.slice(-1).map(keptWithNext), table]
}

interface SetCard {
  readonly front: SetCell
  readonly back: SetCell
}

type Laid = Pick<SetTable, 'style' | 'columns' | 'rows' | 'behind'>

/** Fronts left, backs right. */
const folded = (cards: readonly SetCard[]): Laid => ({
  style: 'cards',
  columns: [
    {align: 'left', width: {share: 1}},
    {align: 'left', width: {share: 2}},
  ],
  rows: cards.map(({front, back}) => [front, back]),
})

/**
 * So many to a row; behind it their backs from right to left, as they are seen when the sheet is turned by its long edge.
 * A row with fewer cards is filled, so that its backs are moved to the other side as well.
 *
 *     1 2    b2 b1
 *     3 .     . b3
 */
function onSheets(cards: readonly SetCard[], columns: number): Laid {
  const rows = Array.from({length: Math.ceil(cards.length / columns)}, (_, row) =>
    Array.from(
      {length: columns},
      (__, column): SetCard => cards[row * columns + column] ?? {front: empty, back: empty},
    ),
  )
  return {
    style: 'card-fronts',
    columns: Array.from({length: columns}, () => ({align: 'left', width: {share: 1}})),
    rows: rows.map((row) => row.map(({front}) => front)),
    behind: {style: 'card-backs', rows: rows.map((row) => row.map(({back}) => back).reverse())},
  }
}

const empty: SetCell = {blocks: []}

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
