import {setBlocks} from '../blocks/index.js'
import {paragraphOf} from '../blocks/paragraph.js'
import {within} from '../flow.js'
import {partAttribution} from './attribution.js'
import {attributionOf, groupOf} from './parts.js'
import type {ContainerSetter} from './types.js'

/** A displayed quotation; `verse` keeps its lines ragged. */
export const setQuote: ContainerSetter = (container, flow, desk) => {
  const body = container.attributes['verse'] === undefined ? 'quote' : 'verse'
  const inner = within(flow, 'quote', {role: 'BlockQuote', body})
  const {blocks, attribution} = partAttribution(container.blocks)
  const under = attribution
    ? [paragraphOf(attribution, within(inner, 'by', {}), desk, {style: 'quote-source'})]
    : attributionOf(container, 'quote-source', inner, desk)
  return [groupOf('quote', [...setBlocks(blocks, inner, desk), ...under], inner, container)]
}
