import {languageCodes} from '../../base/index.js'
import type {Language, LocatorKind} from '../../languages/index.js'
import {languageOf} from '../../languages/index.js'

/** One part of a locator: `p. 12`. */
interface Part {
  readonly kind?: LocatorKind
  readonly value: string
}

const one = /^(?<word>§|№|\p{L}+)\.?\s*(?<value>\d.*|[IVXLC]+(?:[-–][IVXLC]+)?)$/u
/** A comma between two parts with words of their own: `vol. 2, p. 5`; not that of `pp. 4, 12`. */
const between = /,\s*(?=(?:§|№|\p{L}+\.?)\s*(?:\d|[IVXLC]+\b))/u

/** A locator in the words of a language, whichever language its author wrote it in: `p. 12` is `с. 12`. */
export function renderLocator(locator: string, language: Language, standard: LocatorKind): string {
  return locator
    .trim()
    .split(between)
    .map((part) => renderPart(read(part.trim(), standard), language))
    .join(', ')
}

function read(part: string, standard: LocatorKind): Part {
  if (/^\d/u.test(part)) return {kind: standard, value: part}
  const {word, value} = one.exec(part)?.groups ?? {}
  const kind = word === undefined ? undefined : kindOf(word.toLowerCase())
  return kind && value !== undefined ? {kind, value} : {value: part}
}

function kindOf(word: string): LocatorKind | undefined {
  for (const code of languageCodes) {
    const kind = languageOf(code).locatorWords.get(word)
    if (kind) return kind
  }
  return undefined
}

function renderPart({kind, value}: Part, language: Language): string {
  if (!kind) return value
  const {one: single, many} = language.locators[kind]
  return `${/[-–—,]/u.test(value) ? many : single}\u00A0${value.replace(/(?<=\d)\s*-\s*(?=\d)/gu, '–')}`
}
