/** A node of the pattern tree: letters to nodes, to an index of ratings, or to both. */
export interface Trie {
  readonly [letter: string]: Trie | readonly [Trie, number] | number
}

/** Tag, tree, exceptions with their points counted in the divided word (`re-form`: 2), ratings. */
export type Patterns = readonly [
  code: string,
  tree: Trie,
  exceptions: {readonly [word: string]: readonly number[]},
  ratings: readonly (readonly number[])[],
]

/** As the package `hyphen` writes them. */
type Packed = readonly [readonly (readonly number[])[], Trie, {readonly [word: string]: readonly number[]}]

/**
 * The patterns take 2 to 130 ms each to read, so a language is opened when its first word is met. `require` is the one
 * way to do that at once; the bundler turns it into a function of its own file.
 */
const sources: {readonly [code: string]: () => unknown} = {
  be: () => require('hyphen/patterns/be.js'),
  de: () => require('hyphen/patterns/de-1996.js'),
  en: () => require('hyphen/patterns/en-us.js'),
  es: () => require('hyphen/patterns/es.js'),
  fr: () => require('hyphen/patterns/fr.js'),
  it: () => require('hyphen/patterns/it.js'),
  la: () => require('hyphen/patterns/la.js'),
  pl: () => require('hyphen/patterns/pl.js'),
  ru: () => require('hyphen/patterns/ru.js'),
  tr: () => require('hyphen/patterns/tr.js'),
  uk: () => require('hyphen/patterns/uk.js'),
}

const opened = new Map<string, Patterns>()

/** The patterns of a language; `undefined` when there are none. */
export function patternsOf(code: string): Patterns | undefined {
  const known = opened.get(code)
  if (known || !Object.hasOwn(sources, code)) return known
  const [ratings, tree, exceptions] = sources[code]!() as Packed
  const patterns: Patterns = [code, tree, exceptions, ratings]
  opened.set(code, patterns)
  return patterns
}
