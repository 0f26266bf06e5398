import {reportMark} from '../markLeft.js'
import type {BlockSetter} from './types.js'

/** `* * *` */
export const setRule: BlockSetter<'rule'> = (_block, flow) => [{kind: 'ornament', language: flow.language}]
export const setSpace: BlockSetter<'space'> = ({height}) => [{kind: 'space', height}]
export const setLines: BlockSetter<'lines'> = ({count}) => [{kind: 'lines', count}]

/** Gone after `assemble`. */
export const setSlot: BlockSetter<'slot'> = ({kind, place}, _flow, desk) =>
  reportMark(desk, `mark of kind \`${kind}\``, place)
