import type {Column} from './columns.js'
import type {LineOnPage} from './lines.js'

/** A line of running text and what it is in its paragraph. */
export interface PlacedLine {
  readonly line: LineOnPage
  readonly column: Column
  /** Begins a paragraph: indented, or after a gap. */
  readonly begins: boolean
  /** Ends one: short, or the next one begins. */
  readonly ends: boolean
  /** Reaches both edges, as a justified line does. */
  readonly full: boolean
}

/** Ems. A first line stands in by at least so much; a last line stops short by at least so much. */
const indent = 0.6
const short = 0.8
/** Of the usual distance of lines. A larger one parts paragraphs. */
const gap = 1.35

/** Lines of the columns of a file with their places in paragraphs, in reading order. */
export function placeLines(columns: readonly Column[]): readonly PlacedLine[] {
  return columns.flatMap((column) => {
    const leading = usualLeading(column.lines)
    const begins = column.lines.map((line, at) => {
      const before = column.lines[at - 1]
      if (line.x - column.left > indent * line.size) return true
      return (
        before !== undefined && (line.y - before.y > gap * leading || column.right - before.end > short * before.size)
      )
    })
    return column.lines.map((line, at) => {
      const stops = column.right - line.end > short * line.size
      const next = column.lines[at + 1]
      const ends = stops || (next !== undefined && begins[at + 1] === true)
      return {line, column, begins: begins[at] === true, ends, full: !stops}
    })
  })
}

function usualLeading(lines: readonly LineOnPage[]): number {
  const steps = lines
    .slice(1)
    .map((line, at) => line.y - (lines[at]?.y ?? 0))
    .filter((step) => step > 0)
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? 12
}
