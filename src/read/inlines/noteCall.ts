import type {FootnoteReference} from 'mdast'
import type {Inline} from '../../model/index.js'
import {noteOf} from '../notes/noteId.js'
import type {Reading} from '../reading.js'

/** `[^1]`, `[^editor/1]`, `[^*]`. One note may be called several times. */
export function readNoteCall(node: FootnoteReference, reading: Reading): Inline[] {
  const place = reading.placeOf(node.position)
  const {id, series} = noteOf(node.identifier)
  if (!reading.calls.has(id)) reading.calls.set(id, place)
  return [{kind: 'note', id, series, place}]
}
