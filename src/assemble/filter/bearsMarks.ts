import type {Block, Chapter, Inline} from '../../model/index.js'
import {markInside} from '../audiences/index.js'
import {visit, visitInlines} from '../tree/index.js'

/** What has been looked at before: a chapter is in many papers. */
const known = new WeakMap<Chapter, boolean>()

/** Whether anything in a chapter is not for all of its readers. Of most there is nothing, and they need no filtering. */
export function bearsMarks(chapter: Chapter): boolean {
  const found = known.get(chapter) ?? look(chapter)
  known.set(chapter, found)
  return found
}

function look({title, subtitle = [], author = [], blocks, bodies}: Chapter): boolean {
  let marked = false
  const inline = (one: Inline): void => {
    if (one.kind === 'only' || one.kind === 'gap') marked = true
  }
  const block = (one: Block): void => {
    if (isMarked(one)) marked = true
  }
  for (const line of [title, subtitle, author]) visitInlines(line, inline)
  for (const part of [blocks, ...bodies.map((body) => body.blocks)]) visit(part, {block, inline})
  return marked
}

const markedContainers: ReadonlySet<string> = new Set(['only', 'public', 'private', 'quiz', 'cloze'])

function isMarked(block: Block): boolean {
  if (block.kind === 'container' && markedContainers.has(block.name)) return true
  if (block.kind !== 'container' && block.kind !== 'place' && block.kind !== 'figure') return false
  return Object.entries(block.attributes).some(([name, value]) => name === 'audience' || markInside.test(value))
}
