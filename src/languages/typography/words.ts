import type {Binding} from './typography.js'

// What a word is to its neighbours, as bits of one number: most words are nothing, and are passed over at a glance.

export const holdsNext = 1
export const holdsNumber = 2
export const holdsName = 4
export const holdsDay = 8
export const knits = 16
export const heldByWord = 32
export const heldByNumber = 64
export const startsNumber = 128
export const endsNumber = 256
export const capital = 512
export const startsDay = 1024
export const initials = 2048
/** One to three digits and nothing else. */
export const headGroup = 4096
/** Three digits that may follow them. */
export const tailGroup = 8192

/** Opening signs before a word: they do not hide what word it is. */
const before = /^[«„“‘"'([{<⟨—–-]+/u
/** Signs after a word. */
const after = /[»“”’"')\]}>⟩,;:!?…]+$/u
const numberStart = /^(?:\d|[IVXLC]+(?!\p{L}))/u
const numberEnd = /(?:\d|(?<!\p{L})[IVXLC]+|\d-?\p{Ll}{1,2}|%|½)[»”"')\]]*$/u
const initialLetters = /^(?:\p{Lu}\p{Ll}?\.-?)+$/u

/** What is known of words under one binding. */
export interface Lexicon {
  readonly binding: Binding
  readonly kinds: Map<string, number>
  /** Of the words that are bound, by their first letter: a bit for each length. */
  readonly lengths: Uint32Array
}

/** Words. Cleared when full: texts differ less than it seems. */
const mostKept = 40_000
const lexicons = new WeakMap<Binding, Lexicon>()

export function lexiconOf(binding: Binding): Lexicon {
  const known = lexicons.get(binding)
  if (known) return known
  const lexicon = {binding, kinds: new Map<string, number>(), lengths: lengthsOf(binding)}
  lexicons.set(binding, lexicon)
  return lexicon
}

/** Letters up to the last small one of Cyrillic. */
const letters = 0x460

function lengthsOf({knit, groupsDigits: _, ...sets}: Binding): Uint32Array {
  const lengths = new Uint32Array(letters)
  for (const words of [...Object.values(sets), knit.keys()])
    for (const word of words) lengths[word.charCodeAt(0)]! |= 1 << word.length
  return lengths
}

/** What the word `text[from..to)` is. */
export function kindOf(text: string, from: number, to: number, {binding, kinds, lengths}: Lexicon): number {
  if (isSmall(text, from, to) && (lengths[text.charCodeAt(from)]! & (1 << (to - from))) === 0) return 0
  const word = text.slice(from, to)
  const known = kinds.get(word)
  if (known !== undefined) return known
  if (kinds.size >= mostKept) kinds.clear()
  const kind = read(word, binding)
  kinds.set(word, kind)
  return kind
}

/** Small letters and nothing else, which mean something only as one of the words that are bound. */
function isSmall(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (!((code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code < letters))) return false
  }
  return true
}

/** The word without opening signs. */
export const bareStart = (word: string): string => word.replace(before, '')
/** The word without the signs around it. */
export const bareWord = (word: string): string => bareStart(word).replace(after, '')

function read(word: string, binding: Binding): number {
  const start = bareStart(word)
  const low = start.toLowerCase()
  const bare = start.replace(after, '')
  const bareLow = bare.toLowerCase()
  const isCapital = /^\p{Lu}/u.test(start)
  return (
    (binding.holdsNext.has(low) || (isCapital && binding.holdsWhenCapital.has(low)) ? holdsNext : 0) |
    (binding.holdsNumber.has(low) ? holdsNumber : 0) |
    (binding.holdsName.has(low) ? holdsName : 0) |
    (binding.holdsDay.has(low) ? holdsDay : 0) |
    (binding.knit.has(low) ? knits : 0) |
    (binding.heldByWord.has(bareLow) ? heldByWord : 0) |
    (binding.heldByNumber.has(bareLow) && !/^\p{Lu}\.?$/u.test(start) ? heldByNumber : 0) |
    (numberStart.test(start) ? startsNumber : 0) |
    (numberEnd.test(start) ? endsNumber : 0) |
    (isCapital ? capital : 0) |
    (/^\d{1,2}(?!\d)/u.test(start) ? startsDay : 0) |
    (initialLetters.test(start) || initialLetters.test(bare) ? initials : 0) |
    (/^\d{1,3}$/u.test(start) ? headGroup : 0) |
    (/^\d{3}(?!\d)/u.test(start) ? tailGroup : 0)
  )
}
