import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {assemble} from '../../src/assemble/index.js'
import type {Chapter} from '../../src/model/index.js'
import {readChapter} from '../../src/read/index.js'
import {committeeOf, type Files, templateOf, wordsOf} from './bench.js'

// An oracle that shares nothing with the program: who sees what is written out, and each word knows the marks over it.

const sees: {readonly [reader: string]: readonly string[]} = {
  public: ['public'],
  committee: ['public', 'committee'],
  'faction:law': ['public', 'committee', 'faction:law'],
  'role:anna': ['public', 'committee', 'faction:law', 'role:anna'],
  'role:boris': ['public', 'committee', 'role:boris'],
  dais: ['public', 'committee', 'dais'],
  backroom: ['public', 'committee', 'dais', 'faction:law', 'role:anna', 'role:boris', 'backroom'],
  secretariat: ['public', 'committee', 'secretariat'],
  press: ['public', 'press'],
  student: ['public', 'student'],
  teacher: ['public', 'student', 'teacher'],
}
const readers = Object.keys(sees)
/** Two that are none: what stands under them nobody may see. */
const marks = [...readers, 'dias', 'role:clara']

interface Only {
  readonly kind: 'only'
  readonly mark: readonly string[]
  readonly of: readonly Node[]
}
type Node =
  | Only
  | {readonly kind: 'paragraph'; readonly of: readonly Piece[]}
  | {readonly kind: 'heading'; readonly of: readonly Piece[]}
  | {readonly kind: 'list'; readonly of: readonly (readonly Piece[])[]}
  | {readonly kind: 'table'; readonly of: readonly (readonly Piece[])[]}
  | {readonly kind: 'box'; readonly of: readonly Node[]}
type Piece =
  | {readonly kind: 'word'}
  | {readonly kind: 'strong'; readonly of: readonly Piece[]}
  | {readonly kind: 'note'; readonly of: readonly Piece[]}
  | {readonly kind: 'inline'; readonly mark: readonly string[]; readonly of: readonly Piece[]}

const mark = fc.uniqueArray(fc.constantFrom(...marks), {minLength: 1, maxLength: 2})
const {node} = fc.letrec<{node: Node; piece: Piece}>((tie) => {
  const pieces = fc.array(tie('piece'), {minLength: 1, maxLength: 2})
  const nodes = fc.array(tie('node'), {minLength: 1, maxLength: 2})
  return {
    piece: fc.oneof(
      {maxDepth: 2, withCrossShrink: true},
      fc.record({kind: fc.constant('word' as const)}),
      fc.record({kind: fc.constant('inline' as const), mark, of: pieces}),
      fc.record({kind: fc.constant('strong' as const), of: pieces}),
      fc.record({kind: fc.constant('note' as const), of: pieces}),
    ),
    node: fc.oneof(
      {maxDepth: 2, withCrossShrink: true},
      fc.record({kind: fc.constant('paragraph' as const), of: pieces}),
      fc.record({kind: fc.constant('only' as const), mark, of: nodes}),
      fc.record({kind: fc.constant('box' as const), of: nodes}),
      fc.record({kind: fc.constant('heading' as const), of: pieces}),
      fc.record({kind: fc.constant('list' as const), of: fc.array(pieces, {minLength: 1, maxLength: 2})}),
      fc.record({kind: fc.constant('table' as const), of: fc.array(pieces, {minLength: 2, maxLength: 2})}),
    ),
  }
})

/** A word, and the marks over it. */
interface Word {
  readonly token: string
  readonly under: readonly (readonly string[])[]
}

