import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import type {LanguageCode} from '../../src/base/index.js'
import {buildProject} from '../../src/build/index.js'
import type {Block, Inline} from '../../src/model/index.js'
import {containers} from '../../src/read/directives/containers/index.js'
import type {Definition, Directive} from '../../src/read/directives/definition.js'
import {leaves} from '../../src/read/directives/leaves/index.js'
import {texts} from '../../src/read/directives/texts/index.js'
import {readChapter, readCharacter} from '../../src/read/index.js'

const root = join(import.meta.dirname, '../..')
const folder = 'content/specimen'

/** Blocks and inlines that an author can write: all but those which templates and stages make. A new kind stops `tsc`. */
const blockKinds: {readonly [K in Exclude<Block['kind'], 'section' | 'pair' | 'slot'>]: true} = {
  heading: true,
  paragraph: true,
  list: true,
  code: true,
  rule: true,
  table: true,
  figure: true,
  container: true,
  place: true,
  space: true,
  lines: true,
}
const inlineKinds: {readonly [K in Exclude<Inline['kind'], 'slot'>]: true} = {
  text: true,
  emphasis: true,
  strong: true,
  deleted: true,
  smallcaps: true,
  superscript: true,
  subscript: true,
  underline: true,
  unhyphenated: true,
  code: true,
  break: true,
  link: true,
  image: true,
  note: true,
  citation: true,
  reference: true,
  term: true,
  person: true,
  fact: true,
  foreign: true,
  transliteration: true,
  only: true,
  gap: true,
  blank: true,
  checkbox: true,
  fill: true,
}
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
const filesOf = (part: string, language: LanguageCode): readonly string[] =>
  readdirSync(join(root, folder, part))
    .filter((name) => name.endsWith(`.${language}.md`))
    .map((name) => `${folder}/${part}/${name}`)

/** Every `kind` in a tree, whatever it hangs from. */
function kindsIn(value: unknown, into: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const one of value) kindsIn(one, into)
  else if (typeof value === 'object' && value !== null) {
    if ('kind' in value && typeof value.kind === 'string') into.add(value.kind)
    for (const one of Object.values(value)) kindsIn(one, into)
  }
  return into
}

/** Attributes with which each directive was read, and whether it bore a label and an id. */
type Used = Map<string, {attributes: Set<string>; label: boolean; id: boolean}>

function watch(used: Used): void {
  const note = ({name, attributes, label, id}: Directive): void => {
    const known = used.get(name) ?? {attributes: new Set<string>(), label: false, id: false}
    for (const attribute of Object.keys(attributes)) known.attributes.add(attribute)
    used.set(name, {...known, label: known.label || label.length > 0, id: known.id || id !== undefined})
  }
  const noted =
    <T>(make: (directive: Directive, ...rest: never[]) => T) =>
    (directive: Directive, ...rest: never[]): T => {
      note(directive)
      return make(directive, ...rest)
    }
  for (const one of containers) {
    const make = noted(one.toBlocks) as typeof one.toBlocks
    vi.spyOn(one, 'toBlocks').mockImplementation(make)
  }
  for (const one of leaves) {
    const make = noted(one.toBlock) as typeof one.toBlock
    vi.spyOn(one, 'toBlock').mockImplementation(make)
  }
  for (const one of texts) {
    const make = noted(one.toInline) as typeof one.toInline
    vi.spyOn(one, 'toInline').mockImplementation(make)
  }
}

const definitions: readonly Definition[] = [...containers, ...leaves, ...texts].filter(({only}) => only !== 'template')

describe.each(['en', 'ru'] as const)('the specimen in %s', (language) => {
  const used: Used = new Map()
  const kinds = new Set<string>()
  beforeAll(() => {
    watch(used)
    for (const file of filesOf('chapters', language))
      kindsIn(readChapter({file, text: textOf(file), language}).value, kinds)
    for (const file of filesOf('characters', language))
      kindsIn(readCharacter({file, text: textOf(file), language}).value, kinds)
  })
  afterAll(() => vi.restoreAllMocks())

  it('shows every kind of block and inline', () => {
    expect([...Object.keys(blockKinds), ...Object.keys(inlineKinds)].filter((kind) => !kinds.has(kind))).toEqual([])
  })

  it('shows every directive that an author may write, with all it may bear', () => {
    const missing = definitions.flatMap(({name, attributes, label, id}) => {
      const found = used.get(name)
      if (!found) return [name]
      const unused = Object.keys(attributes).filter((attribute) => !found.attributes.has(attribute))
      return [
        ...unused.map((attribute) => `${name}.${attribute}`),
        ...(label && !found.label ? [`${name}[…]`] : []),
        ...(id === 'must' && !found.id ? [`${name}#`] : []),
      ]
    })
    expect(missing).toEqual([])
  })

  it('prints what it shows, letter for letter', () => {
    const fenced = /^(?<fence>`{3,}|~{3,})(?<info>[^\n]*)\n(?<code>[\s\S]*?)^\k<fence>$/gmu
    for (const file of filesOf('chapters', language)) {
      const text = textOf(file)
      const outside = text.replace(fenced, (whole, ...rest) =>
        (rest.at(-1) as {info: string}).info === 'markdown' ? '' : whole,
      )
      for (const {groups} of text.matchAll(fenced)) {
        if (groups?.['info'] === 'markdown') expect(outside, file).toContain(groups['code']?.trimEnd())
      }
    }
  })
})

describe('the papers of the specimen', () => {
  it('are set without an error or a warning, in both languages and both themes', async () => {
    const {papers, diagnostics} = await buildProject({
      root,
      selection: {committees: ['specimen']},
      check: true,
      jobs: 1,
    })
    expect(diagnostics.filter(({severity, code}) => severity !== 'info' && code !== 'part-missing')).toEqual([])
    expect(papers.map(({document, edition}) => `${document}.${edition}`)).toEqual([
      'specimen.en',
      'specimen.ru',
      'specimen.ru-en',
      'specimen-archive.en',
    ])
    for (const {state, pages} of papers) expect([state, pages > 30]).toEqual(['printed', true])
  })
})
