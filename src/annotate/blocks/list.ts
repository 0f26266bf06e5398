import type {Block, FlowBlock, ListItem, Paragraph, Run} from '../../model/index.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {setBlock} from './index.js'
import {keepPlain} from './keepPlain.js'
import type {BlockSetter} from './types.js'

type List = Extract<Block, {kind: 'list'}>

/** A bullet, and a dash inside: the theme has signs of its own, and these stand where there is no theme. */
const bullets = ['•', '–']

/** A list with the numbers its author wrote, whatever they are. */
export const setList: BlockSetter<'list'> = (list, flow, desk) =>
  keepPlain(list, flow, desk, () =>
    setItems(list, {...flow, body: listStyle(flow)}, desk, (item, index) => markerOf(list, item, index, flow)),
  )

/** The same with markers of another kind, for questions and points of documents; `beside` is the widest of those set elsewhere. */
export function setItems(
  list: List,
  flow: Flow,
  desk: Desk,
  markerAt: (item: ListItem, index: number) => readonly Run[],
  beside?: readonly Run[],
): readonly FlowBlock[] {
  const whole = within(flow, 'list', {role: 'L', depth: flow.depth + 1})
  const markers = list.items.map(markerAt)
  const widest = widestOf(beside ? [...markers, beside] : markers)
  return list.items.flatMap((item, index) => {
    const body = within(within(whole, index, {role: 'LI'}), 'body', {role: 'LBody'})
    const blocks = item.blocks.flatMap((block, at) => setBlock(block, within(body, at), desk))
    const marked = withMarker(blocks, markers[index] ?? [], body)
    return widest ? marked.map((block) => withLabel(block, widest)) : marked
  })
}

/** Signs of a label that fit the step of any theme: a bullet, a figure and its stop. */
const narrow = 2

/** The label with most signs, when it may be too wide for its step. */
function widestOf(markers: readonly (readonly Run[])[]): readonly Run[] | undefined {
  const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, {text}) => sum + text.length, 0)
  const widest = markers.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best), markers[0] ?? [])
  // figures differ in width where they are of old style, and a nought is among the widest
  return lengthOf(widest) > narrow ? widest.map((run) => ({...run, text: run.text.replace(/\d/gu, '0')})) : undefined
}

/** Everything in a list stands in by its widest label. */
function withLabel(block: FlowBlock, label: readonly Run[]): FlowBlock {
  if (block.kind === 'paragraph') return {...block, labels: [...(block.labels ?? []), label]}
  return block.kind === 'group' ? {...block, blocks: block.blocks.map((inner) => withLabel(inner, label))} : block
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
  return [{text: bullets[Math.min(flow.depth, bullets.length - 1)]!, bullet: flow.depth, language}]
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
