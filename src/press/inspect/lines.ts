import type {Glyph, PageRead} from '../reading/types.js'
import {type Tag, tagsOf} from './tags.js'

export interface WordOnLine {
  readonly text: string
  readonly x: number
  readonly end: number
  /** The space before it is one at which no line may end. */
  readonly bound?: true
}

/** A line of text as it stands on the page. */
export interface LineOnPage {
  readonly page: number
  readonly x: number
  readonly end: number
  readonly y: number
  /** The size most of its letters have. */
  readonly size: number
  readonly font: string
  readonly words: readonly WordOnLine[]
  /** Each word space by the width that its font gives a space. */
  readonly spaces: readonly number[]
  readonly text: string
  readonly glyphs: readonly Glyph[]
  /** Where the file is tagged: what its first sign and its last belong to. */
  readonly opens?: Tag
  readonly closes?: Tag
}

/** Ems. A gap wider than this parts two lines on one baseline: columns, cells, leaders, the two ends of a line. */
const wideGap = 1.6
/** Of the size. A baseline that moves by more begins a new line; calls of notes stand higher by less. */
const baselineMove = 0.55
const noBreak = '\u00a0'
/** Ems. Files that draw no space glyphs part words by a gap; kerns are smaller than this. */
const wordGap = 0.16
/** Ems. What a space is taken to be where a font draws none. */
const usualSpace = 0.25

/** The lines of a page in the order of its content; furniture marked as such is left out. */
export function linesOf(page: PageRead): readonly LineOnPage[] {
  const tags = tagsOf(page)
  const lines: LineOnPage[] = []
  let run: Glyph[] = []
  const flush = (): void => {
    const line = lineOf(run, page.number, tags)
    if (line) lines.push(line)
    run = []
  }
  for (const glyph of page.glyphs) {
    if (glyph.artifact) continue
    const last = run.at(-1)
    if (last && !continues(last, glyph, run)) flush()
    run.push(glyph)
  }
  flush()
  return lines
}

function continues(last: Glyph, next: Glyph, run: readonly Glyph[]): boolean {
  const size = Math.max(last.size, next.size, run[0]?.size ?? 0)
  const gap = next.x - (last.x + last.width)
  return Math.abs(next.y - last.y) < baselineMove * size && gap > -size && gap < wideGap * size
}

function lineOf(run: readonly Glyph[], page: number, tags: ReadonlyMap<number, Tag>): LineOnPage | undefined {
  const inked = run.filter(({text}) => text.trim() !== '')
  const first = inked[0]
  if (!first) return undefined
  const main = mostCommon(inked, ({size}) => size.toFixed(1))
  const typical = inked.find(({size}) => size.toFixed(1) === main) ?? first
  const {words, spaces} = wordsOf(run)
  const opens = tags.get(first.mcid)
  const closes = tags.get(inked.at(-1)?.mcid ?? -1)
  return {
    page,
    x: Math.min(...inked.map((glyph) => glyph.x)),
    end: Math.max(...inked.map((glyph) => glyph.x + glyph.width)),
    y: typical.y,
    size: typical.size,
    font: mostCommon(inked, ({font}) => font),
    words,
    spaces,
    text: words.map((word) => word.text).join(' '),
    glyphs: inked,
    ...(opens ? {opens} : {}),
    ...(closes ? {closes} : {}),
  }
}

function wordsOf(run: readonly Glyph[]): {readonly words: readonly WordOnLine[]; readonly spaces: readonly number[]} {
  const words: WordOnLine[] = []
  const spaces: number[] = []
  let space: Glyph | undefined
  for (const glyph of run) {
    if (glyph.text.trim() === '') {
      if (glyph.text !== '') space ??= glyph
      continue
    }
    const last = words.at(-1)
    const gap = last ? glyph.x - last.end : 0
    if (!last || space || gap > wordGap * glyph.size) {
      if (last && !(words.length === 1 && label.test(last.text)))
        spaces.push(gap / (space && space.width > 0 ? space.width / (space.scale ?? 1) : usualSpace * glyph.size))
      words.push({
        text: glyph.text,
        x: glyph.x,
        end: glyph.x + glyph.width,
        ...(space?.text === noBreak ? {bound: true} : {}),
      })
    } else words[words.length - 1] = {...last, text: last.text + glyph.text, end: glyph.x + glyph.width}
    space = undefined
  }
  return {words, spaces}
}

/** What a list's item begins with: the space after it is the list's, not the line's. */
export const label = /^(?:[•·▪‣◦–—*]|\(?(?:\d{1,3}|\p{L})[.)])$/u

export function mostCommon<T>(values: readonly T[], of: (value: T) => string): string {
  const counts = new Map<string, number>()
  let best = ''
  for (const value of values) {
    const key = of(value)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > (counts.get(best) ?? 0)) best = key
  }
  return best
}
