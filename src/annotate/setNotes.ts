import type {FlowBlock, SetNote} from '../model/index.js'
import {setBlocks} from './blocks/index.js'
import {withRuns} from './blocks/paragraph.js'
import type {Desk} from './desk.js'
import {flowOf, within} from './flow.js'
import {callAnchor, noteAnchor} from './survey/anchors.js'
import type {NoteEntry} from './survey/notes.js'

/** Between a note's mark and its text. */
const gap = '\u00A0'

/** The body of a note, its mark before the first word and leading back to the call. */
export function setNote(entry: NoteEntry, desk: Desk): SetNote {
  const outer = flowOf(entry.side, `note:${entry.id}`)
  const flow = within(outer, 'body', {role: 'Note', body: 'note', note: entry.id})
  const blocks = setBlocks(entry.body.blocks, flow, desk)
  const mark = [
    {
      text: entry.label,
      language: entry.side,
      position: 'superior',
      anchor: noteAnchor(entry.id),
      goto: callAnchor(entry.id),
    } as const,
    {text: gap, language: entry.side},
  ]
  const [first, ...rest] = blocks
  if (first?.kind === 'paragraph' && first.style === 'note' && !first.marker)
    return {series: entry.series, blocks: [{...first, runs: [...mark, ...first.runs]}, ...rest]}
  const alone: FlowBlock = withRuns(mark.slice(0, 1), flow, {style: 'note', keepWithNext: true})
  return {series: entry.series, blocks: [alone, ...blocks]}
}
