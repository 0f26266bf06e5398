import {type Pt, roundPt} from '../../base/index.js'
import type {Item} from '../../model/index.js'
import type {Rule} from '../../theme/index.js'

/** A rule of a theme across its share of a measure; `y` is the middle of the stroke. */
export function ruleOf(rule: Rule, x: Pt, measure: Pt, y: Pt, colour: string): Item {
  const width = measure * rule.share
  const start = x + (rule.align === 'center' ? (measure - width) / 2 : rule.align === 'right' ? measure - width : 0)
  return {
    kind: 'rule',
    x1: roundPt(start),
    y1: roundPt(y),
    x2: roundPt(start + width),
    y2: roundPt(y),
    thickness: rule.thickness,
    colour,
  }
}
