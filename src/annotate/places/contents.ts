import {letterOf} from '../blocks/heading.js'
import {within} from '../flow.js'
import {bare, draftsOf} from '../runs/runsOf.js'
import {entryOf, titleOf} from './parts.js'
import type {PlaceSetter} from './types.js'

/** Levels of headings, when nobody says how many. */
const usualDepth = 2
/** Levels that themes have styles for. */
const deepest = 3

/** Headings of this side with their letters and pages. */
export const setContents: PlaceSetter = (place, flow, desk) => {
  const depth = Math.min(Number(place.attributes['depth'] ?? usualDepth), deepest)
  const whole = within(flow, 'contents', {role: 'TOC'})
  const headings = desk.survey.targets
    .list('heading', flow.side)
    .filter((target) => target.isListed && target.depth <= depth)
  const entries = headings.map((target, index) => {
    const inner = within(whole, index, {role: 'TOCI'})
    const title = [...letterOf(target, inner), ...draftsOf(bare(target.title), inner, desk)]
    const entry = entryOf(title, target.anchor, `contents-${target.depth}`, inner, desk)
    // a title stays with what stands below it, and parts without any do not stay with each other
    return {...entry, keepWithNext: (headings[index + 1]?.depth ?? 0) > target.depth}
  })
  return [...titleOf(place, flow, desk), ...entries]
}
