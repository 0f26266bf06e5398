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
      return entryOf([number, ...draftsOf(bare(target.title), inner, desk)], target.anchor, 'contents-2', inner, desk)
    })
  return entries.length === 0 ? [] : [...titleOf(place, flow, desk), ...entries]
}
