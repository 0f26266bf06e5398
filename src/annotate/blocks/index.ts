import type {Block, FlowBlock} from '../../model/index.js'
import {setContainer} from '../containers/index.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {setPlace} from '../places/index.js'
import {setCode} from './code.js'
import {setFigure} from './figure.js'
import {setHeading} from './heading.js'
import {setList} from './list.js'
import {setPair} from './pair.js'
import {setParagraph} from './paragraph.js'
import {setLines, setRule, setSlot, setSpace} from './plain.js'
import {setSection} from './section.js'
import {setTable} from './table.js'
import type {BlockSetter} from './types.js'

const setters: {readonly [K in Block['kind']]: BlockSetter<K>} = {
  heading: setHeading,
  paragraph: setParagraph,
  list: setList,
  code: setCode,
  rule: setRule,
  table: setTable,
  figure: setFigure,
  container: setContainer,
  place: setPlace,
  section: setSection,
  space: setSpace,
  lines: setLines,
  pair: setPair,
  slot: setSlot,
}

/** One block as what flows into pages. */
export function setBlock(block: Block, flow: Flow, desk: Desk): readonly FlowBlock[] {
  // The table has a setter of each kind for that kind; TypeScript cannot follow the kind through the look-up.
  const set = setters[block.kind] as BlockSetter<Block['kind']>
  return set(block, flow, desk).map((one) =>
    'place' in one || !placed.has(one.kind) ? one : {...one, place: block.place},
  )
}

/** What may be complained of later; what a block is set as stands where the block does. */
const placed: ReadonlySet<FlowBlock['kind']> = new Set(['paragraph', 'table', 'figure', 'group', 'columns'])

/**
 * A paragraph after a paragraph or a list is indented, for nothing else parts them; the first, and one below any other
 * thing, is not.
 */
export function isFlushAfter(before: Block | undefined): boolean {
  return before?.kind !== 'paragraph' && before?.kind !== 'list'
}

/** Blocks one after another. */
export function setBlocks(blocks: readonly Block[], flow: Flow, desk: Desk): readonly FlowBlock[] {
  return blocks.flatMap((block, index) => {
    const flush = index === 0 ? flow.flush : isFlushAfter(blocks[index - 1])
    return setBlock(block, {...within(flow, index), flush}, desk)
  })
}
