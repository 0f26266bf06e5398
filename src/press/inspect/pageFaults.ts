import type {Column} from './columns.js'
import type {LineOnPage} from './lines.js'
import type {PlacedLine} from './paragraphs.js'
import type {Fault} from './report.js'

const at = (line: LineOnPage): Fault => ({page: line.page, text: line.text.slice(0, 60)})

/** First lines of columns that are the last of a paragraph begun before. */
export function widowsOf(lines: readonly PlacedLine[]): readonly Fault[] {
  return lines.flatMap((one, index) => {
    const before = lines[index - 1]
    if (!before || before.column === one.column || before.ends) return []
    return one.ends && !one.begins ? [at(one.line)] : []
  })
}

/** Last lines of columns that are the first of a paragraph which goes on after. */
export function orphansOf(lines: readonly PlacedLine[]): readonly Fault[] {
  return lines.flatMap((one, index) => {
    const next = lines[index + 1]
    if (!next || next.column === one.column) return []
    return one.begins && !one.ends && !next.begins ? [at(one.line)] : []
  })
}

/** Of the text size. Type so much larger is a heading. */
const headingSize = 1.15

/** Headings with nothing of the text below them on their page. */
export function strandedHeadingsOf(lines: readonly LineOnPage[], columns: readonly Column[]): readonly Fault[] {
  const size = columns[0]?.lines[0]?.size
  if (size === undefined) return []
  return columns.flatMap((column) => {
    const foot = column.lines.at(-1)?.y ?? 0
    return lines
      .filter(
        (line) =>
          line.page === column.page &&
          line.size > headingSize * size &&
          line.y > foot &&
          line.x >= column.left - 2 &&
          line.x < column.right,
      )
      .map(at)
  })
}
