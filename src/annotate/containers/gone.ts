import {reportMark} from '../markLeft.js'
import type {ContainerSetter} from './types.js'

/** Gone after `assemble`. Printing what is left could show what a reader may not see, so nothing is printed. */
export const setGone: ContainerSetter = ({name, place}, _flow, desk) => reportMark(desk, `\`${name}\``, place)
