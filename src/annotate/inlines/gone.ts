import {reportMark} from '../markLeft.js'
import type {Setter} from './types.js'

/** `assemble` leaves none of these. Printing one could show what a reader may not see, so nothing is printed. */
export const setGone: Setter<'only' | 'slot'> = ({kind, place}, {desk}) =>
  reportMark(desk, `mark of kind \`${kind}\``, place)
