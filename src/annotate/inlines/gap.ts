import {draftsOf} from '../runs/runsOf.js'
import type {Setter} from './types.js'

/** Points. All gaps are alike, so that their length tells nothing. */
const gapWidth = 84

/** A gap of a cloze: its number and a rule to write on. */
export const setGap: Setter<'gap'> = (inline, {flow, desk, dress}) => {
  const number = desk.survey.gaps.get(inline) ?? 0
  const mark = {text: `${number}\u00A0`, language: flow.side, ...dress, position: 'superior', touch: 'none'} as const
  if (flow.showGaps) return [mark, ...draftsOf(inline.children, flow, desk, {...dress, decoration: 'underline'})]
  return [mark, {text: '', language: flow.language, object: {kind: 'blank', width: flow.gap ?? gapWidth}}]
}
