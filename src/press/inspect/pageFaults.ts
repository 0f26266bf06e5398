import type {PageRead} from '../reading/types.js'
import type {Joint, Placed} from './joints.js'
import type {LineOnPage} from './lines.js'
import {isDivided} from './paragraphs.js'
import type {Fault} from './report.js'

const at = (line: LineOnPage): Fault => ({page: line.page, text: line.text.slice(0, 60)})

/** First lines of columns that are the last of a paragraph begun before. */
export function widowsOf(joints: readonly Joint[]): readonly Fault[] {
  return joints.flatMap(({after: [first]}) => (first?.ends ? [at(first.line)] : []))
}

/** Last lines of columns that are the first of a paragraph which goes on after. */
export function orphansOf(joints: readonly Joint[]): readonly Fault[] {
  const continued = new Set(joints.map(({after}) => after[0]))
  return joints.flatMap(({before}) => {
    const last = before.at(-1)
    return last?.begins && !continued.has(last) ? [at(last.line)] : []
  })
}

/** Words of which a part stands on the next page; columns of one page may share one. */
export function dividedPagesOf(joints: readonly Joint[]): readonly Fault[] {
  return joints.flatMap(({before, after: [first]}) => {
    const last = before.at(-1)
    return last && first && last.line.page !== first.line.page && isDivided(last.line, first.line)
      ? [at(last.line)]
      : []
  })
}

/** Of the text size. Type so much larger is a heading. */
const headingSize = 1.08
/** Of a heading's size. What stands so near below it is what it heads; notes stand further off. */
const near = 4.5
/** Lines of text above it, without which large type is a title on a page of its own. */
const leastAbove = 3
/** Of the page's width. Longer lines of capitals are text. */
const short = 0.8

/** Headings with nothing below them in their column but the notes of the page. */
export function strandedHeadingsOf(
  lines: readonly LineOnPage[],
  pages: readonly PageRead[],
  text: {readonly size: number; readonly placed: readonly Placed[]},
): readonly Fault[] {
  return pages.flatMap((page) => {
    const here = lines.filter((line) => line.page === page.number)
    const placed = text.placed.filter(([first]) => first?.line.page === page.number).flat()
    return here
      .filter((line) => placed.filter((one) => one.line.y < line.y).length >= leastAbove)
      .filter((line) => isHeading(line, text.size) && line.end - line.x < short * page.width)
      .filter((line) => !hasBelow(line, here) && !hasPicture(line, page))
      .map(at)
  })
}

const isHeading = ({size, words}: LineOnPage, text: number): boolean => size > headingSize * text && words.length > 0

const hasBelow = (line: LineOnPage, here: readonly LineOnPage[]): boolean =>
  here.some(
    (other) =>
      other.y > line.y + 0.5 && other.y - line.y < near * line.size && other.x < line.end && other.end > line.x,
  )

const hasPicture = (line: LineOnPage, {pictures}: PageRead): boolean =>
  pictures.some(({y, height}) => y + height > line.y && y - line.y < near * line.size)
