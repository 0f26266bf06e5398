import type {Inline} from '../../model/index.js'
import {joinTexts} from '../tree/index.js'

/** Stands where something was cut out. */
export const seam = Symbol('seam')

/** Stops and closing marks, before which no space is left standing. */
const closing = /^[.,;:!?…)\]»”’]/u

/**
 * Joins what stands on both sides of each cut, so that no gap tells of it:
 *
 *     the order :only[of 30 July]{…} was read   →   the order was read
 *     the order :only[of 30 July]{…}.           →   the order.
 */
export function closeSeams(parts: readonly (Inline | typeof seam)[]): readonly Inline[] {
  const out: Inline[] = []
  let open = false
  for (const part of parts) {
    if (part === seam) open = true
    else if (!open) out.push(part)
    else open = !join(out, part)
  }
  if (open) trimEnd(out)
  return joinTexts(out)
}

/** Adds what comes after a cut; false when nothing is left of it and the cut still stands open. */
function join(out: Inline[], next: Inline): boolean {
  if (next.kind === 'break' && (out.length === 0 || out.at(-1)?.kind === 'break')) return false
  if (next.kind !== 'text') return out.push(next) > 0
  const before = out.at(-1)
  const bare = !before || before.kind === 'break' || (before.kind === 'text' && /\s$/u.test(before.text))
  const text = bare ? next.text.trimStart() : next.text
  if (closing.test(text)) trimEnd(out)
  if (text === '') return false
  return out.push({kind: 'text', text}) > 0
}

function trimEnd(out: Inline[]): void {
  for (let last = out.at(-1); last && (last.kind === 'break' || last.kind === 'text'); last = out.at(-1)) {
    out.pop()
    const text = last.kind === 'text' ? last.text.trimEnd() : ''
    if (text !== '') {
      out.push({kind: 'text', text})
      return
    }
  }
}
