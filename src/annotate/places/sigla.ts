import type {Block} from '../../model/index.js'
import {legend, siglaIn} from '../containers/sigla.js'
import {blocksIn} from '../survey/walk.js'
import type {PlaceSetter} from './types.js'

/** The signs of all documents of this paper, explained once. */
export const setSigla: PlaceSetter = (_place, flow, desk) =>
  legend(siglaIn(sourcesIn(desk.manuscript.blocks)), flow, desk)

function sourcesIn(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'container' && block.name === 'source') return block.blocks
    if (block.kind === 'pair') return [...sourcesIn(block.left), ...sourcesIn(block.right)]
    return blocksIn(block).flatMap(sourcesIn)
  })
}
