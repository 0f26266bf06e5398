import {type LanguageCode, remember} from '../../base/index.js'
import type {Inline, Shelf} from '../../model/index.js'
import {createFinder, type Finder, type Found} from './finder.js'
import type {Spot} from './walk.js'

export type TextInline = Extract<Inline, {kind: 'text'}>

/** Where terms and persons are spoken of. */
export interface Mentions {
  inline(inline: Inline, spot: Spot): void
  /** First mentions of terms in a text. */
  inText(inline: TextInline): readonly Found[]
  /** Whether a term written as one is the chapter's first mention of it. */
  isFirst(inline: Inline): boolean
  isUsed(side: LanguageCode, term: string): boolean
  persons(side: LanguageCode): ReadonlySet<string>
}

/**
 * Finds the first mention of every term in every chapter, written as `:term` or in plain words. Words inside links,
 * citations, code and transcriptions are not looked at.
 */
export function createMentions(shelf: Shelf): Mentions {
  const texts = new Map<TextInline, readonly Found[]>()
  const firsts = new Set<Inline>()
  const seen = new Set<string>()
  const used = new Set<string>()
  const persons = new Map<LanguageCode, Set<string>>()
  /** Texts inside a term, a link or foreign words: what their parents are, they are not. */
  const skipped = new Set<Inline>()

  const isNew = (id: string, {side, chapter}: Spot): boolean => {
    used.add(`${side} ${id}`)
    const key = `${side} ${chapter} ${id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
  return {
    inline(inline, spot) {
      if (skipped.has(inline) || hides(inline)) {
        if ('children' in inline) for (const child of inline.children) skipped.add(child)
      }
      if (inline.kind === 'term' && !spot.isTitle && isNew(inline.key, spot)) firsts.add(inline)
      if (inline.kind === 'person') setOf(persons, spot.side).add(inline.key)
      if (
        inline.kind !== 'text' ||
        skipped.has(inline) ||
        spot.container === 'source' ||
        spot.isTitle ||
        shelf.glossary.length === 0
      )
        return
      const found = foundIn(inline, shelf.glossary, spot.side).filter(({term}) => isNew(term, spot))
      if (found.length > 0) texts.set(inline, found)
    },
    inText: (inline) => texts.get(inline) ?? none,
    isFirst: (inline) => firsts.has(inline),
    isUsed: (side, term) => used.has(`${side} ${term}`),
    persons: (side) => persons.get(side) ?? new Set(),
  }
}

const none: readonly Found[] = []

interface Search {
  readonly finder: Finder
  readonly found: WeakMap<TextInline, readonly Found[]>
}
const searches = new WeakMap<Shelf['glossary'], Map<LanguageCode, Search>>()

/** All mentions in a text: looked for once, for most of a paper stays as it is when one of its chapters is changed. */
function foundIn(inline: TextInline, glossary: Shelf['glossary'], side: LanguageCode): readonly Found[] {
  const ofGlossary = remember(searches, glossary, () => new Map<LanguageCode, Search>())
  const {finder, found} = remember(ofGlossary, side, () => ({
    finder: createFinder(glossary, side),
    found: new WeakMap<TextInline, readonly Found[]>(),
  }))
  return remember(found, inline, () => finder.find(inline.text))
}

const hiding: ReadonlySet<Inline['kind']> = new Set([
  'term',
  'link',
  'foreign',
  'transliteration',
  'reference',
  'person',
  'gap',
])
const hides = (inline: Inline): boolean => hiding.has(inline.kind)

function setOf<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const set = map.get(key) ?? new Set<V>()
  map.set(key, set)
  return set
}
