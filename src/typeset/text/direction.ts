/** A stretch of one direction. */
export interface Directed {
  readonly from: number
  readonly to: number
  readonly level: 0 | 1 | 2
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const figure = /[0-9\u0660-\u0669\u06f0-\u06f9]/u
const strong = /\p{L}/u

/**
 * Splits a text by direction. What stands between two right-to-left letters goes with them, save for numbers, which are
 * read left to right within. With a base that runs from right to left (words marked as Hebrew or Arabic) all of it is one
 * isolate: its stops and brackets stand on its left. A small part of UAX #9: enough for words and phrases in papers that
 * run left to right.
 */
export function directionsOf(text: string, base: 'ltr' | 'rtl' = 'ltr'): readonly Directed[] {
  if (!rightToLeft.test(text)) return [{from: 0, to: text.length, level: 0}]
  const levels = base === 'rtl' ? levelsWithin(text) : levelsOf(text)
  const stretches: Directed[] = []
  for (let at = 0; at < text.length; at++) {
    const last = stretches.at(-1)
    if (last && last.level === levels[at]) stretches[stretches.length - 1] = {...last, to: at + 1}
    else stretches.push({from: at, to: at + 1, level: levels[at]!})
  }
  return stretches
}

/** Languages that are written from right to left. */
export const isRightToLeft = (language: string): boolean =>
  /^(?:ar|dv|fa|he|iw|ps|sd|syr|ug|ur|yi)(?:-|$)/u.test(language) && !/-Latn|-Cyrl/u.test(language)

const mirrors: {readonly [sign: string]: string} = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
}

/** Brackets as they are drawn where text runs from right to left (UAX #9, L4). */
export const mirrored = (text: string): string => text.replace(/[()[\]{}«»<>]/gu, (sign) => mirrors[sign]!)

/** Levels in an isolate that runs from right to left: words of other scripts and numbers, with what joins them, are 2. */
function levelsWithin(text: string): (0 | 1 | 2)[] {
  const levels: (0 | 1 | 2)[] = Array.from({length: text.length}, () => 1 as const)
  for (const {0: found, index} of text.matchAll(withinIsolate)) levels.fill(2, index, index + found.length)
  return levels
}

const ltr = '(?:(?![\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc])[\\p{L}\\p{M}])'
/** Words from left to right with all between them, or a number with its signs. */
const withinIsolate = new RegExp(
  `${ltr}(?:[^\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]*(?:${ltr}|[0-9]))?|[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/\\u066b\\u066c][0-9\u0660-\u0669\u06f0-\u06f9]+)*`,
  'gu',
)

function levelsOf(text: string): (0 | 1 | 2)[] {
  const levels: (0 | 1 | 2)[] = Array.from({length: text.length}, () => 0 as const)
  let last = -1
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (rightToLeft.test(letter)) {
      if (last >= 0) for (let k = last + 1; k < at; k++) levels[k] = figure.test(text[k]!) ? 2 : 1
      levels[at] = 1
      last = at
    } else if (strong.test(letter)) last = -1
  }
  return levels
}

/**
 * Order in which stretches are drawn from left to right: from the highest level down, each sequence of that level or above
 * is reversed (UAX #9, L2).
 */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index)
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while (end < order.length && levels[order[end]!]! >= level) end++
      if (end > start + 1) order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = Math.max(start, end)
    }
  }
  return order
}
