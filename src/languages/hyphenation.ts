import {type BoundedMap, createBoundedMap, type LanguageTag, remember} from '../base/index.js'
import {type Patterns, patternsOf, type Trie} from './hyphenationPatterns.js'

/** Least letters before the hyphen. */
const before = 2
/** Least letters after it. Two would be lawful in Russian (Milchin & Cheltsova 2003, 3.4.3); three are easier to read. */
const after = 3
/** Words remembered for each language. */
const wordsKept = 20_000
const nowhere: readonly number[] = []
const kept = new Map<string, BoundedMap<string, readonly number[]>>()

/**
 * Offsets at which a word may be divided, by Liang's method (F. M. Liang, *Word Hy-phen-a-tion by Com-put-er*, 1983)
 * with the TeX patterns of its language. Nowhere in abbreviations, in words with figures or with capitals inside, and
 * nowhere in a language without patterns. A stress mark counts with its letter.
 */
export function hyphenate(word: string, language: LanguageTag): readonly number[] {
  const code = language.split('-')[0]!
  const words = remember(kept, code, () => createBoundedMap<string, readonly number[]>(wordsKept))
  return remember(words, word, () => divide(word, code))
}

function divide(word: string, code: string): readonly number[] {
  if (word.length < before + after || !isOrdinary(word)) return nowhere
  const patterns = patternsOf(code)
  if (!patterns) return nowhere
  const {letters, starts} = lettersOf(word)
  const marks = rate(letters.toLowerCase(), patterns)
  const points: number[] = []
  for (let at = before; at <= letters.length - after; at++) if (marks[at]! & 1) points.push(starts[at]!)
  return points.length ? points : nowhere
}

/** Letters alone, and no capital after the first: neither `МИД` nor `МИДа` nor `МиГ-15`. */
function isOrdinary(word: string): boolean {
  return /^\p{L}\p{M}*(?:[^\p{Lu}\P{L}]\p{M}*)*$/u.test(word)
}

/** The letters composed, without marks that change nothing in division, and where each begins in the word. */
function lettersOf(word: string): {readonly letters: string; readonly starts: readonly number[]} {
  if (!/\p{M}/u.test(word)) return {letters: word, starts: Array.from(word, (_, at) => at)}
  let letters = ''
  const starts: number[] = []
  for (const cluster of word.matchAll(/\P{M}\p{M}*/gu)) {
    const composed = cluster[0].normalize('NFC')
    letters += composed[0]
    starts.push(cluster.index)
  }
  return {letters, starts}
}

/** The rating of the place before each letter: odd where the word may be divided. */
function rate(letters: string, [, root, exceptions, ratings]: Patterns): Uint8Array {
  const marks = new Uint8Array(letters.length + 3)
  const known = Object.hasOwn(exceptions, letters) ? exceptions[letters] : undefined
  if (known) {
    known.forEach((at, hyphens) => {
      marks[at - hyphens] = 1
    })
    return marks
  }
  const text = `.${letters}.`
  for (let start = 0; start < text.length; start++) {
    let node: Trie = root
    for (let at = start; at < text.length; at++) {
      const next = node[text[at]!]
      if (next === undefined) break
      const leaf = typeof next === 'number' ? next : Array.isArray(next) ? next[1] : undefined
      if (leaf !== undefined) raise(marks, ratings[leaf]!, start - 1)
      if (typeof next === 'number') break
      node = Array.isArray(next) ? next[0] : (next as Trie)
    }
  }
  return marks
}

/** `from` is the place before which the pattern's first letter stands; -1 for the stop at the word's beginning. */
function raise(marks: Uint8Array, rating: readonly number[], from: number): void {
  for (let k = 0; k < rating.length; k++) {
    const at = from + k
    if (at >= 0 && rating[k]! > marks[at]!) marks[at] = rating[k]!
  }
}
