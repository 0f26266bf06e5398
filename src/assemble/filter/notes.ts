import type {Block, Inline, NoteBody} from '../../model/index.js'
import {visit, visitInlines} from '../tree/index.js'

/** The bodies that are called from this text, or from one another: a note whose every call is gone is gone. */
export function calledBodies(
  bodies: readonly NoteBody[],
  blocks: readonly Block[],
  lines: readonly (readonly Inline[])[],
): readonly NoteBody[] {
  const called = new Set<string>()
  const waiting: string[] = []
  const call = (inline: Inline): void => {
    if (inline.kind !== 'note' || called.has(inline.id)) return
    called.add(inline.id)
    waiting.push(inline.id)
  }
  visit(blocks, {inline: call})
  for (const line of lines) visitInlines(line, call)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const body of bodies) if (body.id === id) visit(body.blocks, {inline: call})
  }
  return bodies.filter(({id}) => called.has(id))
}
