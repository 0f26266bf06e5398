import type {LanguageCode} from '../../base/index.js'
import {languageOf} from '../../languages/index.js'
import type {Term} from '../../model/index.js'

/** A term found in a text, from `start` to `end`. */
export interface Found {
  readonly term: string
  readonly start: number
  readonly end: number
}

export interface Finder {
  /** Mentions in a text, in order, the longest at each word. */
  find(text: string): readonly Found[]
}

interface Pattern {
  readonly term: string
  readonly regex: RegExp
}

/** Letters by which patterns are sorted into drawers, so that most words are passed over at a glance. */
const drawerLength = 2
const none: readonly Pattern[] = []
const word = /[\p{L}\p{N}]+/gu
const wordSign = /[\p{L}\p{N}]/u
/** Any ending: all but spaces and signs. Plain classes, for those by property take a millisecond each to compile. */
const anyEnding = '[^\\s.,;:!?()«»“”"…—–-]*'

export function createFinder(glossary: readonly Term[], side: LanguageCode): Finder {
  const drawers = new Map<string, Pattern[]>()
  for (const term of glossary) {
    for (const form of formsOf(term, side)) {
      // An abbreviation is one in capitals only; other words may begin a sentence.
      const flags = form.words === form.words.toUpperCase() ? 'y' : 'iy'
      const pattern = {term: term.id, regex: new RegExp(patternOf(form, side), flags)}
      const key = drawerOf(form.words)
      drawers.set(key, [...(drawers.get(key) ?? []), pattern])
    }
  }
  const byWord = new Map<string, readonly Pattern[]>()
  const patternsAt = (written: string): readonly Pattern[] => {
    let patterns = byWord.get(written)
    if (!patterns) {
      patterns = drawers.get(drawerOf(written)) ?? none
      byWord.set(written, patterns)
    }
    return patterns
  }
  return {
    find(text) {
      const found: Found[] = []
      let end = 0
      for (const match of text.matchAll(word)) {
        if (match.index < end) continue
        const patterns = patternsAt(match[0])
        const best = patterns.length > 0 ? longest(text, match.index, patterns) : undefined
        if (best) {
          found.push(best)
          end = best.end
        }
      }
      return found
    },
  }
}

function drawerOf(text: string): string {
  return text
    .slice(0, drawerLength)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function longest(text: string, start: number, patterns: readonly Pattern[]): Found | undefined {
  let best: Found | undefined
  for (const {term, regex} of patterns) {
    regex.lastIndex = start
    const end = start + (regex.exec(text)?.[0].length ?? 0)
    if (end > start && (!best || end > best.end) && !wordSign.test(text[end] ?? '')) best = {term, start, end}
  }
  return best
}

/** Words by which a term may be mentioned in a language: its own, its abbreviation, its listed forms. */
function formsOf(term: Term, side: LanguageCode): readonly {readonly words: string; readonly isExact: boolean}[] {
  const abbreviation = term.abbreviation?.[side]
  const own = [term.term[side], abbreviation].filter((form) => form !== undefined && form !== '')
  const listed = term.forms?.[side] ?? []
  return [...own.map((words) => ({words: words!, isExact: false})), ...listed.map((words) => ({words, isExact: true}))]
}

/** Source of a regular expression for one form. A listed one stands as written, but for `*`. */
function patternOf({words, isExact}: {readonly words: string; readonly isExact: boolean}, side: LanguageCode): string {
  const language = languageOf(side)
  const parts = words
    .trim()
    .split(/\s+/u)
    .map((word) => {
      if (word.endsWith('*')) return literal(word.slice(0, -1)) + anyEnding
      return isExact ? literal(word) : language.inflected(word)
    })
  return parts.join('[ \\u00A0]+')
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
