import {type Pt, roundPt} from '../../base/index.js'
import type {Item} from '../../model/index.js'
import {type Setting, scaleOf} from '../text/setting.js'
import type {LineBox} from './setLine.js'

/** Points. Thin enough to print light, thick enough to survive a copier. */
const rule = 0.4
/** Below the baseline, in ems: a hand writes on a rule, not through it. */
const ruleDrop = 0.12
/** Points. Space between the dots of a leader: one for all sizes, so that dots stand under each other. */
const leaderStep: Pt = 5.5
/** Steps left free at the right: numbers of up to three figures, before which all leaders end in one place. */
const leaderEnd = 3

/** What stands in a line without being text. */
export function setObject(
  setting: Setting,
  {
    x,
    width,
    box,
    before,
  }: {readonly x: Pt; readonly width: Pt; readonly box: LineBox; readonly before: Setting | undefined},
): readonly Item[] {
  const {object, size, colour, height = 0} = setting
  const {baseline, tag, figureTag} = box
  switch (object?.kind) {
    case 'fill':
      return object.leader ? setLeader(object.leader, before ?? setting, x, width, box) : []
    case 'blank': {
      const y = roundPt(baseline + ruleDrop * size)
      return [{kind: 'rule', x1: roundPt(x), y1: y, x2: roundPt(x + width), y2: y, thickness: rule, colour}]
    }
    case 'checkbox':
      return setCheckbox(setting, x, baseline)
    case 'image':
      return [
        {
          kind: 'image',
          asset: object.url,
          x: roundPt(x),
          y: roundPt(baseline - height),
          width,
          height,
          tag: object.alt ? figureTag(object.alt) : tag < 0 ? -1 : figureTag(''),
          alt: object.alt,
        },
      ]
    default:
      return []
  }
}

/** A box with its middle at the middle of the capitals; a tick in it when what it stands for is done. */
function setCheckbox({object, fount, size, colour, height = 0}: Setting, x: Pt, baseline: Pt): readonly Item[] {
  const y = baseline - (fount.face.capHeight * size + height) / 2
  const thickness = rule * 1.5
  const box: Item = {kind: 'box', x: roundPt(x), y: roundPt(y), width: height, height, thickness, colour}
  if (object?.kind !== 'checkbox' || !object.checked) return [box]
  const strokes = tick.slice(1).map(([toX, toY], k): Item => {
    const [fromX, fromY] = tick[k]!
    const at = (share: number, from: Pt): Pt => roundPt(from + share * height)
    return {
      kind: 'rule',
      x1: at(fromX, x),
      y1: at(fromY, y),
      x2: at(toX, x),
      y2: at(toY, y),
      thickness: thickness * 1.5,
      colour,
    }
  })
  return [box, ...strokes]
}

/** Corners of a tick, in parts of the box. */
const tick: readonly (readonly [number, number])[] = [
  [0.2, 0.5],
  [0.42, 0.76],
  [0.82, 0.22],
]

/** Dots on a grid that is the same for every line of the measure, so that they stand under each other. */
function setLeader(leader: string, setting: Setting, x: Pt, width: Pt, box: LineBox): readonly Item[] {
  const {size, fount, colour, language} = setting
  const sign = fount.width(leader) * scaleOf(setting)
  const step = Math.max(leaderStep, sign)
  const right = box.x + box.width
  const after = right - x - width
  const first = Math.max(after > 0.01 ? leaderEnd : 0, Math.ceil((after + step * 0.3) / step))
  const last = Math.floor((right - x - step * 0.5) / step)
  const count = last - first
  if (count < 2) return []
  const start = right - last * step
  const letterSpace = (step - sign) / Math.max(1, [...leader].length)
  const span = {
    face: fount.face.key,
    size,
    colour,
    rise: 0,
    text: leader.repeat(count),
    x: roundPt(start),
    width: roundPt(count * step),
    wordSpace: 0,
    letterSpace,
    features: fount.features,
    language,
  }
  return [{kind: 'line', x: span.x, y: roundPt(box.baseline), spans: [span], tag: -1, hyphen: false}]
}
