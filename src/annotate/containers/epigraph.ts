import {setBlocks} from '../blocks/index.js'
import {paragraphOf} from '../blocks/paragraph.js'
import {within} from '../flow.js'
import {partAttribution} from './attribution.js'
import {attributionOf, groupOf} from './parts.js'
import type {ContainerSetter} from './types.js'

/** Verse or prose at the head of a chapter, its lines as they are broken, and who wrote it. */
export const setEpigraph: ContainerSetter = (container, flow, desk) => {
  const inner = within(flow, 'epigraph', {role: 'BlockQuote', body: 'epigraph'})
  const {blocks, attribution} = partAttribution(container.blocks)
  const under = attribution
    ? [paragraphOf(attribution, within(inner, 'by', {}), desk, {style: 'epigraph-source'})]
    : attributionOf(container, 'epigraph-source', inner, desk)
  return [groupOf('epigraph', [...setBlocks(blocks, inner, desk), ...under], inner, container, true)]
}
