import type {Pt} from '../../base/index.js'
import type {Breakpoints} from './breakpoints.js'

/** Word spaces may go from 0.7 to 1.55 of their width, and with what letters give to 1.6: a ratio of −1 and of 1. */
export const shrink = 0.3
export const stretch = 0.55
/**
 * What letters give at a ratio of 1 and take at −1. Their widths: no more than readers are known not to see (Hàn Thế Thành,
 * *Micro-typographic extensions*, 2000: 2 %). The space after each, in ems: below what spaced Russian would mean by it.
 */
export const glyphGive = 0.02
export const letterGive = 0.005
/** Ems: a letter of text in the faces that ship is 0.52 to 0.58 wide; the widest, lest more be promised than there is. */
const letterWidth = 0.58
/** Both as a share of the width of the text. */
const give = glyphGive + letterGive / letterWidth
/** Of a ragged line: the share of the measure that may stay empty at a ratio of 1, beside what its spaces would take. */
export const raggedness = 0.12
/** Demerits, squares of badness and costs (Knuth & Plass 1981, p. 1128), of… */
export const lineCost = 10
/** …a second hyphen in a row; a third is forbidden; */
export const secondHyphen = 4000
/** …a tight line beside a loose one; */
export const misfit = 3000
/** …a last line that begins inside a word: as a line whose spaces are twice their width; */
export const lastHyphen = 8e4
/** …a last line under `short` of the measure: no worse than that, and only better than a gaping line above it; */
export const shortEnd = 8e4
export const short = 0.15
/** …a last line under `shortest` of the measure. Such a solution is only taken when every other breaks the paragraph worse. */
export const badEnd = 1e7
export const shortest = 0.1
/** A justified paragraph with as many is tried again with hyphens, and with looser lines. */
export const poor = lastHyphen + shortEnd
/** A line that nothing can fill is no worse than this. */
export const worst = 1e6
const mostHyphens = 2
/** Ratios differ in their last digits. */
const tolerance = 1e-4

export interface Measure {
  readonly width: Pt
  /** Of the first line; negative lets it hang out. */
  readonly indent: Pt
  /** Of lines after a forced break. */
  readonly indentAfterForced: Pt
  readonly justify: boolean
}

export interface Solution {
  /** Indices of the breakpoints at which lines end. */
  readonly breaks: readonly number[]
  readonly demerits: number
}

interface Node {
  readonly at: number
  readonly fitness: number
  readonly hyphens: number
  readonly begin: Pt
  readonly indent: Pt
  readonly beginSpace: Pt
  demerits: number
  previous: Node | undefined
}

const fitnesses = 4

/**
 * The breaks with the least demerits among those whose lines keep within `most` of their stretch; `undefined` when there
 * are none. Knuth and Plass, “Breaking Paragraphs into Lines” (Software 11, 1981), with the hyphens in a row counted in
 * the state, so that a third can be forbidden.
 */
export function bestBreaks(points: Breakpoints, measure: Measure, most: number): Solution | undefined {
  const active: Node[] = [
    {
      at: -1,
      fitness: 1,
      hyphens: 0,
      begin: -measure.indent,
      indent: measure.indent,
      beginSpace: 0,
      demerits: 0,
      previous: undefined,
    },
  ]
  const found: (Node | undefined)[] = new Array(fitnesses * (mostHyphens + 1)).fill(undefined)
  for (let k = 0; k < points.count; k++) {
    let live = 0
    let any = false
    const isForced = points.forced[k] === 1
    for (let a = 0; a < active.length; a++) {
      const node = active[a]!
      const ratio = ratioOf(points, measure, node, k)
      // too long, and longer ones will be too
      if (ratio < -1 - tolerance) continue
      if (!isForced) active[live++] = node
      if (ratio > most) continue
      const hyphens = points.flagged[k] ? node.hyphens + 1 : 0
      if (hyphens > mostHyphens) continue
      const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
      const demerits = node.demerits + demeritsOf(points, measure, node, k, ratio, hyphens, fitness)
      const slot = fitness * (mostHyphens + 1) + hyphens
      const best = found[slot]
      if (!best) {
        const indent = isForced ? measure.indentAfterForced : 0
        found[slot] = {
          at: k,
          fitness,
          hyphens,
          begin: points.begin[k]! - indent,
          indent,
          beginSpace: points.beginSpace[k]!,
          demerits,
          previous: node,
        }
        any = true
      } else if (demerits < best.demerits) {
        best.demerits = demerits
        best.previous = node
      }
    }
    active.length = live
    if (any) keep(found, active)
    if (active.length === 0) return undefined
  }
  return solutionOf(active, points.count - 1)
}

/** −1 fully shrunk, 0 natural, 1 fully stretched; −Infinity for a ragged line that sticks out. */
function ratioOf(points: Breakpoints, {width, justify}: Measure, node: Node, k: number): number {
  const natural = points.end[k]! - node.begin
  const gap = width - natural
  const space = points.endSpace[k]! - node.beginSpace
  const letters = (natural - node.indent - space) * give
  if (gap < 0) {
    if (gap > -0.001) return 0
    return justify && space > 0 && !hasFill(points, node, k) ? gap / (space * shrink + letters) : -Infinity
  }
  if (points.forced[k] || hasFill(points, node, k)) return 0
  const room = (justify ? letters : width * raggedness) + space * stretch
  return gap === 0 ? 0 : room > 0 ? gap / room : Infinity
}

const hasFill = (points: Breakpoints, node: Node, k: number): boolean =>
  points.endFills[k]! > (node.at < 0 ? 0 : points.endFills[node.at]!)

function demeritsOf(
  points: Breakpoints,
  {width}: Measure,
  node: Node,
  k: number,
  ratio: number,
  hyphens: number,
  fitness: number,
): number {
  const badness = Math.min(100 * Math.abs(ratio) ** 3, worst)
  let demerits = (lineCost + badness) ** 2 + points.cost[k]! ** 2
  if (hyphens > 1) demerits += secondHyphen
  if (Math.abs(fitness - node.fitness) > 1) demerits += misfit
  if (k === points.count - 1 && node.at >= 0 && !points.forced[node.at])
    demerits += endDemerits((points.end[k]! - node.begin) / width, points.hyphen[node.at] === 1)
  return demerits
}

/** Demerits of a last line by its share of the measure, and whether it begins inside a word. */
function endDemerits(share: number, divided: boolean): number {
  const ofLength = share < shortest ? badEnd : share < short ? shortEnd : 0
  return ofLength + (divided ? lastHyphen : 0)
}

/** Makes the best of each class active, save those that a better one with no more hyphens must always beat. */
function keep(found: (Node | undefined)[], active: Node[]): void {
  let least = Infinity
  for (let hyphens = 0; hyphens <= mostHyphens; hyphens++) {
    for (let f = 0; f < fitnesses; f++)
      least = Math.min(least, found[f * (mostHyphens + 1) + hyphens]?.demerits ?? Infinity)
    for (let f = 0; f < fitnesses; f++) {
      const slot = f * (mostHyphens + 1) + hyphens
      const node = found[slot]
      if (node && node.demerits <= least + misfit) active.push(node)
      found[slot] = undefined
    }
  }
}

function solutionOf(active: readonly Node[], last: number): Solution | undefined {
  let end: Node | undefined
  for (const node of active) if (node.at === last && (!end || node.demerits < end.demerits)) end = node
  if (!end) return undefined
  const breaks: number[] = []
  for (let node: Node | undefined = end; node && node.at >= 0; node = node.previous) breaks.push(node.at)
  return {breaks: breaks.reverse(), demerits: end.demerits}
}
