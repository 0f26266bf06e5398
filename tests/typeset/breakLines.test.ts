import {expect, test} from 'vitest'
import {breakLines} from '../../src/typeset/lines/breakLines.js'
import {cutChunks} from '../../src/typeset/lines/chunks.js'
import {composedOf} from '../harness/kinds/lines.js'

// The oracle tries every way to break a short text and works on printed lines alone: it knows nothing of chunks, points or
// settings, so that a mistake in the code under test cannot hide in a helper that both share.

const rounds = 500

test('no way to break a paragraph has fewer demerits than the one taken', () => {
  for (let seed = 1; seed <= rounds; seed++) {
    const next = generator(seed)
    const text = words(next, 8 + Math.floor(next() * 7))
    const width = 20 + Math.floor(next() * 30)
    const indent = seed % 3 === 0 ? 2 : 0
    const justify = seed % 4 !== 0
    const printed = linesOf(text, width, indent, justify)
    const oracle = tryAll(text, width, indent, justify)
    if (oracle === undefined) continue
    expect(
      rate(printed, width, indent, justify, Infinity),
      `seed ${seed}, ${width} wide: ${printed.join(' / ')} for ${text}`,
    ).toBeCloseTo(oracle, 3)
  }
})

test('every letter of the text is in the lines, once and in order', () => {
  for (let seed = 1; seed <= rounds; seed++) {
    const next = generator(seed * 7)
    const text = words(next, 1 + Math.floor(next() * 30))
    const printed = linesOf(text, 4 + Math.floor(next() * 30), 0, seed % 2 === 0)
    const whole = printed
      .map((line) => (line.endsWith('=') ? line.slice(0, -1) : `${line} `))
      .join('')
      .trimEnd()
    expect(whole.replace(/[ -]/gu, '')).toBe(text.replace(/[ \u00ad-]/gu, ''))
  }
})

/** Lines as printed; `=` for a hyphen that was put in. */
function linesOf(text: string, width: number, indent: number, justify: boolean): string[] {
  const chunks = cutChunks(composedOf(text, 'xx', true))
  return breakLines(chunks, {width, indent, indentAfterForced: 0, justify, hyphenate: true, hang: false}).map(
    ({from, to, hyphen}) => text.slice(from, to).replace(/\u00ad/gu, '') + (hyphen ? '=' : ''),
  )
}

/** Least demerits over all ways to break, by the passes that the house allows itself; `undefined` when no pass has any. */
function tryAll(text: string, width: number, indent: number, justify: boolean): number | undefined {
  let best = Infinity
  for (const most of [1, 2.5, 12]) {
    for (const lines of ways(parts(text), [], width, indent, justify, most))
      best = Math.min(best, rate(lines, width, indent, justify, most))
    if (best < (justify ? 1.6e5 : 1e7)) break
  }
  return best === Infinity ? undefined : best
}

/** The text in pieces that cannot be divided, each with what joins it to the next: a space, a soft hyphen, a hyphen. */
function parts(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/([^ \u00ad-]+)([ \u00ad-]?)/gu)].map(([, piece, joint]) => [piece!, joint!] as const)
}

/** Every sequence of lines none of which alone is out of bounds. */
function* ways(
  pieces: readonly (readonly [string, string])[],
  before: readonly string[],
  width: number,
  indent: number,
  justify: boolean,
  most: number,
): Generator<readonly string[]> {
  let line = ''
  for (const [index, [piece, joint]] of pieces.entries()) {
    const isLast = index === pieces.length - 1
    line += piece
    const printed = isLast ? line : line + {' ': '', '\u00ad': '=', '-': '-'}[joint]!
    const gap = width - printed.length - (before.length === 0 ? indent : 0)
    if (gap < -width) return
    const ratio = ratioOf(gap, printed, width, justify, isLast)
    if (ratio >= -1.00001 && ratio <= most) {
      if (isLast) yield [...before, printed]
      else yield* ways(pieces.slice(index + 1), [...before, printed], width, indent, justify, most)
    }
    line += joint === '\u00ad' ? '' : joint
  }
}

function rate(lines: readonly string[], width: number, indent: number, justify: boolean, most: number): number {
  let total = 0
  let hyphens = 0
  let fitness = 1
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1
    const gap = width - line.length - (index === 0 ? indent : 0)
    const ratio = ratioOf(gap, line, width, justify, isLast)
    if (ratio < -1.00001 || ratio > most) return Infinity
    const joint = line.at(-1) === '=' ? 100 : line.at(-1) === '-' ? 50 : 0
    hyphens = joint ? hyphens + 1 : 0
    if (hyphens > 2) return Infinity
    const own = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
    total +=
      (10 + 100 * Math.abs(ratio) ** 3) ** 2 +
      joint ** 2 +
      (hyphens > 1 ? 4000 : 0) +
      (Math.abs(own - fitness) > 1 ? 3000 : 0)
    if (isLast && index > 0) {
      total += lines[index - 1]!.endsWith('=') ? 8e4 : 0
      total += line.length < width * 0.1 ? 1e7 : line.length < width * 0.15 ? 8e4 : 0
    }
    fitness = own
  }
  return total
}

/** Letters give 2 % of their width, and half a hundredth of an em each, of which there are 1 / 0.58 to an em. */
const letters = 0.02 + 0.005 / 0.58

function ratioOf(gap: number, line: string, width: number, justify: boolean, isLast: boolean): number {
  const spaces = line.split(' ').length - 1
  const give = (line.length - spaces) * letters
  if (gap < 0) return justify && spaces > 0 ? gap / (spaces * 0.3 + give) : -Infinity
  if (gap === 0 || isLast) return 0
  return gap / (spaces * 0.55 + (justify ? give : width * 0.12))
}

/** Words of one to twelve letters; longer ones may be divided, some are joined by a hyphen. */
function words(next: () => number, count: number): string {
  return Array.from({length: count}, () => {
    const length = 1 + Math.floor(next() * 12)
    const letters = Array.from({length}, () => 'aeioubcdlmnrst'[Math.floor(next() * 14)]).join('')
    if (length < 6) return letters
    const at = 2 + Math.floor(next() * (length - 4))
    return letters.slice(0, at) + (next() < 0.2 ? '-' : '\u00ad') + letters.slice(at)
  }).join(' ')
}

/** mulberry32, so that a failure can be replayed. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
