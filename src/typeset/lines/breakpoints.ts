import type {Pt} from '../../base/index.js'
import {type Setting, widthIn} from '../text/setting.js'
import {type Chunks, dash, forced, silent, soft, space} from './chunks.js'
import {hangsInside, hangsOutside} from './hanging.js'
import {hyphenPoints} from './words.js'

/** Costs of breaking where there is no space, on the scale of badness (100 is a line stretched to its limit). */
export const hyphenCost = 100
export const dashCost = 50
export const silentCost = 80
/** Within a word that is wider than the measure: only when nothing else is left. */
export const tornCost = 900

/** Places where a line may end, in order. Parallel lists; widths count from the beginning of the paragraph. */
export interface Breakpoints {
  count: number
  /** Where the line ends, and where the next begins. */
  at: number[]
  next: number[]
  cost: number[]
  /** 1 where a hyphen or a dash ends the line: two such lines may follow each other, not three. */
  flagged: number[]
  /** 1 where a hyphen is put in. */
  hyphen: number[]
  forced: number[]
  /** Width up to the end of the line with its hyphen, less what hangs outside; word space up to there; fills up to there. */
  end: Pt[]
  endSpace: Pt[]
  endFills: number[]
  /** The same at the beginning of the next line, past the space that vanishes. */
  begin: Pt[]
  beginSpace: Pt[]
}

export interface BreakpointOptions {
  readonly hyphens: boolean
  readonly hang: boolean
  /** Chunks wider than this may be torn anywhere. */
  readonly tearOver?: Pt
}

interface Pen {
  width: Pt
  space: Pt
  fills: number
}

export function breakpointsOf(chunks: Chunks, {hyphens, hang, tearOver = Infinity}: BreakpointOptions): Breakpoints {
  const {composed, from, to, width, setting: settings, after, next} = chunks
  const {text} = composed
  const points = emptyBreakpoints()
  const divisions = hyphens ? hyphenPoints(composed) : []
  const pen: Pen = {width: 0, space: 0, fills: 0}
  let division = 0
  for (let i = 0; i < from.length; i++) {
    const setting = composed.settings[settings[i]!]!
    const first = division
    while (division < divisions.length && divisions[division]! < to[i]!) division++
    if (division > first || width[i]! > tearOver) {
      const inside = divisions.slice(first, division).filter((at) => at > from[i]!)
      const word: Word = {text, setting, from: from[i]!, pen, hang, flagged: width[i]! <= tearOver}
      if (width[i]! <= tearOver) for (const at of inside) divide(points, word, at)
      else tear(points, word, to[i]!, inside, tearOver)
    }
    pen.width += width[i]!
    pen.fills += chunks.fills[i]!
    const {width: end, space: endSpace} = pen
    pen.width += chunks.space[i]!
    pen.space += chunks.space[i]!
    const kind = i === from.length - 1 ? forced : after[i]!
    if (kind === 0) continue
    const hyphen = kind === soft ? hyphenOf(setting) : 0
    const spaces = kind === space
    const out = hang ? hanging(setting, kind === soft ? hyphenSign : text.charCodeAt(to[i]! - 1), hangsOutside) : 0
    const inside = hang ? hanging(setting, text.charCodeAt(next[i]!), hangsInside) : 0
    addPlace(points, to[i]!, next[i]!, costs[kind]!)
    addSigns(points, kind === dash || kind === soft, kind === soft, kind === forced)
    addEnd(points, end + hyphen - out, endSpace, pen.fills)
    addBegin(points, (spaces ? pen.width : end) + inside, spaces ? pen.space : endSpace)
  }
  return points
}

const costs: {readonly [kind: number]: number} = {
  [space]: 0,
  [dash]: dashCost,
  [silent]: silentCost,
  [soft]: hyphenCost,
  [forced]: 0,
}

interface Word {
  readonly text: string
  readonly setting: Setting
  readonly from: number
  readonly pen: Pen
  readonly hang: boolean
  readonly flagged: boolean
}

