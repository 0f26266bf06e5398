import type {PageRead} from '../reading/types.js'
import type {Placed} from './joints.js'
import type {LineOnPage} from './lines.js'
import type {Fault} from './report.js'

/** Of a heading's size. What stands so near below it is what it heads; notes stand further off. */
const near = 4.5
/** Lines of text above it, without which large type is a title on a page of its own. */
const leastAbove = 3
/** Of the page's width. Longer lines of capitals are text. */
const short = 0.8

/** How the headings of a file are known, and the text they head. */
export interface Headings {
  readonly isHeading: (line: LineOnPage) => boolean
  readonly isText: (line: LineOnPage) => boolean
}

/** Headings by their tags: type may be large on a card or a door, and that of documents small. */
export const taggedHeadings: Headings = {
  isHeading: ({opens}) => opens?.isHeading === true,
  isText: ({opens}) => opens?.isHeading !== true,
}

/** Of the text size. Type so much larger is a heading. */
const headingSize = 1.08

/** Headings by their size, where a file does not name them. */
export function largeType(size: number, text: readonly Placed[]): Headings {
  const placed = new Set(text.flatMap((thread) => thread.map(({line}) => line)))
  return {
    isHeading: (line) => line.size > headingSize * size && line.words.length > 0,
    isText: (line) => placed.has(line),
  }
}

/**
 * Headings with nothing below them in their column but the notes of the page, on pages that others follow: what stands last
 * in a file heads nothing that went over.
 */
export function strandedHeadingsOf(
  lines: readonly LineOnPage[],
  pages: readonly PageRead[],
  {isHeading, isText}: Headings,
): readonly Fault[] {
  return pages.slice(0, -1).flatMap((page) => {
    const here = lines.filter((line) => line.page === page.number)
    const text = here.filter(isText)
    const headings = here.filter((line) => isHeading(line) && line.end - line.x < short * page.width)
    const isHeld = (line: LineOnPage): boolean => hasBelow(line, here) || hasPicture(line, page)
    return headings
      .filter((line) => text.filter((one) => one.y < line.y).length >= leastAbove)
      .filter((line) => !headings.some((one) => isBeside(one, line) && isHeld(one)))
      .map(({page: on, text: words}) => ({page: on, text: words.slice(0, 60)}))
  })
}

/** Headings in two languages may stand side by side over what both have in common: it is below one of them. */
const isBeside = (one: LineOnPage, line: LineOnPage): boolean => Math.abs(one.y - line.y) < 0.5

const hasBelow = (line: LineOnPage, here: readonly LineOnPage[]): boolean =>
  here.some(
    (other) =>
      !other.opens?.isNote &&
      other.y > line.y + 0.5 &&
      other.y - line.y < near * line.size &&
      other.x < line.end &&
      other.end > line.x,
  )

const hasPicture = (line: LineOnPage, {pictures}: PageRead): boolean =>
  pictures.some(({y, height}) => y + height > line.y && y - line.y < near * line.size)
