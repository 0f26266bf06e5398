import {type Pt, remember} from '../../base/index.js'
import {badEnd, bestBreaks, type Measure, poor, type Solution} from './bestBreaks.js'
import {type Breakpoints, breakpointsOf} from './breakpoints.js'
import type {Chunks} from './chunks.js'
import {firstFit} from './firstFit.js'

/** One line: the half-open range of its text; spaces at its end are not in it. */
export interface Line {
  readonly from: number
  readonly to: number
  /** A hyphen is put at its end. */
  readonly hyphen: boolean
  /** Ends the paragraph, or a line that its author ended: it is not justified. */
  readonly last: boolean
  readonly indent: Pt
}

export interface BreakOptions extends Measure {
  readonly hyphenate: boolean
  readonly hang: boolean
}

/** Greatest stretch allowed in turn: good lines without hyphens, then with them, then looser ones. */
const justified = [
  {hyphens: false, most: 1},
  {hyphens: true, most: 1},
  {hyphens: true, most: 2.5},
  {hyphens: true, most: 12},
] as const

/** Ragged lines may be shorter before a word is divided for their sake. */
const ragged = [
  {hyphens: false, most: 1},
  {hyphens: false, most: 2.5},
  {hyphens: true, most: 2.5},
  {hyphens: true, most: 12},
] as const

/** In a narrow measure, as that of a cell, every line is uneven, and a word is only divided that would not fit whole. */
const narrow = [
  {hyphens: false, most: 1},
  {hyphens: false, most: 12},
  {hyphens: true, most: 12},
] as const
/** Ems: some twenty-five letters. */
const narrowest = 14

/** Breaks a paragraph: the first pass that gives good lines and a good end is taken, else the best that any gave. */
export function breakLines(chunks: Chunks, options: BreakOptions): readonly Line[] {
  if (chunks.from.length === 0) return []
  const points = new Map<boolean, Breakpoints>()
  const pointsFor = (hyphens: boolean): Breakpoints =>
    remember(points, hyphens, () => breakpointsOf(chunks, {hyphens, hang: options.hang}))
  let best: {readonly points: Breakpoints; readonly solution: Solution} | undefined
  const enough = options.justify ? poor : badEnd
  const passes = passesFor(options, chunks.composed.settings[0]?.size ?? 0)
  for (const {hyphens, most} of passes) {
    const at = pointsFor(hyphens && options.hyphenate)
    const solution = bestBreaks(at, options, most)
    if (solution && (!best || solution.demerits < best.solution.demerits)) best = {points: at, solution}
    if (best && (best.solution.demerits < enough || passes === narrow)) break
  }
  if (best) return linesOf(best.points, best.solution.breaks, options)
  const torn = breakpointsOf(chunks, {
    hyphens: options.hyphenate,
    hang: options.hang,
    tearOver: options.width - Math.max(options.indent, 0),
  })
  // words without spaces between them cannot fill a line: a short line is better there than a torn word
  const loose = {...options, justify: false}
  return linesOf(torn, bestBreaks(torn, loose, Infinity)?.breaks ?? firstFit(torn, options), options)
}

const passesFor = ({justify, width}: BreakOptions, em: Pt): typeof justified | typeof ragged | typeof narrow =>
  justify ? justified : width < narrowest * em ? narrow : ragged

function linesOf(
  points: Breakpoints,
  breaks: readonly number[],
  {indent, indentAfterForced}: Measure,
): readonly Line[] {
  return breaks.map((k, index) => {
    const previous = breaks[index - 1]
    const afterForced = previous !== undefined && points.forced[previous] === 1
    return {
      from: previous === undefined ? 0 : points.next[previous]!,
      to: points.at[k]!,
      hyphen: points.hyphen[k] === 1,
      last: points.forced[k] === 1,
      indent: previous === undefined ? indent : afterForced ? indentAfterForced : 0,
    }
  })
}
