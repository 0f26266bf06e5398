import {describe, expect, test} from 'vitest'
import {annotate} from '../../src/annotate/index.js'
import type {Block, Inline, Manuscript, Paragraph} from '../../src/model/index.js'
import {glossary, works} from './library.js'
import {annotated, manuscriptOf, placeBlock} from './paper.js'
import {showBlocks} from './show.js'

describe('rounds', () => {
  const paper = {
    chapters: [{text: '## A {#a}\n\nText[^1] :page{#a}.\n\nOther.\n\n[^1]: Note.', id: 'c1'}],
    after: [placeBlock('contents')],
  }

  test('what asks for no page stays the same object', () => {
    const {manuscript, shelf} = manuscriptOf(paper)
    const first = annotate(manuscript, shelf, new Map()).value
    const second = annotate(manuscript, shelf, new Map([['c1.en/a', ['5']]])).value
    const same = first.blocks.map((block, index) => block === second.blocks[index])
    // an entry of the contents whose page is the same stays, too
    expect(same).toEqual([true, true, false, true, true, false])
    expect(Object.values(second.notes)[0]).toBe(Object.values(first.notes)[0])
    expect(showBlocks(second.blocks)).toContain('body: Text^1^ 5.')
  })

  test('diagnostics come again in every round', () => {
    const {manuscript, shelf} = manuscriptOf({chapters: [{text: '[x](#nowhere)'}]})
    const codes = () => annotate(manuscript, shelf, new Map()).diagnostics.map(({code}) => code)
    expect(codes()).toEqual(['reference-unknown'])
    expect(codes()).toEqual(['reference-unknown'])
  })
})

describe('a parallel edition', () => {
  const ru = manuscriptOf({
    chapters: [{text: 'Слово "тут"[^1] 1500.\n\n[^1]: Сноска.', language: 'ru', id: 'c1'}],
    glossary,
  })
  const en = manuscriptOf({chapters: [{text: 'Word "here"[^1].\n\n[^1]: Note.', language: 'en', id: 'c1'}], works})
  const pairs: readonly Block[] = ru.manuscript.blocks.map((block, index) => ({
    kind: 'pair',
    left: [block],
    right: [en.manuscript.blocks[index]!],
    place: block.place,
  }))
  const manuscript: Manuscript = {
    ...ru.manuscript,
    edition: 'ru-en',
    languages: ['ru', 'en'],
    layout: 'facing',
    blocks: [placeBlock('contents'), ...pairs],
    notes: {...ru.manuscript.notes, ...en.manuscript.notes},
  }
  const {value} = annotate(manuscript, ru.shelf, new Map())

  test('a picture stands once and is listed on each side, in its words; lists of a side have one column', () => {
    const place = {file: 'x.md', line: 1, column: 1}
    const words = (text: string) => ({kind: 'text', text}) as const
    const picture = (caption: Inline[]): Block => ({
      kind: 'figure',
      url: 'a.png',
      alt: 'A',
      caption,
      attributes: {},
      place,
    })
    const both = picture([
      words('Луч'),
      {kind: 'break'},
      {kind: 'foreign', language: 'en', children: [words('The beam')], place},
    ])
    const own: Block = {kind: 'pair', left: [picture([words('Мыс')])], right: [picture([words('The cape')])], place}
    const lists: Block = {
      kind: 'pair',
      left: [placeBlock('figures')],
      right: [placeBlock('figures'), placeBlock('glossary', {all: ''})],
      place,
    }
    const {value: set} = annotate({...manuscript, layout: 'columns', blocks: [own, both, lists]}, ru.shelf, new Map())
    const shown = showBlocks(set.blocks)
    expect(shown.filter((line) => line.includes('beam'))).toContain(
      '  caption: **Рис.~2. **Луч / **Figure~2. **The beam',
    )
    expect(shown.slice(shown.lastIndexOf('pair'), -4)).toEqual([
      'pair',
      '  contents-2: Рис.~1. Мыс{fill}00',
      '  contents-2: Рис.~2. Луч{fill}00',
      'beside',
      '  contents-2: Figure~1. The cape{fill}00',
      '  contents-2: Figure~2. The beam{fill}00',
    ])
    expect(shown.some((line) => line.includes('columns'))).toBe(false)
  })

  test('each side has its own language and its own notes', () => {
    expect(showBlocks(value.blocks)).toEqual([
      'contents-1: Chapter 1{fill}00',
      'pair',
      '  heading-1: Chapter 1',
      'beside',
      '  heading-1: Chapter~1',
      'pair',
      '  body: Слово «тут»^1^ 1500.',
      'beside',
      '  body: Word “here”^1^.',
    ])
    expect(Object.keys(value.notes)).toEqual(['c1.ru/note/1', 'c1.en/note/1'])
    expect(value.facing).toBe(true)
  })

  test('interleaved blocks are of the side of their language', () => {
    const language = (code: string, blocks: readonly Block[]): Block => ({
      kind: 'container',
      name: 'language',
      attributes: {language: code},
      blocks,
      place: blocks[0]!.place,
    })
    const note: Block = {
      kind: 'container',
      name: 'note',
      attributes: {},
      blocks: [],
      place: {file: '', line: 1, column: 1},
    }
    const interleaved = {...manuscript, blocks: [language('ru', [note]), language('en', [note])]}
    expect(showBlocks(annotate(interleaved, ru.shelf, new Map()).value.blocks)).toEqual([
      'group note',
      '  label: Примечание',
      'group note',
      '  label: Note',
    ])
  })
})

