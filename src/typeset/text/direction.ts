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
 * read left to right within. A small part of UAX #9: enough for words and phrases in papers that run left to right.
 */
export function directionsOf(text: string): readonly Directed[] {
  if (!rightToLeft.test(text)) return [{from: 0, to: text.length, level: 0}]
  const levels = levelsOf(text)
  const stretches: Directed[] = []
  for (let at = 0; at < text.length; at++) {
    const last = stretches.at(-1)
    if (last && last.level === levels[at]) stretches[stretches.length - 1] = {...last, to: at + 1}
    else stretches.push({from: at, to: at + 1, level: levels[at]!})
  }
  return stretches
}

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

/** Order in which stretches are drawn from left to right: each right-to-left sequence reversed (UAX #9, L2). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index)
  for (let start = 0; start < levels.length; ) {
    if (levels[start] === 0) {
      start++
      continue
    }
    let end = start
    while (end < levels.length && levels[end]! > 0) end++
    order.splice(start, end - start, ...order.slice(start, end).reverse())
    start = end
  }
  return order
}
