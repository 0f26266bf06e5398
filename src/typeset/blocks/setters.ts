import type {FlowBlock, Piece} from '../../model/index.js'
import type {Composer} from '../composer.js'
import type {Frame} from '../frame.js'
import {setTable} from '../table/table.js'
import {asPiece} from './asPiece.js'
import {setColumns} from './columns.js'
import {setFigure} from './figure.js'
import {setGroup} from './group.js'
import {setLines} from './lines.js'
import {setOrnament} from './ornament.js'
import {setPair} from './pair.js'
import {setParagraph} from './paragraph.js'
import {setSpace} from './space.js'

export type Setter<K extends FlowBlock['kind']> = (
  composer: Composer,
  block: Extract<FlowBlock, {kind: K}>,
  frame: Frame,
) => readonly Piece[]

/** How each kind of block is set. */
const setters: {readonly [K in FlowBlock['kind']]: Setter<K>} = {
  paragraph: (composer, block, frame) => [asPiece(setParagraph(composer, block, frame))],
  table: (composer, block, frame) => [asPiece(setTable(composer, block, frame))],
  figure: setFigure,
  group: setGroup,
  columns: setColumns,
  pair: setPair,
  section: (_, block) => [block],
  pagebreak: (_, block) => [block],
  space: setSpace,
  ornament: setOrnament,
  lines: setLines,
}

/** Sets one block: a piece of the galley, or several. */
export function setBlock(composer: Composer, block: FlowBlock, frame: Frame): readonly Piece[] {
  const setter = setters[block.kind] as Setter<FlowBlock['kind']>
  return setter(composer, block as never, frame)
}
