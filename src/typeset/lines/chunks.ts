import type {Pt} from '../../base/index.js'
import {isWordSpace} from '../../metrics/index.js'
import type {Composed} from '../text/compose.js'
import {isFill, widthIn} from '../text/setting.js'

/** What may happen after a chunk. */
export const stay = 0
export const space = 1
/** Without a hyphen: after a dash or a slash, at a zero-width space. */
export const dash = 2
export const silent = 3
export const forced = 4
export const soft = 5

/** A composed text cut into pieces that no line break divides, save by a hyphen. Parallel lists, one entry a chunk. */
export interface Chunks {
  readonly composed: Composed
  readonly from: number[]
  readonly to: number[]
  readonly setting: number[]
  readonly width: Pt[]
  /** Word spaces after it, which stretch with the line. */
  readonly space: Pt[]
  readonly after: number[]
  /** Ends of the following chunk's beginning: where a line begins that breaks here. */
  readonly next: number[]
  readonly fills: number[]
  /** Width of the widest piece that cannot be divided, hyphens not counted, and of the longest line. */
  readonly least: Pt
  readonly most: Pt
}

const letter = /[\p{L}\p{M}]/u
const figure = /[0-9]/u
const wordlike = /[\p{L}\p{N}]/u
const quoteOrBracket = /[«„“"(‘']/u

/** Cuts and measures a composed text. */
export function cutChunks(composed: Composed): Chunks {
  const {text, settings, starts} = composed
  const lists: Lists = {from: [], to: [], setting: [], width: [], space: [], after: [], next: [], fills: []}
  for (const [index, setting] of settings.entries()) {
    const end = starts[index + 1] ?? text.length
    const fill = isFill(setting) ? 1 : 0
    for (let at = starts[index]!; at < end; ) {
      const cut = cutFrom(text, at, end, setting.path)
      lists.from.push(at)
      lists.to.push(cut.to)
      lists.setting.push(index)
      lists.width.push(cut.to > at ? widthIn(setting, text, at, cut.to) : 0)
      lists.space.push(cut.spaces ? widthIn(setting, text, cut.to, cut.to + cut.spaces) : 0)
      lists.after.push(cut.after)
      lists.next.push(cut.next)
      lists.fills.push(fill)
      at = cut.next
    }
  }
  const {from, to, setting, width, space, after, next, fills} = lists
  const {least, most} = extremes(lists)
  return {composed, from, to, setting, width, space, after, next, fills, least, most}
}

type Lists = Omit<Chunks, 'composed' | 'least' | 'most'>

interface Cut {
  readonly to: number
  /** Characters of word space after it. */
  readonly spaces: number
  readonly after: number
  readonly next: number
}

function cutFrom(text: string, from: number, end: number, isPath: boolean): Cut {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x20) return spacesFrom(text, at, end)
    if (code === 0xa0) return {to: at, spaces: 1, after: stay, next: at + 1}
    if (code === 0x0a) return {to: at, spaces: 0, after: forced, next: at + 1}
    if (code === 0xad) return {to: at, spaces: 0, after: soft, next: at + 1}
    if (code === 0x200b) return {to: at, spaces: 0, after: silent, next: at + 1}
    if ((code >= 0x61 && code <= 0x7a) || (code > 0x7a && code < 0x2010)) continue
    const after = at > 0 && at + 1 < text.length ? breakAfter(text, at, isPath) : stay
    if (after !== stay) return {to: at + 1, spaces: 0, after, next: at + 1}
  }
  return {to: end, spaces: 0, after: stay, next: end}
}

/** Spaces before a line's forced end are nothing; the newline does the breaking. */
function spacesFrom(text: string, at: number, end: number): Cut {
  let next = at
  while (next < end && text.charCodeAt(next) === 0x20) next++
  if (text.charCodeAt(next) === 0x0a && next < end) return {to: at, spaces: 0, after: forced, next: next + 1}
  return {to: at, spaces: next - at, after: next < text.length ? space : stay, next}
}

/** Whether a line may end after this sign: `Нью-|Йорк`, `war—|peace`, `and/|or`; never in `1937–1938` or `Т-34`. */
function breakAfter(text: string, at: number, isPath: boolean): number {
  const sign = text[at]!
  const before = text[at - 1]!
  const next = text[at + 1]!
  switch (sign) {
    case '-':
    case '‐':
      if (isPath) return wordlike.test(before) && letter.test(next) ? silent : stay
      return letter.test(before) && letter.test(next) ? dash : stay
    case '–':
      return letter.test(before) && letter.test(next) ? dash : stay
    case '—':
      return !isWordSpace(before.charCodeAt(0)) && (wordlike.test(next) || quoteOrBracket.test(next)) ? dash : stay
    case '/':
      return wordlike.test(next) && (isPath || letter.test(before)) ? silent : stay
    case '.':
    case '?':
    case '&':
    case '=':
    case '_':
    case '#':
      return isPath && wordlike.test(before) && wordlike.test(next) && !(figure.test(before) && figure.test(next))
        ? silent
        : stay
    default:
      return stay
  }
}

function extremes({width, space: spaces, after}: Lists): {readonly least: Pt; readonly most: Pt} {
  let least = 0
  let most = 0
  let word = 0
  let line = 0
  for (let i = 0; i < width.length; i++) {
    word += width[i]!
    line += width[i]!
    most = Math.max(most, line)
    least = Math.max(least, word)
    word = after[i] === stay ? word + spaces[i]! : 0
    line = after[i] === forced ? 0 : line + spaces[i]!
  }
  return {least, most}
}
