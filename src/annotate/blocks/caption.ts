import type {LanguageCode} from '../../base/index.js'
import type {Inline, Paragraph} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'
import type {DraftRun} from '../runs/dress.js'
import {finish} from '../runs/finish.js'
import {draftsOf, label} from '../runs/runsOf.js'
import {withRuns} from './paragraph.js'

/** `Figure 3. The words of the caption.` Nothing when there is neither number nor word. A picture that stands once for two languages has the label of each. */
export function captionOf(
  name: 'figure' | 'table',
  number: string,
  words: readonly Inline[],
  style: string,
  flow: Flow,
  desk: Desk,
): readonly Paragraph[] {
  if (number === '' && words.length === 0) return []
  const markIn = (side: LanguageCode): readonly DraftRun[] =>
    number === ''
      ? []
      : [
          label(
            `${desk.language(side).labels[name]}\u00A0${number}${words.length > 0 ? '. ' : ''}`,
            {...flow, side},
            {bold: true},
          ),
        ]
  const twin = twinOf(words, flow, desk)
  const drafts = twin
    ? [...draftsOf(twin.first, flow, desk), ...markIn(twin.side), ...draftsOf(twin.second, flow, desk)]
    : draftsOf(words, flow, desk)
  const runs = finish([...markIn(flow.side), ...drafts], desk.typographies)
  return [withRuns(runs, {...flow, depth: 0, flush: true}, {style, role: 'Caption'})]
}

interface TwinCaptions {
  readonly first: readonly Inline[]
  readonly side: LanguageCode
  readonly second: readonly Inline[]
}

/** The two captions of a picture that stands once: the second begins a line and is in the other language of the paper. */
function twinOf(words: readonly Inline[], {isPaired, side: own}: Flow, desk: Desk): TwinCaptions | undefined {
  const [parting, last] = words.slice(-2)
  if (isPaired || parting?.kind !== 'break' || last?.kind !== 'foreign') return undefined
  const side = desk.manuscript.languages.find((language) => language !== own && language === last.language)
  return side && {first: words.slice(0, -1), side, second: [last]}
}
