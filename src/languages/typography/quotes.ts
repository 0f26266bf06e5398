import type {Edit, Tape} from './tape.js'
import type {Typography} from './typography.js'

const anyQuote = /["'“”„‟‘’‚«»‹›]/u
const everyQuote = new RegExp(anyQuote, 'gu')
const quoteSigns = '"\'“”„‟‘’‚«»‹›'
const families: {readonly [sign: string]: 'double' | 'single'} = {
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‹': 'single',
  '›': 'single',
}
const alwaysOpens = '„‚«‹'
const alwaysCloses = '»›'
/** After these, a quote opens. */
const opensAfter = /[\s([{<\-–—/\uFFFC]/u
const letter = /[\p{L}\p{M}]/u
const wordSign = /[\p{L}\p{M}\p{N}]/u

interface QuoteMark {
  readonly at: number
  readonly family: 'double' | 'single'
  readonly role: 'open' | 'close' | 'either' | 'apostrophe' | 'literal'
  /** Written with a sign that can be nothing but a quote. */
  readonly certain: boolean
  readonly typography: Typography
}

/**
 * Sets quotes by nesting and language, and apostrophes: a quote opened in plain text may close after emphasis. A single
 * quote that finds no partner is an apostrophe.
 */
export function quoteEdits(tape: Tape, typographyAt: (offset: number) => Typography | undefined): Edit[] {
  if (!anyQuote.test(tape.text)) return []
  const marks: QuoteMark[] = []
  for (const {index} of tape.text.matchAll(everyQuote)) {
    const typography = typographyAt(index)
    if (typography) marks.push(markAt(tape.text, index, typography))
  }
  const partners = pair(marks, tape.text)
  return set(marks, partners, tape.text)
}

function markAt(text: string, at: number, typography: Typography): QuoteMark {
  const sign = text[at]!
  const family = families[sign] ?? 'double'
  const base = {at, family, typography, certain: sign !== '"' && sign !== "'" && sign !== '’'}
  const role = alwaysOpens.includes(sign) ? 'open' : alwaysCloses.includes(sign) ? 'close' : roleOf(text, at, family)
  return {...base, role}
}

function roleOf(text: string, at: number, family: 'double' | 'single'): QuoteMark['role'] {
  const [previous, next] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
  const isInWord = letter.test(previous) && letter.test(next)
  if (family === 'single') {
    if (wordSign.test(previous) && wordSign.test(next)) return 'apostrophe'
    if (
      /^\d0s|^\d\d(?!\d)/u.test(text.slice(at + 1, at + 4)) &&
      opensAfter.test(beyond(text, at, -1)) &&
      text[at + 3] !== text[at]
    )
      return 'apostrophe'
  } else if (text[at] === '"' && (isInWord || isMeasure(text, at))) return 'literal'
  const [left, right] = [beyond(text, at, -1), beyond(text, at, 1)]
  const mayOpen = opensAfter.test(left) && !/\s/u.test(right)
  const mayClose = !/[\s([{<]/u.test(left)
  if (text[at] === '’') return mayClose ? 'close' : 'apostrophe'
  if (mayOpen && /[–—-]/u.test(left) && !wordSign.test(right)) return 'close'
  if (text[at] === '”' && mayClose) return 'close'
  return mayOpen ? 'open' : mayClose ? 'close' : 'either'
}

/** `6"` before a space, with no quote open: inches. */
function isMeasure(text: string, at: number): boolean {
  return /\d$/u.test(text.slice(0, at)) && !/(?:^|[\s([{«“„—])["“«„]/u.test(text.slice(0, at))
}

/** The next sign in a direction that is not a quote; a space beyond the ends. */
function beyond(text: string, at: number, step: 1 | -1): string {
  let index = at + step
  while (index >= 0 && index < text.length && quoteSigns.includes(text[index]!)) index += step
  return text[index] ?? ' '
}

/** Partner of each mark by index, in both directions. */
function pair(marks: readonly QuoteMark[], text: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open: number[] = []
  marks.forEach((mark, index) => {
    const from = open.findLastIndex((other) => marks[other]!.family === mark.family)
    const closes = mark.role === 'close' || (mark.role === 'either' && from >= 0)
    if (mark.role === 'open' || (mark.role === 'either' && from < 0)) open.push(index)
    else if (closes && from >= 0 && !isPossessive(marks, index, text)) {
      partners.set(index, open[from]!)
      partners.set(open[from]!, index)
      open.length = from
    }
  })
  return partners
}

/** `the ‘prisoners’ rights’ question`: an `s’` is an apostrophe when the word after it closes, too. */
function isPossessive(marks: readonly QuoteMark[], index: number, text: string): boolean {
  const mark = marks[index]!
  return mark.family === 'single' && /^s['’] [\p{L}-]+['’](?!\p{L})/u.test(text.slice(mark.at - 1, mark.at + 40))
}

function set(marks: readonly QuoteMark[], partners: ReadonlyMap<number, number>, text: string): Edit[] {
  const depths = new Map<string, number>()
  const edits: Edit[] = []
  marks.forEach((mark, index) => {
    const {language, quotes} = mark.typography
    const depth = depths.get(language) ?? 0
    const isPaired = partners.has(index)
    let put = '’'
    if (mark.role === 'literal') return
    if (isOpening(mark, isPaired, partners.get(index), index)) {
      put = quotes[depth % 2]![0]
      depths.set(language, depth + 1)
    } else if (isPaired || mark.family === 'double') {
      const level = Math.max(0, depth - 1)
      put = quotes[level % 2]![1]
      depths.set(language, level)
    }
    if (put !== text[mark.at]) edits.push({start: mark.at, end: mark.at + 1, put})
  })
  return edits
}

function isOpening(mark: QuoteMark, isPaired: boolean, partner: number | undefined, index: number): boolean {
  if (mark.role === 'apostrophe') return false
  if (isPaired) return partner! > index
  if (mark.role === 'open' || mark.role === 'either') return mark.family === 'double' || mark.certain
  return false
}
