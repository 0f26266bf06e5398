import type {Block, Inline, NoteBody} from '../../model/index.js'
import {type Replacing, replaceBlocks, replaceInlines} from '../tree/index.js'

/** Text whose notes bear ids that no other text of the paper uses. */
export interface Noted {
  readonly blocks: readonly Block[]
  readonly bodies: readonly NoteBody[]
}

/** `note/1` becomes `history.en/note/1`, in calls and bodies alike. */
export function withNoteIds({blocks, bodies}: Noted, prefix: string): Noted {
  const replacing = calls(prefix)
  return {
    blocks: replaceBlocks(blocks, replacing),
    bodies: bodies.map((body) => ({
      ...body,
      id: `${prefix}/${body.id}`,
      blocks: replaceBlocks(body.blocks, replacing),
    })),
  }
}

export function lineWithNoteIds(line: readonly Inline[], prefix: string): readonly Inline[] {
  return replaceInlines(line, calls(prefix))
}

function calls(prefix: string): Replacing {
  return {inline: (inline) => (inline.kind === 'note' ? [{...inline, id: `${prefix}/${inline.id}`}] : undefined)}
}
