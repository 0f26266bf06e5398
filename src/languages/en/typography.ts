import type {Habits} from '../language.js'
import {
  type Binding,
  type DashManner,
  noBreak,
  numberRange,
  type QuotePair,
  romanRange,
  spacedNumberRange,
  type Typography,
} from '../typography/index.js'
import {months} from './dates.js'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u))
const lowerMonths = months.map((month) => month.toLowerCase())

const binding: Binding = {
  holdsNext: words('№ §'),
  holdsWhenCapital: new Set(),
  holdsNumber: words(
    'no. nos. p. pp. vol. vols. ch. chs. fig. figs. art. arts. l. ll. f. ff. op. d. sec. sect. n. nn. c. ca. col. t. chapter section article part page note table figure annex order',
  ),
  holdsName: words(
    'com. coms. c. cde. mr. mrs. ms. dr. prof. gen. col. maj. lt. capt. st. messrs. sen. rep. gov. hon. rev. comrade marshal',
  ),
  heldByWord: new Set(),
  heldByNumber: new Set([
    ...words('thousand million billion trillion percent km kg m cm mm g t ha a.m. p.m. bc ad ce bce'),
    ...lowerMonths,
  ]),
  holdsDay: new Set(lowerMonths),
  knit: new Map([
    ['a.', words('m.')],
    ['p.', words('m.')],
    ['i.', words('e.')],
    ['e.', words('g.')],
  ]),
  groupsDigits: false,
}

/** `October 1936 – February 1937` is a range, not a dash. */
const monthRange = new RegExp(
  `(?<=(?:${months.join('|')})(?: \\d{4})?)[ \\u00A0]?[-–][ \\u00A0]?(?=(?:\\d{1,2} )?(?:${months.join('|')}))`,
  'gu',
)
const ranges = [numberRange, romanRange, spacedNumberRange, monthRange]

const dashes: {readonly [manner in 'closed' | 'spaced']: DashManner} = {
  closed: {between: '—', opensClosed: true, speech: `—${noBreak}`, ranges},
  spaced: {between: `${noBreak}– `, opensClosed: true, speech: `–${noBreak}`, ranges},
}
const double: QuotePair = ['“', '”']
const single: QuotePair = ['‘', '’']
const made = new Map<string, Typography>()

/** “American” or ‘British’ quotes, and a dash closed—or spaced – by edition. */
export function typographyOfEnglish({quotes = 'double', dashes: manner = 'closed'}: Habits = {}): Typography {
  const key = `${quotes} ${manner}`
  const known = made.get(key)
  if (known) return known
  const typography: Typography = {
    language: 'en',
    quotes: quotes === 'double' ? [double, single] : [single, double],
    dash: dashes[manner],
    binding,
    gaps: [],
  }
  made.set(key, typography)
  return typography
}
