import {createBoundedMap, type LanguageCode, type Localized, localize, remember} from '../base/index.js'
import type {Page, RunningWords} from '../model/index.js'

/** What running lines may say of a page. */
export interface Facts {
  readonly page: Page
  readonly pages: number
  readonly running: RunningWords
  readonly hash: string
  /** Of the edition; two of a parallel one, the left side first. */
  readonly languages: readonly LanguageCode[]
}

/** Letters of the content's hash that are printed: as many as git shows. */
const hashLetters = 7
/** Between the same words in two languages. */
const betweenLanguages = ' / '
/** Parts of a running line that come and go by themselves. */
const separator = / (?:[·|]) /u

/**
 * The words of a running line. Parts divided by ` · ` vanish with a variable that is empty:
 *
 *     {document} · packet {packet} · {hash}   →   Study guide · 1f0c2aa
 */
export function wordsOf(template: string, facts: Facts): string {
  if (!template.includes('{')) return template
  let words = ''
  for (const part of remember(cut, template, () => template.split(separator).map(cutPart))) {
    const filled = fill(part, facts)
    if (filled !== '') words += words === '' ? filled : ` · ${filled}`
  }
  return words
}

/** Words and names of variables by turns, words first. */
type Part = readonly string[]

/** Templates of themes: a dozen, each for hundreds of pages. */
const cut = createBoundedMap<string, readonly Part[]>(200)
const cutPart = (part: string): Part => part.split(/\{([a-z-]+)\}/u)

function fill(part: Part, facts: Facts): string {
  let text = part[0] ?? ''
  for (let at = 1; at < part.length; at += 2) {
    const value = variables[part[at] ?? '']?.(facts) ?? ''
    if (value === '') return ''
    text += value + (part[at + 1] ?? '')
  }
  return text.trim()
}

const variables: {readonly [name: string]: (facts: Facts) => string} = {
  folio: ({page}) => page.label,
  chapter: (facts) => markOf(facts, 'chapter'),
  section: (facts) => markOf(facts, 'section'),
  'first-term': ({page}) => page.marks['term']?.first ?? '',
  'last-term': ({page}) => page.marks['term']?.last ?? '',
  document: ({running, languages}) => both(running.document, languages),
  committee: ({running, languages}) => both(running.committee, languages),
  conference: ({running, languages}) => both(running.conference, languages),
  audience: ({running, languages}) => both(running.audience, languages),
  version: ({running}) => running.version,
  packet: ({running}) => running.packet ?? '',
  leaf: ({page}) => String(page.index + 1),
  leaves: ({pages}) => String(pages),
  hash: ({hash}) => hash.slice(0, hashLetters),
}

/** The mark in force at the foot of the page; of parallel text, those of the languages that are asked for. */
function markOf({page, languages}: Facts, key: string): string {
  const [left, right] = [page.marks[`${key}:left`]?.last, page.marks[`${key}:right`]?.last]
  if (!left || !right) return page.marks[key]?.last ?? ''
  if (languages.length > 1) return distinct([left, right])
  return page.side === 'recto' ? right : left
}

function both(value: Localized, languages: readonly LanguageCode[]): string {
  return distinct(languages.map((language) => localize(value, language)))
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join(betweenLanguages)
}
