import {createRequire} from 'node:module'
import {hashOf} from '../../base/index.js'
import {languageOf} from '../../languages/index.js'
import type {Work} from '../../model/index.js'
import {type StyleName, styleOf} from './styles.js'
import {localeOf} from './terms.js'
import {scriptOf} from './works.js'

/** What citeproc 2.4 is asked for. It has no types of its own. */
interface Citeproc {
  readonly Engine: new (
    system: {retrieveLocale: (tag: string) => string; retrieveItem: (id: string) => unknown},
    style: string,
    language: string,
  ) => Engine
}
interface Engine {
  updateItems(ids: readonly string[]): void
  makeBibliography(): readonly [{readonly entry_ids: readonly (readonly string[])[]}, readonly string[]] | false
  makeCitationCluster(
    items: readonly {readonly id: string; readonly 'suppress-author'?: boolean; readonly 'author-only'?: boolean}[],
  ): string
}

/** The works of one paper, set: as HTML with `<i>`, `<b>`, `<sup>` and `<span>`. */
export interface SetWorks {
  /** `Conquest 1990`, `Conquest`, `1990a`. */
  readonly short: (id: string, part: 'both' | 'author' | 'year') => string
  readonly entry: (id: string) => string | undefined
}

/** Engines kept for papers that cite the same works: the packets of a batch, the rounds of a build. */
const kept = new Map<string, SetWorks>()
const mostKept = 24
const load = createRequire(import.meta.url)

/** Sets works in a style. Loads citeproc when first called: a paper without citations does not pay for it. */
export function setWorks(works: readonly Work[], style: StyleName): SetWorks {
  const items = new Map(works.map((work) => [work.id, itemOf(work)]))
  const key = hashOf({style, items: [...items.values()]})
  const known = kept.get(key)
  if (known) return known
  const set = createSet(items, style)
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
  kept.set(key, set)
  return set
}

function createSet(items: ReadonlyMap<string, object>, style: StyleName): SetWorks {
  const engine = engineOf(items, style)
  const made = attempt(() => engine?.makeBibliography())
  const entries = new Map(
    made ? made[0].entry_ids.map((ids, index) => [ids[0] ?? '', inner(made[1][index] ?? '')]) : [],
  )
  const shorts = new Map<string, string>()
  return {
    entry: (id) => entries.get(id),
    short(id, part) {
      const name = `${part} ${id}`
      const found = shorts.get(name) ?? attempt(() => engine?.makeCitationCluster([{id, ...partFlags[part]}])) ?? id
      shorts.set(name, found)
      return found
    },
  }
}

const partFlags = {both: {}, author: {'author-only': true}, year: {'suppress-author': true}} as const

function engineOf(items: ReadonlyMap<string, object>, style: StyleName): Engine | undefined {
  const {Engine} = load('citeproc') as Citeproc
  const system = {
    retrieveLocale: (tag: string) => localeOf(tag.startsWith('ru') ? 'ru' : 'en'),
    retrieveItem: (id: string) => structuredClone(items.get(id)),
  }
  return attempt(() => {
    const engine = new Engine(system, styleOf(style), 'en-US')
    engine.updateItems([...items.keys()])
    return engine
  })
}

/** citeproc throws where a field is not what it should be: then the work has no entry, and that is reported. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

/** A work as citeproc takes it: its editor once more, as it stands after `под ред.` */
function itemOf({id, type, csl, ...work}: Work): object {
  const language = scriptOf({id, type, csl, ...work}) === 'cyrillic' ? 'ru' : 'en'
  const editors = (csl['editor'] ?? []) as readonly {readonly family?: string}[]
  const {genitiveOf} = languageOf(language)
  const inflected = editors.map((name) =>
    name.family === undefined ? name : {...name, family: genitiveOf(name.family)},
  )
  return {...csl, id, type, language, ...(inflected.length > 0 ? {'editorial-director': inflected} : {})}
}

function inner(entry: string): string {
  return entry
    .trim()
    .replace(/^<div class="csl-entry">/u, '')
    .replace(/<\/div>$/u, '')
    .trim()
}
