import {execFileSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {inflateSync} from 'node:zlib'
import type {StructTreeNode} from 'pdfjs-dist/types/src/display/api.js'
import {describe, expect, it} from 'vitest'
import {readPdf} from '../../src/press/index.js'
import {readTree, wordsIn} from '../whole/letters/tree.js'
import {block, edited, faces, line, page, plain, print, read, span, spans, strip, text, textOf} from './desk.js'

const hyphenated = block([
  strip([line(spans(['Officials affirm the Consti-']), {hyphen: true})]),
  strip([
    line(
      spans(
        ['tution, '],
        ['Politburo', {features: 'smcp', letterSpace: 0.4}],
        [' and ', {wordSpace: 3}],
        ['ДОКЛАД', {actual: 'Доклад', language: 'ru'}],
      ),
    ),
  ]),
  strip([line(spans(['«Ёжик» № 5 — '], ['Большой террор', {language: 'ru'}], ['.']))]),
])

/** Runs a tool if this machine has it. */
function tool(name: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(name, args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
/** As viewers of pdf.js join lines when they search (`normalize` of its find controller). */
const joined = (text: string): string =>
  text.replace(/(\p{Ll})-\n(?=\p{Ll})|(\p{Lu})-\n(?=\p{L})/gu, '$1$2').replaceAll('\n', ' ')
const saved = (bytes: Uint8Array): string => {
  const file = join(tmpdir(), `print-${process.pid}.pdf`)
  writeFileSync(file, bytes)
  return file
}

describe('the text layer', () => {
  it('is what the author wrote, and a divided word is found and copied whole', async () => {
    const {value} = print([page([hyphenated])])
    const text = await textOf(await read(value))
    expect(text).toBe('Officials affirm the Consti-\ntution, Politburo and ДОКЛАД\n«Ёжик» № 5 — Большой террор.')
    expect(joined(text)).toContain('the Constitution, Politburo')
    const extracted = tool('pdftotext', [saved(value), '-'])
    if (extracted !== undefined) {
      expect(extracted.replace(/\s+/gu, ' ').trim()).toBe(
        'Officials affirm the Constitution, Politburo and Доклад «Ёжик» № 5 — Большой террор.',
      )
    }
  })

  it('tells who reads aloud that the hyphen is a soft one, and ours as well', async () => {
    const {value} = print([page([hyphenated])])
    expect(plain(value)).toMatch(/\/S \/Span [^\n]*\/ActualText <FEFF00AD>/u)
    const glyphs = (await readPdf(value)).pages.flatMap((one) => one.glyphs.map(({text}) => text))
    expect(glyphs.join('')).toContain('Consti\u00adtution')
    expect(glyphs.join('')).not.toContain('-')
  })

  it('keeps words of consecutive lines apart, and those divided at their own hyphen together', () => {
    const {value} = print([
      page([
        block([
          strip([line([span('юго-')])]),
          strip([line([span('западный фронт')])]),
          strip([line([span('наступает')])]),
        ]),
      ]),
    ])
    const extracted = tool('pdftotext', ['-raw', saved(value), '-'])
    if (extracted !== undefined) expect(extracted).toContain('юго-\nзападный фронт\nнаступает')
    const serif = faces.find({family: 'Serif', weight: 'regular', italic: false}).face
    const code = (letter: string) =>
      String.fromCharCode(serif.glyphOf(letter.codePointAt(0)!) >> 8, serif.glyphOf(letter.codePointAt(0)!) & 255)
    const content = contentOf(value)
    expect(content).not.toContain(code('-') + code(' '))
    expect(content).toContain(code('т') + code(' '))
  })

  it('takes as much room as was measured', async () => {
    const set = spans(
      ['AVATAR Тургенев '],
      ['old 1937', {features: 'onum'}],
      [' wide words', {wordSpace: 4, letterSpace: 0.3}],
    )
    const document = await read(print([page([block([strip([line(set)])])])]).value)
    const {items} = await (await document.getPage(1)).getTextContent()
    const last = items.filter((item) => 'str' in item && item.str.trim() !== '').at(-1)
    const end = last && 'width' in last ? last.transform[4] + last.width : 0
    // The letterspace behind the last letter is no part of what pdf.js counts.
    expect(Math.abs(end + 0.3 - 40 - (set.at(-1)!.x + set.at(-1)!.width))).toBeLessThan(0.1)
  })

  it('takes as much room when its letters are drawn wider, and what follows takes none of it', async () => {
    const more = {scale: 0.9, wordSpace: 4, letterSpace: 0.3}
    const set = spans(['Drawn narrower than they are ', more], ['as they are'])
    const bytes = print([page([block([strip([line(set)])])])]).value
    const last = (await readPdf(bytes)).pages[0]!.glyphs.findLast(({text}) => text.trim() !== '')!
    expect(last.x + last.width).toBeCloseTo(40 + set[1]!.x + set[1]!.width, 1)
    const plain = span('Drawn narrower than they are ').width
    expect(set[0]!.width).toBeCloseTo(plain * 0.9 + 5 * 4 + 29 * 0.3, 3)
  })

  it('reads right-to-left words in the order they are written', () => {
    const hebrew = faces.find({family: 'Hebrew', weight: 'regular', italic: false}).face.key
    const {value} = print([
      page([block([strip([line(spans(['said ', {}], ['שלום', {face: hebrew, rtl: true, language: 'he'}]))])])]),
    ])
    const extracted = tool('pdftotext', ['-raw', saved(value), '-'])
    if (extracted !== undefined) expect(extracted.replace(/[\u200e\u200f\u202a-\u202e]/gu, '')).toContain('שלום')
  })

  it('reads letters of Arabic that share their outlines as themselves', () => {
    const arabic = faces.find({family: 'Arabic', weight: 'regular', italic: false}).face.key
    const {value} = print([
      page([
        block([strip([line(spans(['said ', {}], ['المنارة البحر نبن', {face: arabic, rtl: true, language: 'ar'}]))])]),
      ]),
    ])
    const extracted = tool('pdftotext', [saved(value), '-'])
    if (extracted !== undefined) for (const word of ['المنارة', 'البحر', 'نبن']) expect(extracted).toContain(word)
  })
})

describe('the structure', () => {
  const table = block(
    [
      strip([line([span('Name')], {tag: 2}), line([span('Votes', 100)], {tag: 3})]),
      strip([line([span('Ежов')], {tag: 5}), line([span('5', 100)], {tag: 6})]),
    ],
    [
      {role: 'Table', up: -1},
      {role: 'TR', up: 0},
      {role: 'TH', up: 1, scope: 'Column'},
      {role: 'TH', up: 1, scope: 'Column', columns: 2},
      {role: 'TR', up: 0},
      {role: 'TD', up: 4, language: 'ru'},
      {role: 'TD', up: 4},
    ],
  )
  const item = (key: string, words: string) =>
    block(
      [strip([line([span(words)])])],
      [{role: 'P', up: -1}],
      [
        {role: 'L', key: 'l'},
        {role: 'LI', key},
        {role: 'LBody', key: `${key}b`},
      ],
    )
  const pages = [
    page([
      text('Title', {}, [{role: 'H1', up: -1}]),
      item('a', 'first'),
      item('b', 'second'),
      [text('head of a page'), {role: 'furniture', of: null}],
    ]),
    page([table], {index: 1, label: '2'}),
  ]

  it('has the elements of the text in its order, without furniture', async () => {
    const document = await read(print(pages).value)
    const shape = (node: StructTreeNode): unknown =>
      'role' in node
        ? [node.role, ...node.children.flatMap((child) => ('role' in child ? [shape(child as StructTreeNode)] : []))]
        : []
    const first = await (await document.getPage(1)).getStructTree()
    const second = await (await document.getPage(2)).getStructTree()
    expect(shape(first)).toEqual([
      'Root',
      ['Document', ['H1'], ['L', ['LI', ['LBody', ['P']]], ['LI', ['LBody', ['P']]]]],
    ])
    expect(shape(second)).toEqual(['Root', ['Document', ['Table', ['TR', ['TH'], ['TH']], ['TR', ['TD'], ['TD']]]]])
  })

  it('reads columns beside each other one after another', async () => {
    const tags = ['first', 'second', 'third'].map(() => ({role: 'P', up: -1}))
    const beside = block(
      [
        strip([line([span('one')], {tag: 0}), line([span('three', 100)], {tag: 2})]),
        strip([line([span('two')], {tag: 1}), line([span('goes on', 100)], {tag: 2})]),
      ],
      tags,
    )
    const {root} = await readTree(print([page([beside])]).value)
    expect(wordsIn(root, 'body').split(/\s+/u).filter(Boolean)).toEqual(['one', 'two', 'three', 'goes', 'on'])
  })

  it('tells of cells, languages and notes', () => {
    const note = block([strip([line([span('1 A note')])])], [{role: 'Note', up: -1}])
    const bytes = plain(print([...pages, page([note])]).value)
    expect(bytes).toMatch(/\/S \/TH [^\n]*\/A <<\/O \/Table \/Scope \/Column \/ColSpan 2>>/u)
    expect(bytes).toMatch(/\/S \/TD [^\n]*\/Lang \(ru\)/u)
    expect(bytes).toMatch(/\/S \/Note [^\n]*\/ID \(note-1\)/u)
    expect(bytes).toContain('/MarkInfo <</Marked true>>')
  })

  it('joins a paragraph over two pages into one element, and parts two occurrences of one block', () => {
    const long = block([strip([line([span('begins here')])]), strip([line([span('ends there')])])])
    const [one, two] = [page([long]), page([long], {index: 1})]
    const split = [
      {...one, placed: one.placed.slice(0, 1)},
      {...two, placed: two.placed.slice(1)},
    ]
    expect(plain(print(split).value).match(/\/S \/P /gu)).toHaveLength(1)
    const twice = [one, {...two, placed: two.placed.map((placed) => ({...placed, source: 'again'}))}]
    expect(plain(print(twice).value).match(/\/S \/P /gu)).toHaveLength(2)
  })
})

describe('the file', () => {
  const chapter = (title: string, level: number) => text(title, {outline: {level, title}, anchors: [title]})
  const linked = block([
    strip([
      line(
        spans(
          ['See '],
          ['глава', {goto: 'Глава (1)'}],
          [' or '],
          ['the site', {link: 'https://un.org/путь', underline: true}],
          [' or '],
          ['this', {link: 'file:///etc/passwd'}],
          [' or '],
          ['nothing', {goto: 'nowhere'}],
        ),
      ),
    ]),
  ])
  const pages = [
    page([chapter('Глава (1)', 1), linked], {label: 'i'}),
    page([chapter('Раздел', 2)], {label: 'ii', index: 1}),
    page([chapter('Two', 1)], {label: '1', index: 2}),
    page([text('annex')], {label: '', index: 3}),
    page([text('part two')], {label: '1', index: 4}),
    page([text('goes on')], {label: '1', index: 5}),
  ]

  it('has its outline, labels, words and language', async () => {
    const document = await read(print(pages).value)
    const outline = await document.getOutline()
    expect(outline.map(({title, items}) => [title, items.map((item) => item.title)])).toEqual([
      ['Глава (1)', ['Раздел']],
      ['Two', []],
    ])
    expect(outline[1]!.dest).toMatchObject([{num: expect.any(Number)}, {name: 'XYZ'}, 40, 556, null])
    expect(await document.getPageLabels()).toEqual(['i', 'ii', '1', '', '1', '1'])
    const {info, metadata} = await document.getMetadata()
    expect(info).toMatchObject({
      Title: edited.title,
      Author: 'Secretariat',
      Keywords: 'НКВД, guide',
      Creator: 'Dossier',
      CreationDate: 'D:20000101000000Z',
      Language: 'en',
      PDFFormatVersion: '1.7',
    })
    expect(metadata.get('dc:title')).toBe(edited.title)
    expect(await document.getViewerPreferences()).toMatchObject({DisplayDocTitle: true})
  })

  it('links inside and, where a paper may lead, outside', async () => {
    const {value, diagnostics} = print(pages)
    const document = await read(value)
    const links = (await (await document.getPage(1)).getAnnotations()).map(({url, dest, subtype}) => [
      subtype,
      url ?? dest,
    ])
    expect(links).toEqual([
      ['Link', '%D0%93%D0%BB%D0%B0%D0%B2%D0%B0%20%281%29'],
      ['Link', 'https://un.org/%D0%BF%D1%83%D1%82%D1%8C'],
    ])
    expect(Object.keys(await document.getDestinations())).toEqual([
      '%D0%93%D0%BB%D0%B0%D0%B2%D0%B0%20%281%29',
      '%D0%A0%D0%B0%D0%B7%D0%B4%D0%B5%D0%BB',
      'Two',
    ])
    expect(diagnostics.map(({code}) => code)).toEqual(['link-unsupported'])
    expect(plain(value).match(/\/S \/Link /gu)).toHaveLength(2)
    expect(plain(value).match(/\/Type \/OBJR/gu)).toHaveLength(2)
  })

  it('is the same twice, by a printer that has kept its pages or not', () => {
    const fresh = print(pages).value
    expect(Buffer.compare(print(pages).value, fresh)).toBe(0)
    expect(plain(fresh)).toContain(`/ID [<`)
    expect(Buffer.compare(print(pages, {id: 'other'}).value, fresh)).not.toBe(0)
  })

  it('draws the same block wherever it stands', async () => {
    const same = text('here and there')
    const moved = page([same], {index: 1})
    const document = await read(
      print([page([same]), {...moved, placed: moved.placed.map((one) => ({...one, y: 300}))}]).value,
    )
    const heights = await Promise.all(
      [1, 2].map(
        async (n) =>
          (await (await document.getPage(n)).getTextContent()).items.map((item) =>
            'transform' in item ? item.transform[5] : 0,
          )[0],
      ),
    )
    expect(heights).toEqual([540, 290])
  })

  it('has one font under feet that name other versions, and another under other letters', () => {
    const underFoot = (foot: string): readonly string[] =>
      plain(print([page([hyphenated, [text(foot), {role: 'furniture', of: null}]])]).value).match(tags) ?? []
    const tags = /\/FontName \/[A-P]{6}/gu
    expect(underFoot('v. 1d1c')).toHaveLength(1)
    expect(underFoot('v. 1d1c')).toEqual(underFoot('v. 90f8'))
    expect(underFoot('v. 1d1c')).not.toEqual(underFoot('w. 1d1c'))
  })

  it('has every font embedded as a subset, exact or rounded up', () => {
    const [exact, rounded] = [print(pages), print(pages, {}, {subset: 'repertoire'})]
    expect(plain(exact.value)).toMatch(/\/FontName \/[A-P]{6}\+SourceSerif4-Regular/u)
    expect(rounded.value.length).toBeGreaterThan(exact.value.length + 5000)
    const fonts = tool('pdffonts', [saved(exact.value)])
    if (fonts !== undefined)
      for (const font of fonts.trim().split('\n').slice(2)) expect(font).toMatch(/ yes yes yes +\d+ +0$/u)
    const report = tool('qpdf', ['--check', saved(exact.value)])
    if (report !== undefined) expect(report).toContain('No syntax or stream encoding errors')
  })
})

/** Content streams of a file, inflated. */
function contentOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  let content = ''
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    const end = file.indexOf('\nendstream', at)
    try {
      content += inflateSync(file.subarray(at + 7, end)).toString('latin1')
    } catch {
      // not deflated
    }
  }
  return content
}
