import type {PlacedLine} from './paragraphs.js'
import {type Inspection, widestSpace} from './report.js'

/** Points. Columns whose widths differ by less are of one measure. */
const step = 5
/** Lines that make a measure worth telling. */
const least = 10

/** Word spaces of justified lines by the measure to which they are set: narrow columns are harder to fill. */
export function measuresOf(lines: readonly PlacedLine[]): Inspection['measures'] {
  const groups = new Map<number, PlacedLine[]>()
  for (const one of lines) {
    const width = Math.round(one.measure / step) * step
    groups.set(width, [...(groups.get(width) ?? []), one])
  }
  return [...groups]
    .filter(([, mine]) => mine.length >= least)
    .map(([width, mine]) => {
      const spaces = mine.flatMap(({line}) => line.spaces)
      return {
        width,
        lines: mine.length,
        mean: spaces.reduce((sum, one) => sum + one, 0) / Math.max(1, spaces.length),
        over: spaces.filter((one) => one > widestSpace).length / Math.max(1, spaces.length),
      }
    })
    .sort((a, b) => b.lines - a.lines || a.width - b.width)
}
