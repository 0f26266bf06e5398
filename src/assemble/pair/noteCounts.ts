import type {Diagnostic} from '../../base/index.js'
import type {Block} from '../../model/index.js'
import {visit} from '../tree/index.js'

/** Twins call the same number of notes. */
export function compareNotes(one: Block, other: Block): readonly Diagnostic[] {
  const [ours, theirs] = [callsIn(one), callsIn(other)]
  if (ours === theirs) return []
  return [
    {
      code: 'twin-mismatch',
      severity: 'warning',
      concern: 'translation',
      message: `this calls ${theirs} ${theirs === 1 ? 'note' : 'notes'}, its twin ${ours}`,
      place: other.place,
      related: [{place: one.place, message: 'the twin'}],
    },
  ]
}

function callsIn(block: Block): number {
  let calls = 0
  visit([block], {inline: (inline) => void (inline.kind === 'note' && calls++)})
  return calls
}
