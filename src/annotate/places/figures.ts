import type {LanguageCode} from '../../base/index.js'
import type {Inline} from '../../model/index.js'
import type {Desk} from '../desk.js'
import {within} from '../flow.js'
import {bare, draftsOf, label} from '../runs/runsOf.js'
import {entryOf, titleOf} from './parts.js'
import type {PlaceSetter} from './types.js'

/** Figures of this side with their numbers, captions and pages. */
export const setFigures: PlaceSetter = (place, flow, desk) => {
  const whole = within(flow, 'figures', {role: 'TOC'})
  const {labels} = desk.language(flow.side)
  const entries = desk.survey.targets
    .list('figure', flow.side)
    .filter((target) => target.isListed)
    .map((target, index) => {
      const inner = within(whole, index, {role: 'TOCI'})
      const number = label(`${labels.figure}\u00A0${target.number}. `, inner)
      return entryOf(
        [number, ...draftsOf(bare(captionOn(flow.side, target.title, desk)), inner, desk)],
        target.anchor,
        'contents-2',
        inner,
        desk,
      )
    })
  return entries.length === 0 ? [] : [...titleOf(place, flow, desk), ...entries]
}

/** A picture that stands once for both languages has both captions, a line each: that of the second side in its language. */
function captionOn(side: LanguageCode, caption: readonly Inline[], {manuscript: {languages}}: Desk): readonly Inline[] {
  const twin = caption.at(-1)
  if (twin?.kind !== 'foreign' || languages.length < 2 || twin.language !== languages[1]) return caption
  if (side === twin.language) return twin.children
  return caption.at(-2)?.kind === 'break' ? caption.slice(0, -2) : caption
}