describe('what pages need', () => {
  const {edited} = annotated({
    chapters: [{text: '## A "b"[^1] {#a}\n\n- one\n- two\n\nText[^1].\n\n[^1]: Note.', id: 'c1'}],
  })
  const paragraphs = edited.blocks.filter((block): block is Paragraph => block.kind === 'paragraph')

  test('headings have an anchor, an outline entry and marks without calls of notes', () => {
    expect(paragraphs[1]).toMatchObject({
      role: 'H2',
      anchors: ['c1.en/a'],
      outline: {level: 2, title: 'A “b”'},
      marks: [{key: 'section', text: 'A “b”'}],
    })
    expect(paragraphs[0]?.marks).toEqual([
      {key: 'chapter', text: 'Chapter\u00A01'},
      {key: 'section', text: ''},
    ])
  })

  test('the first call of a note carries it, the second leads to it', () => {
    const calls = paragraphs.flatMap(({runs}) => runs).filter((run) => run.position === 'superior')
    expect(calls.map(({note, goto}) => [note, goto])).toEqual([
      ['c1.en/note/1', 'note/c1.en/note/1'],
      [undefined, 'note/c1.en/note/1'],
    ])
    const [body] = edited.notes['c1.en/note/1']!.blocks as readonly Paragraph[]
    expect(body?.runs[0]).toMatchObject({text: '1', anchor: 'note/c1.en/note/1', goto: 'call/c1.en/note/1'})
    expect(body?.structure?.at(-1)?.role).toBe('Note')
  })

  test('items of a list are elements of their own', () => {
    const items = paragraphs
      .filter(({style}) => style === 'list')
      .map(({structure}) => structure?.map(({role, key}) => `${role} ${key}`))
    expect(items[0]?.map((step) => step.split(' ')[0])).toEqual(['L', 'LI', 'LBody'])
    expect(items[0]?.[0]).toBe(items[1]?.[0])
    expect(items[0]?.[1]).not.toBe(items[1]?.[1])
  })

  test('metadata and running words are of the imprint', () => {
    expect(edited).toMatchObject({
      title: 'Guide',
      author: 'Staff',
      subject: 'NKVD. Conference',
      running: {version: '1.0', audience: {en: 'Anyone'}},
    })
  })
})

test('a paragraph after a paragraph is indented, one after a quotation is not', () => {
  const {edited} = annotated({chapters: [{text: 'One\n\nTwo\n\n> quote\n\nThree'}]})
  const flush = edited.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.style === 'body' ? [block.flush ?? false] : [],
  )
  expect(flush).toEqual([true, false, true])
})

test('so it is inside a container; a list counts as a paragraph', () => {
  const {edited} = annotated({chapters: [{text: ':::note\nOne\n\nTwo\n\n- point\n\nThree\n\n> quote\n\nFour\n:::'}]})
  const group = edited.blocks.find((block) => block.kind === 'group')
  const inner = group?.kind === 'group' ? group.blocks : []
  expect(
    inner.flatMap((block) => (block.kind === 'paragraph' && block.style === 'body' ? [block.flush ?? false] : [])),
  ).toEqual([true, false, false, true])
})

test('marks that should be gone are reported, and print nothing', () => {
  const place = {file: 'x.md', line: 1, column: 1}
  const secret: Block = {
    kind: 'container',
    name: 'only',
    attributes: {audience: 'dais'},
    blocks: [{kind: 'paragraph', children: [{kind: 'text', text: 'secret'}], place}],
    place,
  }
  const inline: Block = {
    kind: 'paragraph',
    children: [
      {kind: 'only', audiences: ['dais'], children: [{kind: 'text', text: 'secret'}], place},
      {kind: 'text', text: 'open'},
    ],
    place,
  }
  const {edited, diagnostics} = annotated({chapters: [], after: [secret, inline]})
  expect(JSON.stringify(edited)).not.toContain('secret')
  expect(diagnostics.map(({code, concern}) => [code, concern])).toEqual([
    ['mark-left', 'separation'],
    ['mark-left', 'separation'],
  ])
})