/** The document as Markdown; `wordAt` says what stands for a word, so that the same tree can be written with others. */
function write(
  nodes: readonly Node[],
  wordAt: (word: Word) => string,
): {readonly text: string; readonly words: readonly Word[]} {
  const words: Word[] = []
  const bodies: string[] = []
  const word = (under: Word['under']): string => {
    const one = {token: `w${words.length}x`, under}
    words.push(one)
    return wordAt(one)
  }
  const inline = (pieces: readonly Piece[], under: Word['under'], inNote = false): string =>
    pieces
      .map((one) => {
        if (one.kind === 'word') return word(under)
        if (one.kind === 'strong') return `**${inline(one.of, under, inNote)}**`
        if (one.kind === 'inline')
          return `:only[${inline(one.of, [...under, one.mark], inNote)}]{audience="${one.mark.join(' ')}"}`
        if (inNote) return word(under)
        const name = `n${bodies.length}`
        bodies.push('')
        bodies[Number(name.slice(1))] = `[^${name}]: ${inline(one.of, under, true)}`
        return `${word(under)}[^${name}]`
      })
      .join(' ')
  const block = (one: Node, under: Word['under'], depth: number): string => {
    const fence = ':'.repeat(9 - depth)
    if (one.kind === 'paragraph') return inline(one.of, under)
    if (one.kind === 'heading') return `## ${inline(one.of, under)}`
    if (one.kind === 'list') return one.of.map((item) => `- ${inline(item, under)}`).join('\n')
    if (one.kind === 'table') {
      const [head = [], ...rows] = one.of
      return [
        `| ${inline(head, under)} | ${word(under)} |`,
        '| --- | --- |',
        ...rows.map((row) => `| ${inline(row, under)} | ${word(under)} |`),
      ].join('\n')
    }
    if (one.kind === 'box')
      return `${fence}note\n${one.of.map((inner) => block(inner, under, depth + 1)).join('\n\n')}\n${fence}`
    const inner = [...under, one.mark]
    return `${fence}only{audience="${one.mark.join(' ')}"}\n${one.of.map((part) => block(part, inner, depth + 1)).join('\n\n')}\n${fence}`
  }
  const text = nodes.map((one) => block(one, [], 0)).join('\n\n<!-- -->\n\n')
  return {text: `---\ntitle: Text\n---\n${text.replaceAll('<!-- -->', 'between')}\n\n${bodies.join('\n\n')}\n`, words}
}

const may = (reader: string, {under}: Word): boolean =>
  under.every(
    (one) => one.every((name) => marks.slice(0, -2).includes(name)) && one.some((name) => sees[reader]?.includes(name)),
  )

const cast: Files = {
  'committee.yml': 'id: c\ntitle: C\nchapters: [10-text]\nfactions: [{id: law, name: Law}]\n',
  'characters/anna.en.md': '---\nid: anna\ntitle: Anna\nfaction: law\n---\n',
  'characters/boris.en.md': '---\nid: boris\ntitle: Boris\n---\n',
}
const base = committeeOf(cast)
const template = templateOf('{{chapters}}')
const read = (text: string): Chapter => readChapter({file: 'chapters/10-text.en.md', text, language: 'en'}).value

function manuscriptFor(reader: string, chapter: Chapter): string {
  const {value} = assemble({
    ...base,
    chapters: [chapter],
    template,
    document: {template: 't', options: {}},
    edition: 'en',
    layout: 'columns',
    audience: reader,
  })
  return value ? wordsOf(value) : ''
}

describe('whatever the nesting of marks', () => {
  const nestings = fc.array(node, {minLength: 1, maxLength: 2})
  const reader = fc.constantFrom(...readers)

  test('a reader gets the words under marks that they may all see, and no other', () => {
    fc.assert(
      fc.property(nestings, reader, (nodes, who) => {
        const {text, words} = write(nodes, ({token}) => token)
        const got = manuscriptFor(who, read(text))
        const found = new Set(got.match(/w\d+x/gu) ?? [])
        expect(
          words.filter((word) => found.has(word.token) && !may(who, word)).map(({token}) => token),
          text,
        ).toEqual([])
        expect(
          words.filter((word) => may(who, word) && !found.has(word.token)).map(({token}) => token),
          text,
        ).toEqual([])
      }),
      {numRuns: 2000, seed: 19370730},
    )
  }, 300_000)

  test('a manuscript stays the same when what its reader may not see is changed, made longer or given notes', () => {
    fc.assert(
      fc.property(nestings, reader, (nodes, who) => {
        const one = write(nodes, ({token}) => token).text
        const other = write(nodes, (word) => (may(who, word) ? word.token : `другое ${word.token} *longer* text`)).text
        expect(manuscriptFor(who, read(other)), one).toBe(manuscriptFor(who, read(one)))
      }),
      {numRuns: 500, seed: 19381124},
    )
  }, 300_000)
})
