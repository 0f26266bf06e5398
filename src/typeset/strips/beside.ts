import type {Pt} from '../../base/index.js'
import type {SetBlock, Strip, Tag} from '../../model/index.js'
import {mergePlaced, type Placed} from './mergePlaced.js'
import {shiftTags} from './tags.js'

/** Lays columns of set blocks side by side, `step` points apart, as one block that may be cut where no column is crossed. */
export function beside(columns: readonly (readonly SetBlock[])[], step: Pt): SetBlock {
  const tags: Tag[] = []
  const placed: Placed[] = []
  let foot = 0
  for (const [index, sets] of columns.entries()) {
    let y = 0
    for (const {strip, tagged} of sets.flatMap((set) => tagging(set, tags))) {
      if (y > 0) y += strip.before
      placed.push({strip: tagged, x: index * step, y})
      y += strip.height + strip.after
    }
    foot = Math.max(foot, y)
  }
  return {strips: mergePlaced(placed, 0, foot, 2), tags, structure: columns[0]?.[0]?.structure ?? []}
}

function tagging(set: SetBlock, tags: Tag[]): readonly {readonly strip: Strip; readonly tagged: Strip}[] {
  const moved = shiftTags(set, tags)
  return set.strips.map((strip, index) => ({strip, tagged: moved[index]!}))
}
