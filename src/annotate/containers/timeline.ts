import type {Block, FlowBlock, Inline, ListItem, Paragraph} from '../../model/index.js'
import {setBlock} from '../blocks/index.js'
import {paragraphOf} from '../blocks/paragraph.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {groupOf, labelOf} from './parts.js'
import type {ContainerSetter} from './types.js'

/** What ends a date that is not set in bold: `October 1936: …`, `1937 — …`. A hyphen between figures does not. */
const dateEnd = /^(?<date>(?=[^:]*\d)[^:]{1,60}?)\s*(?::\s+|\s+[—–-]\s+(?!\d|\p{Lu}\p{Ll}+ \d{4}))(?<rest>.*)$/su

/** Dates, each with what happened then under it. */
export const setTimeline: ContainerSetter = (container, flow, desk) => {
  const inner = within(flow, 'timeline', {body: 'timeline'})
  const blocks = container.blocks.flatMap((block, index): readonly FlowBlock[] => {
    const here = within(inner, index, {})
    return block.kind === 'list' ? entries(block, here, desk) : setBlock(block, {...here, body: flow.body}, desk)
  })
  return [groupOf('timeline', [...labelOf(container, undefined, inner, desk), ...blocks], inner, container)]
}

function entries(list: Extract<Block, {kind: 'list'}>, flow: Flow, desk: Desk): readonly FlowBlock[] {
  const whole = within(flow, 'list', {role: 'L'})
  return list.items.flatMap((item, index) => {
    const body = within(within(whole, index, {role: 'LI'}), 'body', {role: 'LBody'})
    const {date, blocks} = partDate(item)
    const head: readonly Paragraph[] = date
      ? [paragraphOf(date, body, desk, {style: 'timeline-date', keepWithNext: true})]
      : []
    return [...head, ...blocks.flatMap((block, at) => setBlock(block, within(body, at + 1, {}), desk))]
  })
}

/** The date with which an item begins: what is strong there, or what stands before a colon or dash. */
export function partDate({blocks}: ListItem): {readonly date?: readonly Inline[]; readonly blocks: readonly Block[]} {
  const [first, ...others] = blocks
  if (first?.kind !== 'paragraph') return {blocks}
  const [head, ...rest] = first.children
  const parted =
    head?.kind === 'strong'
      ? {date: trimEnd(head.children), rest}
      : head?.kind === 'text'
        ? partText(head.text, rest)
        : undefined
  if (!parted) return {blocks}
  const children = trimStart(parted.rest)
  return {date: parted.date, blocks: [...(children.length > 0 ? [{...first, children}] : []), ...others]}
}

function partText(
  text: string,
  after: readonly Inline[],
): {readonly date: readonly Inline[]; readonly rest: readonly Inline[]} | undefined {
  const {date, rest = ''} = dateEnd.exec(text)?.groups ?? {}
  return date === undefined
    ? undefined
    : {date: [{kind: 'text', text: date.trim()}], rest: [{kind: 'text', text: rest}, ...after]}
}

/** Drops the stop or colon of a date that stands on a line of its own. */
function trimEnd(children: readonly Inline[]): readonly Inline[] {
  const last = children.at(-1)
  if (last?.kind !== 'text') return children
  return [...children.slice(0, -1), {...last, text: last.text.replace(/[.:,]\s*$/u, '')}]
}

/** Drops the colon or dash that follows a date. */
function trimStart(children: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = children
  if (first?.kind === 'break') return trimStart(rest)
  if (first?.kind !== 'text') return children
  const text = first.text.replace(/^[\s.:,—–-]+/u, '')
  return text === '' ? (rest.length > 0 ? trimStart(rest) : []) : [{...first, text}, ...rest]
}
