import {type LineOnPage, mostCommon} from './lines.js'

/** Lines of one column of running text in the order of reading, over all pages. */
export interface Column {
  /** Page and the edges between which its lines stand. */
  readonly page: number
  readonly left: number
  readonly right: number
  readonly lines: readonly LineOnPage[]
}

/** Points. Lines whose edges differ by less stand in one column: hanging punctuation, rounding. */
const edgeTolerance = 3
/** Least lines that make a column; fewer are a heading, a caption, a cell. */
const leastLines = 3
/** Of the text size. Smaller type is notes, captions, furniture. */
const sameSize = 0.06

/** Columns of the text size on each page. Notes and captions are other sizes and are told apart by it. */
export function columnsOf(lines: readonly LineOnPage[]): readonly Column[] {
  const size = Number(
    mostCommon(
      lines.filter((line) => line.words.length > 3),
      (line) => line.size.toFixed(1),
    ),
  )
  const text = lines.filter((line) => Math.abs(line.size - size) <= sameSize * size)
  const columns: Column[] = []
  for (const page of new Set(text.map((line) => line.page))) {
    const here = text.filter((line) => line.page === page)
    for (const right of edges(here)) {
      const mine = here.filter((line) => line.end <= right.edge + edgeTolerance && line.x >= right.left - edgeTolerance)
      if (mine.length >= leastLines)
        columns.push({page, left: right.left, right: right.edge, lines: mine.sort((a, b) => a.y - b.y)})
    }
  }
  return columns
}

/** Right edges at which several lines end, each with the left edge that most of those lines have. */
function edges(lines: readonly LineOnPage[]): {readonly edge: number; readonly left: number}[] {
  const groups: LineOnPage[][] = []
  for (const line of [...lines].sort((a, b) => a.end - b.end)) {
    const group = groups.at(-1)
    if (group?.[0] && line.end - group[0].end <= edgeTolerance) group.push(line)
    else groups.push([line])
  }
  return groups
    .filter((group) => group.length >= leastLines)
    .map((group) => ({edge: group.at(-1)?.end ?? 0, left: Number(mostCommon(group, (line) => line.x.toFixed(0)))}))
    .filter(({edge, left}) => edge - left > 60)
    .filter(
      (one, at, all) =>
        !all.some(
          (other, k) =>
            k !== at && other.edge > one.edge && other.edge - one.edge < 20 && Math.abs(other.left - one.left) < 20,
        ),
    )
}
