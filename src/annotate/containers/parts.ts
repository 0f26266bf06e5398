import type {FlowBlock, Inline, Paragraph} from '../../model/index.js'
import {paragraphOf, withRuns} from '../blocks/paragraph.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {finish} from '../runs/finish.js'
import {label} from '../runs/runsOf.js'
import type {Container} from './types.js'

/** A group of the theme around blocks. */
export function groupOf(
  style: string,
  blocks: readonly FlowBlock[],
  flow: Flow,
  {place}: Container,
  keep = false,
): FlowBlock {
  return {
    kind: 'group',
    style,
    blocks,
    language: flow.language,
    ...(flow.structure.length > 0 ? {structure: flow.structure} : {}),
    ...(keep ? {keep} : {}),
    place,
  }
}

/** The label of a container: its own, its `title`, or a word of the program. */
export function labelOf(
  container: Container,
  standard: string | undefined,
  flow: Flow,
  desk: Desk,
): readonly Paragraph[] {
  const own = container.label ?? desk.survey.prose.attribute(container, 'title')
  const change = {style: 'label', keepWithNext: true}
  const inner = within(flow, 'label', {depth: 0})
  if (own && own.length > 0) return [paragraphOf(own, inner, desk, change)]
  if (standard === undefined) return []
  return [withRuns(finish([label(standard, inner)], desk.typographies), inner, {...change, language: flow.side})]
}

/** Who said it and where: attributes `by` and `source`, or the label. */
export function attributionOf(container: Container, style: string, flow: Flow, desk: Desk): readonly Paragraph[] {
  const {prose} = desk.survey
  const [by, source] = [prose.attribute(container, 'by'), prose.attribute(container, 'source')]
  const parts = [container.label, by, source].filter(
    (part): part is readonly Inline[] => part !== undefined && part.length > 0,
  )
  if (parts.length === 0) return []
  const comma: Inline = {kind: 'text', text: ', '}
  const words = parts.flatMap((part, index) => (index === 0 ? part : [comma, ...part]))
  return [paragraphOf(words, within(flow, 'source', {}), desk, {style})]
}

/** A paragraph that is nothing without what follows it. */
export const keptWithNext = (block: FlowBlock): FlowBlock =>
  block.kind === 'paragraph' ? {...block, keepWithNext: true} : block
