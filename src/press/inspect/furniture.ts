import type {FileRead} from '../reading/types.js'
import type {LineOnPage} from './lines.js'

/** Of the size. Running heads and feet stand further from the text than its lines from each other. */
const apart = 1.6
/** Points. A head stands at the same height on every page. */
const sameHeight = 1
/** Least pages at whose head or foot a line must stand in one place, and least share of all pages. */
const leastPages = 3
const leastShare = 0.3

/** Whether the file itself says what is not of its text. */
export const marksFurniture = ({pages}: FileRead): boolean =>
  pages.some(({glyphs}) => glyphs.some(({artifact}) => artifact))

/**
 * Lines without running heads, feet and folios: files that are not tagged do not mark them. They are the outermost lines
 * of a page, apart from its text and at one height on many pages.
 */
export function withoutFurniture(lines: readonly LineOnPage[]): readonly LineOnPage[] {
  const pages = new Map<number, LineOnPage[]>()
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line])
  const outer = new Set<LineOnPage>()
  for (const sign of [1, -1]) {
    const found = [...pages.values()].map((here) => outermost(here, sign))
    for (const one of found) {
      const height = one[0]?.y ?? 0
      const same = found.filter((other) => other[0] && Math.abs(other[0].y - height) <= sameHeight).length
      if (same >= leastPages && same >= leastShare * pages.size) for (const line of one) outer.add(line)
    }
  }
  return lines.filter((line) => !outer.has(line))
}

/** The lines at the head (sign 1) or foot of a page when they stand apart from the rest. */
function outermost(lines: readonly LineOnPage[], sign: number): readonly LineOnPage[] {
  const sorted = [...lines].sort((a, b) => sign * (a.y - b.y))
  const first = sorted[0]
  if (!first) return []
  const row = sorted.filter((line) => Math.abs(line.y - first.y) <= sameHeight)
  const next = sorted[row.length]
  return next && sign * (next.y - first.y) > apart * Math.max(first.size, next.size) ? row : []
}