/** A place inside a word, where a hyphen is put. */
function divide(points: Breakpoints, {text, setting, from, pen, hang, flagged}: Word, at: number): void {
  const width = pen.width + widthIn(setting, text, from, at)
  const hyphen = hyphenOf(setting)
  const out = hang ? hanging(setting, hyphenSign, hangsOutside) : 0
  addPlace(points, at, at, hyphenCost)
  addSigns(points, flagged, true, false)
  addEnd(points, width + hyphen - out, pen.space, pen.fills)
  addBegin(points, width, pen.space)
}

/**
 * Places in a word that is wider than the measure: where it may be divided, and in parts that are still too wide anywhere,
 * with a hyphen between two letters. Hyphens in a row are not counted here, or nothing might be left.
 */
function tear(points: Breakpoints, word: Word, to: number, divisions: readonly number[], most: Pt): void {
  const {text, setting, from} = word
  if (setting.object || setting.level === 1) return
  const ends = [...divisions, to]
  let near = word
  for (const [index, end] of ends.entries()) {
    const start = ends[index - 1] ?? from
    if (widthIn(setting, text, start, end) + hyphenOf(setting) > most)
      for (let at = start + 1; at < end; at++) {
        if (at - near.from >= measuredMost) near = movedTo(near, at)
        tearAt(points, near, at)
      }
    if (end < to) divide(points, word, end)
  }
}

/** Letters measured at once: were every part of a long word measured from its beginning, the work would grow with its square. */
const measuredMost = 64

function movedTo(word: Word, at: number): Word {
  const {text, setting, from, pen} = word
  return {...word, from: at, pen: {...pen, width: pen.width + widthIn(setting, text, from, at)}}
}

function tearAt(points: Breakpoints, {text, setting, from, pen}: Word, at: number): void {
  if (/[\p{M}\u200d]/u.test(text[at]!) || (text.charCodeAt(at) & 0xfc00) === 0xdc00) return
  const width = pen.width + widthIn(setting, text, from, at)
  const hyphen = setting.divisible && /\p{L}/u.test(text[at - 1]!) && /\p{L}/u.test(text[at]!)
  const end = width + (hyphen ? hyphenOf(setting) : 0)
  addPlace(points, at, at, tornCost)
  addSigns(points, false, hyphen, false)
  addEnd(points, end, pen.space, pen.fills)
  addBegin(points, width, pen.space)
}

const hyphenOf = (setting: Setting): Pt => widthIn(setting, '-', 0, 1)

/** Code of the sign that is put at the end of a divided word. */
export const hyphenSign = 0x2d

/** Points of the first or last sign of a line that stand outside the measure. */
export function hanging(setting: Setting, sign: number, share: (sign: number) => number): Pt {
  const part = setting.object || setting.rise !== 0 ? 0 : share(sign)
  return part === 0 ? 0 : part * widthIn(setting, String.fromCharCode(sign), 0, 1)
}

// A point is added entry by entry: there are three for each word, and an object for each would be a twelfth of all garbage.

function addPlace(points: Breakpoints, at: number, next: number, cost: number): void {
  const k = points.count++
  points.at[k] = at
  points.next[k] = next
  points.cost[k] = cost
}

function addSigns(points: Breakpoints, isFlagged: boolean, isHyphen: boolean, isForced: boolean): void {
  const k = points.count - 1
  points.flagged[k] = isFlagged ? 1 : 0
  points.hyphen[k] = isHyphen ? 1 : 0
  points.forced[k] = isForced ? 1 : 0
}

function addEnd(points: Breakpoints, end: Pt, space: Pt, fills: number): void {
  const k = points.count - 1
  points.end[k] = end
  points.endSpace[k] = space
  points.endFills[k] = fills
}

function addBegin(points: Breakpoints, begin: Pt, space: Pt): void {
  const k = points.count - 1
  points.begin[k] = begin
  points.beginSpace[k] = space
}

function emptyBreakpoints(): Breakpoints {
  return {
    count: 0,
    at: [],
    next: [],
    cost: [],
    flagged: [],
    hyphen: [],
    forced: [],
    end: [],
    endSpace: [],
    endFills: [],
    begin: [],
    beginSpace: [],
  }
}
