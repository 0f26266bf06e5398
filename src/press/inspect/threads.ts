import type {LineOnPage} from './lines.js'

/** Lines of one size under one another in one column of a page, without a gap between them. */
export interface Thread {
  readonly page: number
  readonly lines: readonly LineOnPage[]
}

/** Of the size. Lines whose type differs by more are not of one text. */
const sameSize = 0.06
/** Of the size: how far below the last line the next one may stand. */
const nearest = 0.5
const farthest = 2.1
/** Share of the shorter line that must stand below the longer. */
const below = 0.5

/** Threads of the lines in the order of their content: that of columns side by side may go to and fro. */
export function threadsOf(lines: readonly LineOnPage[]): readonly Thread[] {
  const threads: {page: number; lines: LineOnPage[]}[] = []
  let open: {page: number; lines: LineOnPage[]}[] = []
  for (const line of lines) {
    if (open[0]?.page !== line.page) open = []
    const found = open.findLast(({lines: mine}) => follows(mine, line))
    if (found) found.lines.push(line)
    else {
      const thread = {page: line.page, lines: [line]}
      threads.push(thread)
      open.push(thread)
    }
  }
  return threads
}

function follows(lines: readonly LineOnPage[], next: LineOnPage): boolean {
  const last = lines.at(-1)
  if (!last || Math.abs(next.size - last.size) > sameSize * last.size) return false
  const step = next.y - last.y
  if (step < nearest * last.size || step > farthest * last.size) return false
  const left = Math.min(...lines.map(({x}) => x))
  const right = Math.max(...lines.map(({end}) => end))
  const shared = Math.min(right, next.end) - Math.max(left, next.x)
  return shared > below * Math.min(right - left, next.end - next.x)
}
