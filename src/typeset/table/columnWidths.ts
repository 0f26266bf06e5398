import type {Pt} from '../../base/index.js'
import type {ColumnWidth} from '../../model/index.js'

/** What a column's content asks: its widest word, and its longest line. */
export interface ColumnContent {
  readonly least: Pt
  readonly most: Pt
  readonly width: ColumnWidth
}

const isShared = (width: ColumnWidth): width is {readonly share: number} =>
  typeof width === 'object' && 'share' in width
const isFixed = (width: ColumnWidth): width is {readonly points: number} =>
  typeof width === 'object' && 'points' in width

/** Trials of the search for a common factor: each halves the error, which ends far below a thousandth of a point. */
const trials = 50

/**
 * Widths of columns in `measure` points. Fixed ones have what they say. Those by content have their longest line when there
 * is room, or when it is less than an even part; else less, in step with the square root of what they hold, yet never less
 * than their widest word as long as there is room for that. Shares divide what is left.
 */
export function columnWidths(columns: readonly ColumnContent[], measure: Pt): readonly Pt[] {
  // Less than nothing is left where what stands between the columns is wider than the measure.
  const room = Math.max(measure, 0)
  const fixed = sum(columns, ({width}) => (isFixed(width) ? width.points : 0))
  const left = Math.max(room - fixed, 0)
  const shared = columns.filter(({width}) => isShared(width))
  const reserved = sum(shared, ({least}) => least)
  const byContent = columns.filter(({width}) => width === 'auto')
  const content = fitted(byContent, Math.max(left - reserved, 0))
  const rest = left - sum(content, (width) => width)
  const parts = dividedBy(shared, rest)
  const found = columns.map((column) => {
    if (isFixed(column.width)) return column.width.points
    return (isShared(column.width) ? parts[shared.indexOf(column)] : content[byContent.indexOf(column)]) ?? 0
  })
  const total = sum(found, (width) => width)
  return total > room + 0.01 ? found.map((width) => (width * room) / total) : found
}

/** Columns that need no more than an even part have what they need; the others share what that leaves. */
function fitted(columns: readonly ColumnContent[], room: Pt): readonly Pt[] {
  if (sum(columns, ({most}) => most) <= room) return columns.map(({most}) => most)
  const least = sum(columns, (column) => column.least)
  if (least >= room) return columns.map((column) => (least > 0 ? (column.least * room) / least : 0))
  const narrow = columns.filter(({most}) => most <= room / columns.length)
  const wide = columns.filter((column) => !narrow.includes(column))
  const rest = room - sum(narrow, ({most}) => most)
  if (narrow.length > 0 && sum(wide, (column) => column.least) <= rest) {
    const widths = fitted(wide, rest)
    return columns.map((column) => (narrow.includes(column) ? column.most : widths[wide.indexOf(column)]!))
  }
  const at = (factor: number): readonly Pt[] =>
    columns.map((column) => Math.min(Math.max(factor * Math.sqrt(column.most), column.least), column.most))
  return at(search((factor) => sum(at(factor), (width) => width) <= room, room))
}

/** By shares, but no column less than its widest word: what that takes is missing to the others. */
function dividedBy(columns: readonly ColumnContent[], room: Pt): readonly Pt[] {
  const shareOf = ({width}: ColumnContent): number => (isShared(width) ? width.share : 0)
  if (sum(columns, ({least}) => least) >= room) {
    const all = sum(columns, shareOf)
    return columns.map((column) => (room * shareOf(column)) / all)
  }
  const at = (factor: number): readonly Pt[] =>
    columns.map((column) => Math.max(factor * shareOf(column), column.least))
  return at(search((factor) => sum(at(factor), (width) => width) <= room, room))
}

/** The greatest factor that fits. */
function search(fits: (factor: number) => boolean, room: Pt): number {
  let low = 0
  let high = Math.max(room, 1)
  while (fits(high) && high < 1e9) high *= 2
  for (let i = 0; i < trials; i++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0)
}
