import type {LineOnPage} from './lines.js'
import {isDivided, type PlacedLine} from './paragraphs.js'
import type {Fault} from './report.js'

/** More hyphens in a row than this are a ladder. */
const ladderMax = 2
/** Of the measure. A last line shorter than this is a runt. */
const runtShare = 0.08

const at = ({line}: PlacedLine): Fault => ({page: line.page, text: line.text.slice(0, 60)})

/** Ladders of all lines; hyphens at the ends of justified ones, which alone are told as a share of their number. */
export function laddersOf(lines: readonly PlacedLine[]): {
  readonly ladders: readonly Fault[]
  readonly longest: number
  readonly hyphenated: number
} {
  const ladders: Fault[] = []
  let run = 0
  let longest = 0
  let hyphenated = 0
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const divided = next?.thread === line.thread && isDivided(line.line, next.line)
    run = divided ? run + 1 : 0
    hyphenated += divided && line.justified ? 1 : 0
    longest = Math.max(longest, run)
    if (run === ladderMax + 1) ladders.push(at(line))
  })
  return {ladders, longest, hyphenated}
}

/** Last lines of paragraphs of several lines that hold a syllable or two, and nothing beside it. */
export function runtsOf(placed: readonly PlacedLine[], lines: readonly LineOnPage[]): readonly Fault[] {
  return placed
    .filter((one) => one.ends && !one.begins && one.line.end - one.line.x < runtShare * one.measure)
    .filter((one) => !goesOn(one, lines))
    .map(at)
}

/** Of the size. Baselines of one row differ by less. */
const sameRow = 0.2

/** A number after leaders, a name at the other edge or the next cell fills the row to the end of the measure. */
function goesOn({line, thread, measure}: PlacedLine, lines: readonly LineOnPage[]): boolean {
  const right = Math.min(...thread.lines.map(({x}) => x)) + measure
  return lines.some(
    (other) =>
      other.page === line.page &&
      Math.abs(other.y - line.y) < sameRow * line.size &&
      other.x >= line.end &&
      other.x < right,
  )
}

/**
 * What Russian does not leave at a line's end (a preposition or conjunction of one letter, an initial, `№`, `§`) or begin
 * a line with (a dash, `г.`, `гг.`, `в.`, `тыс.`, a particle). Milchin & Cheltsova 2003, 3.4.
 */
const badEnd = /(?:^|[\s(«„])(?:[вкосуияаВКОСУИЯА]|№|§|\p{Lu}\.|с\.|стр\.|гл\.|см\.|им\.|тов\.)$/u
const badStart = /^(?:[—–](?:\s|$)|(?:г|гг|в|вв|тыс|млн|млрд)\.|(?:ж|же|ли|ль|бы|б)(?:\s|$|[,.]))/u

export function lineEndFaults(lines: readonly PlacedLine[]): readonly Fault[] {
  return lines.flatMap((one, index) => {
    if (!/\p{Script=Cyrillic}/u.test(one.line.text)) return []
    const next = lines[index + 1]?.thread === one.thread ? lines[index + 1] : undefined
    const end = !one.ends && badEnd.test(one.line.text) && next !== undefined
    const before = lines[index - 1]
    const carried = before?.thread === one.thread && isDivided(before.line, one.line)
    const start = !one.begins && !carried && badStart.test(one.line.text)
    return end || start
      ? [{page: one.line.page, text: end ? `… ${one.line.text.slice(-40)}` : one.line.text.slice(0, 40)}]
      : []
  })
}
