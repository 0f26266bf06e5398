import {callAnchor, noteAnchor} from '../survey/anchors.js'
import type {Setter} from './types.js'

/**
 * The call of a note, where its author put it. The first call carries the body; another call of the same note prints the
 * same mark and leads to it.
 */
export const setNote: Setter<'note'> = (inline, {flow, desk}) => {
  const call = desk.survey.notes.of(inline)
  if (!call) return []
  const {entry, isFirst} = call
  const base = {text: entry.label, language: flow.side, position: 'superior', goto: noteAnchor(entry.id)} as const
  return [isFirst ? {...base, note: entry.id, anchor: callAnchor(entry.id)} : {...base, touch: 'absent'}]
}
