import type {Run} from '../../model/index.js'
import type {Flow} from '../flow.js'
import type {Setter} from './types.js'

const object = (flow: Flow, what: NonNullable<Run['object']>): Run => ({
  text: '',
  language: flow.language,
  object: what,
})

/** A line ends here, in verse and addresses. */
export const setBreak: Setter<'break'> = (_inline, {flow, dress}) => [{text: '\n', language: flow.language, ...dress}]
/** A rule to write on. */
export const setBlank: Setter<'blank' | 'checkbox'> = ({width}, {flow}) => [
  object(flow, {kind: 'blank', ...(width === undefined ? {} : {width})}),
]
/** A box to tick. */
export const setCheckbox: Setter<'blank' | 'checkbox'> = (_inline, {flow}) => [object(flow, {kind: 'checkbox'})]
/** What follows stands at the end of the line. */
export const setFill: Setter<'fill'> = ({leader}, {flow}) => [
  object(flow, {kind: 'fill', ...(leader === undefined ? {} : {leader})}),
]
