import {foldWords} from './fold.js'
import type {Knowledge, Withheld} from './types.js'

/** A run of words that only the withheld text has. */
export interface Needle {
  /** Its words without spaces. */
  readonly letters: string
  /** A space before, between and after its words. */
  readonly spaced: string
  /** What of the withheld text it is: indexes of words. */
  readonly from: number
  readonly to: number
  readonly of: Folded
}

/** A withheld text in words, as written and as folded. */
export interface Folded {
  readonly withheld: Withheld
  readonly written: readonly string[]
  /** Lines of each word below the first of its text. */
  readonly lines: readonly number[]
}

/** Needles by their first letters: the long ones are looked for letter by letter, the short ones word by word. */
export interface Needles {
  readonly long: ReadonlyMap<string, readonly Needle[]>
  readonly short: readonly Needle[]
  readonly count: number
}

/** Words in a run when nobody says otherwise: fewer are often a phrase of the language's own. */
export const usualRun = 5
/** Letters. Runs of short words ("of the end of the") are made longer until they hold so many. */
const leastLetters = 22
/** Letters. By so many the long needles are found; no more than `leastLetters`. */
export const headLetters = 16
/** Letters of a text too short for a run: two words and more, one long word, or a number of so many digits. */
const shortLetters = 9
const oneWordLetters = 12
const numberDigits = 5
/** Letters of a name; one of letters alone, without hyphen or digit, may be a common word. */
const nameLetters = 5
const plainNameLetters = 9

/** What to look for: runs of words of the withheld texts that stand nowhere in what may be seen. */
export function needlesOf({withheld, seen}: Knowledge, run: number = usualRun): Needles {
  const all = withheld.flatMap((one) => (one.isName ? nameNeedles(one) : textNeedles(one, run)))
  const known = seen.map((text) => foldWords(text))
  const short = all.filter((needle) => needle.letters.length < leastLetters)
  const long = new Map<string, Needle[]>()
  for (const needle of all) {
    if (needle.letters.length < leastLetters) continue
    const head = needle.letters.slice(0, headLetters)
    const same = long.get(head)
    if (same) same.push(needle)
    else long.set(head, [needle])
  }
  for (const words of known) for (const needle of findLong(words.join(''), long)) drop(needle, long)
  const spaced = known.map((words) => ` ${words.join(' ')} `).join('\n')
  const rare = short.filter((needle) => !spaced.includes(needle.spaced))
  return {long, short: rare, count: rare.length + [...long.values()].reduce((sum, list) => sum + list.length, 0)}
}

/** Long needles in letters without spaces. */
export function findLong(letters: string, long: Needles['long']): readonly Needle[] {
  const found: Needle[] = []
  for (let at = 0; at + headLetters <= letters.length; at++) {
    const candidates = long.get(letters.slice(at, at + headLetters))
    for (const needle of candidates ?? []) if (letters.startsWith(needle.letters, at)) found.push(needle)
  }
  return found
}

function drop(needle: Needle, long: Map<string, Needle[]>): void {
  const head = needle.letters.slice(0, headLetters)
  const left = (long.get(head) ?? []).filter(({letters}) => letters !== needle.letters)
  if (left.length > 0) long.set(head, left)
  else long.delete(head)
}

function textNeedles(withheld: Withheld, run: number): readonly Needle[] {
  const words = withheld.text
    .split('\n')
    .flatMap((line, below) => line.split(/\s+/u).map((word) => ({word, below, folded: foldWords(word).join(' ')})))
  const inked = words.filter((one) => one.folded !== '')
  const folded = inked.map((one) => one.folded)
  const of = {withheld, written: inked.map(({word}) => word), lines: inked.map(({below}) => below)}
  const needles = folded.flatMap((_, from) => runFrom(folded, from, run, of) ?? [])
  if (needles.length > 0 || folded.length === 0) return needles
  const whole = needle(folded, 0, folded.length, of)
  return isTelling(whole.letters, folded) ? [whole] : []
}

function runFrom(folded: readonly string[], from: number, run: number, of: Folded): Needle | undefined {
  let letters = 0
  for (let to = from; to < folded.length; to++) {
    letters += folded[to]?.replaceAll(' ', '').length ?? 0
    if (to - from + 1 >= run && letters >= leastLetters) return needle(folded, from, to + 1, of)
  }
  return undefined
}

function needle(folded: readonly string[], from: number, to: number, of: Folded): Needle {
  const spaced = folded.slice(from, to).join(' ')
  return {letters: spaced.replaceAll(' ', ''), spaced: ` ${spaced} `, from, to, of}
}

function isTelling(letters: string, words: readonly string[]): boolean {
  if (/^\d+$/u.test(letters)) return letters.length >= numberDigits
  return letters.length >= (words.length > 1 ? shortLetters : oneWordLetters)
}

function nameNeedles(withheld: Withheld): readonly Needle[] {
  const words = foldWords(withheld.text)
  const letters = words.join('')
  const isTelling = letters.length >= (words.length > 1 || /\d/u.test(letters) ? nameLetters : plainNameLetters)
  return isTelling ? [needle(words, 0, words.length, {withheld, written: [withheld.text], lines: [0]})] : []
}
