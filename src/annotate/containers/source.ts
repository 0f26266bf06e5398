import type {Block, FlowBlock, Inline, Paragraph, Run} from '../../model/index.js'
import {setBlock} from '../blocks/index.js'
import {setItems} from '../blocks/list.js'
import {paragraphOf, withRuns} from '../blocks/paragraph.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {finish} from '../runs/finish.js'
import {draftsOf, label} from '../runs/runsOf.js'
import {heldToNext} from './heldToNext.js'
import {groupOf} from './parts.js'
import {legendOf} from './sigla.js'
import {partsOf, type SourcePart} from './sourceParts.js'
import type {Container, ContainerSetter} from './types.js'

/** Paragraph style of each part of a document. */
const styles: {readonly [part in SourcePart]: string} = {
  address: 'source-address',
  subject: 'source-subject',
  body: 'source-body',
  point: 'source-point',
  signature: 'source-signature',
  shelfmark: 'source-shelfmark',
}

/**
 * A primary document as it stands: its words, quotes, dashes and numbers are not touched; spaces are bound only. Points
 * keep their numbers, and what follows a point without one stays without.
 */
export const setSource: ContainerSetter = (container, flow, desk) => {
  const language = container.attributes['language'] ?? flow.language
  const inner = within(flow, 'source', {role: 'Art', body: 'source-body', touch: 'spaces', language, depth: 0})
  const parts = partsOf(container.blocks)
  const body = container.blocks.flatMap((block, index) => {
    const part = parts[index] ?? 'body'
    const here = {...within(inner, index, {}), body: styles[part], flush: isFirst(parts, index)}
    const set = setPart(block, part, here, desk)
    return parts[index + 1] === 'signature' ? heldToNext(set) : set
  })
  const group = groupOf(
    'source',
    [...headOf(container, inner, desk), ...body, ...footOf(container, inner, desk)],
    inner,
    container,
  )
  return [...editionOf(container, flow, desk), group, ...legendOf(container, within(flow, 'sigla', {}), desk)]
}

function setPart(block: Block, part: SourcePart, flow: Flow, desk: Desk): readonly FlowBlock[] {
  if (block.kind === 'list') {
    return setItems(block, {...flow, body: block.ordered ? styles.point : flow.body}, desk, (item) => [
      {text: block.ordered ? `${item.number ?? ''}${item.delimiter ?? '.'}` : '–', language: flow.language},
    ])
  }
  return setBlock(block, {...flow, body: styles[part]}, desk)
}

/** The first paragraph of a part, and every one that stands alone in its manner. */
function isFirst(parts: readonly SourcePart[], index: number): boolean {
  return parts[index] !== 'body' || parts[index - 1] !== 'body'
}

/** The edition from which it is taken stands above it. */
function editionOf(container: Container, flow: Flow, desk: Desk): readonly Paragraph[] {
  const {prose} = desk.survey
  const edition = prose.attribute(container, 'edition')
  const work = container.attributes['work']
  const above = within(flow, 'edition', {depth: 0})
  if (edition) return [paragraphOf(edition, above, desk, {style: 'source-edition', keepWithNext: true})]
  if (work === undefined) return []
  const known = desk.shelf.works.find(({id}) => id === work)
  const drafts = known
    ? desk.citer.entry(known, desk.report)
    : desk.citer.short(work, container.place, {flow: above, desk, dress: {}})
  const runs = finish(drafts, desk.typographies)
  return [withRuns(runs, above, {style: 'source-edition', keepWithNext: true})]
}

/** Letterhead, title, stamp, then number and date at the two ends of one line. */
function headOf(container: Container, flow: Flow, desk: Desk): readonly Paragraph[] {
  const {prose} = desk.survey
  const {number, date, stamp} = container.attributes
  const line = (
    words: readonly Inline[] | undefined,
    step: string,
    change: Partial<Paragraph>,
  ): readonly Paragraph[] =>
    words && words.length > 0 ? [paragraphOf(words, within(flow, step, {}), desk, {keepWithNext: true, ...change})] : []
  const ends: readonly Run[] =
    number === undefined && date === undefined
      ? []
      : finish(
          [
            ...verbatim(number, flow, desk),
            {text: '', language: flow.language, object: {kind: 'fill'}},
            ...verbatim(date, flow, desk),
          ],
          desk.typographies,
        )
  return [
    ...line(prose.attribute(container, 'letterhead'), 'letterhead', {style: 'source-address', align: 'center'}),
    ...line(container.label ?? prose.attribute(container, 'title'), 'title', {style: 'label'}),
    ...line(stamp === undefined ? undefined : [{kind: 'text', text: stamp}], 'stamp', {
      style: 'source-address',
      align: 'left',
    }),
    ...(ends.length > 0
      ? [withRuns(ends, within(flow, 'number', {}), {style: 'source-number', keepWithNext: true})]
      : []),
  ]
}

function verbatim(text: string | undefined, flow: Flow, desk: Desk) {
  return text === undefined ? [] : draftsOf([{kind: 'text', text}], flow, desk)
}

/** The shelfmark, as given in words or by the key of an archival item. */
function footOf(container: Container, flow: Flow, desk: Desk): readonly Paragraph[] {
  const {shelfmark, archive} = container.attributes
  const at = within(flow, 'shelfmark', {touch: 'all', language: flow.side})
  if (shelfmark !== undefined)
    return [paragraphOf([{kind: 'text', text: shelfmark}], {...at, touch: 'spaces'}, desk, {style: styles.shelfmark})]
  if (archive === undefined) return []
  const cited = desk.citer.short(archive, container.place, {flow: at, desk, dress: {}})
  return [withRuns(finish([...cited, label('.', at)], desk.typographies), at, {style: styles.shelfmark})]
}
