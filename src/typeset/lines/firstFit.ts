import type {Measure} from './bestBreaks.js'
import type {Breakpoints} from './breakpoints.js'

/** Fills each line as far as it goes. Always succeeds: what is wider than the measure stands out rather than vanish. */
export function firstFit(points: Breakpoints, {width, indent, indentAfterForced}: Measure): readonly number[] {
  const breaks: number[] = []
  let begin = -indent
  let last = -1
  let started = -1
  const end = (k: number): void => {
    breaks.push(k)
    started = k
    begin = points.begin[k]! - (points.forced[k] ? indentAfterForced : 0)
  }
  for (let k = 0; k < points.count; k++) {
    if (points.end[k]! - begin > width + 0.001 && last > started) {
      end(last)
      k = last
      continue
    }
    last = k
    if (points.forced[k]) end(k)
  }
  return breaks
}
