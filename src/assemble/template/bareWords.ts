import {slotMarks} from '../../read/index.js'
import {type Slots, slotInside} from './slots.js'

const marks = `${slotMarks.open}${slotMarks.close}`
/** A heading of words and of what is put in, in which nothing means anything to Markdown. */
const heading = new RegExp(`^#{1,6} [\\p{L}\\p{M}\\p{N} .,${marks}]*$`, 'u')

/**
 * Puts words that a template prints back into its text, but for those in headings: so the packets of all seats print one
 * text, which is read once, however each is headed.
 *
 *     # Packet of {Anna Petrova}        stays
 *     Seat {12}, page {3} of `{guide}`   is given its words
 */
export function openBareWords(text: string, slots: Slots): string {
  if (!text.includes(slotMarks.open)) return text
  return text
    .split('\n')
    .map((line) =>
      heading.test(line) ? line : line.replace(slotInside, (mark, name: string) => bareIn(slots, name) ?? mark),
    )
    .join('\n')
}

function bareIn(slots: Slots, name: string): string | undefined {
  const slot = slots.get(name)
  return slot?.kind === 'inlines' ? slot.bare : undefined
}
