import {withRuns} from './paragraph.js'
import type {BlockSetter} from './types.js'

/** Lines of code, as they stand. */
export const setCode: BlockSetter<'code'> = ({text, place}, flow) => [
  withRuns([{text: text.replace(/\n$/u, ''), language: flow.language, mono: true, unhyphenated: true}], flow, {
    style: 'code',
    role: 'Code',
    align: 'left',
    place,
  }),
]
