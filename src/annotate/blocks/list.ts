import type {Block, FlowBlock, ListItem, Paragraph, Run} from '../../model/index.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {setBlock} from './index.js'
import type {BlockSetter} from './types.js'

type List = Extract<Block, {kind: 'list'}>

/** Where no theme says otherwise: a bullet, and a dash inside. Themes set their own signs for these two. */
const bullets = ['•', '–']

/** A list with the numbers its author wrote, whatever they are. */
export const setList: BlockSetter<'list'> = (list, flow, desk) =>
  setItems(list, {...flow, body: listStyle(flow)}, desk, (item, index) => markerOf(list, item, index, flow))

/** The same with markers of another kind, for questions and points of documents. */
export function setItems(
  list: List,
  flow: Flow,
  desk: Desk,
  markerAt: (item: ListItem, index: number) => readonly Run[],
): readonly FlowBlock[] {
  const whole = within(flow, 'list', {role: 'L', depth: flow.depth + 1})
  return list.items.flatMap((item, index) => {
    const body = within(within(whole, index, {role: 'LI'}), 'body', {role: 'LBody'})
    const blocks = item.blocks.flatMap((block, at) => setBlock(block, within(body, at), desk))
    return withMarker(blocks, markerAt(item, index), body)
  })
}

/** Notes keep their own size in lists; so do tables and whatever else has a style of its own. */
function listStyle({body}: Flow): string {
  return body === 'body' ? 'list' : body
}

function markerOf(list: List, item: ListItem, index: number, flow: Flow): readonly Run[] {
  const language = flow.language
  if (item.checked !== undefined)
    return [{text: '', language, object: {kind: 'checkbox', ...(item.checked ? {checked: true} : {})}}]
  if (list.ordered) return [{text: `${item.number ?? index + 1}${item.delimiter ?? '.'}`, language}]
  return [{text: bullets[Math.min(flow.depth, bullets.length - 1)]!, language}]
}

/** The marker hangs from the first paragraph; an item that begins with something else gets an empty one. */
function withMarker(blocks: readonly FlowBlock[], marker: readonly Run[], flow: Flow): readonly FlowBlock[] {
  const [first, ...rest] = blocks
  if (first?.kind === 'paragraph' && !first.marker) return [{...first, marker}, ...rest]
  const empty: Paragraph = {
    kind: 'paragraph',
    style: flow.body,
    language: flow.language,
    runs: [],
    marker,
    structure: flow.structure,
    depth: flow.depth,
    flush: true,
    keepWithNext: true,
  }
  return [empty, ...blocks]
}
