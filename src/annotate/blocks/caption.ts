import type {Inline, Paragraph} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'
import {finish} from '../runs/finish.js'
import {draftsOf, label} from '../runs/runsOf.js'
import {withRuns} from './paragraph.js'

/** `Figure 3. The words of the caption.` Nothing when there is neither number nor word. */
export function captionOf(
  name: string,
  number: string,
  words: readonly Inline[],
  style: string,
  flow: Flow,
  desk: Desk,
): readonly Paragraph[] {
  if (number === '' && words.length === 0) return []
  const mark = number === '' ? [] : [label(`${name}\u00A0${number}${words.length > 0 ? '. ' : ''}`, flow, {bold: true})]
  const runs = finish([...mark, ...draftsOf(words, flow, desk)], desk.typographies)
  return [withRuns(runs, {...flow, depth: 0, flush: true}, {style, role: 'Caption'})]
}
