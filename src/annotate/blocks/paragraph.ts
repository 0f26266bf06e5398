import type {Inline, Paragraph} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'
import {runsOf} from '../runs/runsOf.js'
import {keepPlain} from './keepPlain.js'
import type {BlockSetter} from './types.js'

export const setParagraph: BlockSetter<'paragraph'> = (block, flow, desk) =>
  keepPlain(block, flow, desk, () => {
    const paragraph = paragraphOf(block.children, flow, desk)
    return paragraph.runs.length === 0 ? [] : [{...paragraph, place: block.place}]
  })

/** An inline text as a paragraph of the flow's style, or of another. */
export function paragraphOf(
  children: readonly Inline[],
  flow: Flow,
  desk: Desk,
  change: Partial<Paragraph> = {},
): Paragraph {
  return withRuns(runsOf(children, flow, desk), flow, change)
}

/** Final runs as a paragraph. */
export function withRuns(runs: Paragraph['runs'], flow: Flow, change: Partial<Paragraph> = {}): Paragraph {
  return {
    kind: 'paragraph',
    style: flow.body,
    language: flow.language,
    runs,
    ...(flow.structure.length > 0 ? {structure: flow.structure} : {}),
    ...(flow.depth > 0 ? {depth: flow.depth} : {}),
    ...(flow.flush ? {flush: true} : {}),
    ...change,
  }
}
