import {createBoundedMap, type LanguageTag, type Pt, remember, roundPt} from '../base/index.js'
import type {Item, Placed, Run, Strip} from '../model/index.js'

/** A line of furniture to be set; `runs` are the words of `text` in their language. */
export interface LineRequest {
  readonly style: string
  readonly text: string
  readonly runs: readonly Run[]
  readonly width: Pt
  readonly align: 'left' | 'center' | 'right'
}

export type SetLine = (line: LineRequest) => Strip

/** Lines kept: some ten documents. */
const linesKept = 3000

/** Sets the same line once: most pages of a document say the same. */
export function once(setLine: SetLine): SetLine {
  const known = createBoundedMap<string, Strip>(linesKept)
  return (line) => {
    const key = `${line.style}|${line.align}|${line.width}|${line.runs[0]?.language ?? ''}|${line.text}`
    return remember(known, key, () => setLine(line))
  }
}

export function requestOf(
  style: string,
  text: string,
  language: LanguageTag,
  width: Pt,
  align: LineRequest['align'],
): LineRequest {
  return {style, text, runs: [{text, language}], width, align}
}

/** Furniture is an artifact: no part of the document's structure. */
export function furniture(strip: Strip, x: Pt, y: Pt, width: Pt): Placed {
  return {strip, x: roundPt(x), y: roundPt(y), width: roundPt(width), role: 'furniture', of: null, source: ''}
}

/** A strip of vectors alone. */
export function vectors(height: Pt, ...items: readonly Item[]): Strip {
  return {height, before: 0, after: 0, brk: 2, items, notes: [], anchors: []}
}

/** Baseline of the first line in a strip, from its top. */
export function baselineOf(strip: Strip): Pt {
  return strip.items.find((item) => item.kind === 'line')?.y ?? strip.height
}

/** Width of what a line says. */
export function naturalWidth(strip: Strip): Pt {
  const spans = strip.items.flatMap((item) => (item.kind === 'line' ? item.spans : []))
  if (spans.length === 0) return 0
  return Math.max(...spans.map(({x, width}) => x + width)) - Math.min(...spans.map(({x}) => x))
}
