import {describe, expect, test} from 'vitest'
import type {Item, Run, Span, Strip} from '../../src/model/index.js'
import {createTypesetter} from '../../src/typeset/index.js'
import {openFaces} from '../metrics/fixture.js'
import {edited, linesOf, paragraph, run, stripsIn, theme} from './fixture.js'

const faces = openFaces()
const setter = () => createTypesetter({theme, faces, assets: new Map()})
const set = (...blocks: Parameters<typeof edited>[0]): readonly Strip[] =>
  stripsIn(setter().galley(edited(blocks)).value.pieces)
const complaints = (...blocks: Parameters<typeof edited>[0]) => setter().galley(edited(blocks)).diagnostics
const spansOf = (strip: Strip | undefined): readonly Span[] =>
  strip?.items.flatMap((item) => (item.kind === 'line' ? item.spans : [])) ?? []
const linesIn = (strips: readonly Strip[]): readonly (Item & {kind: 'line'})[] =>
  strips.flatMap(({items}) => items.filter((item) => item.kind === 'line'))

const ru =
  'Совет Безопасности несёт главную ответственность за поддержание международного мира и безопасности. Решения, принятые на основании главы Устава, обязательны для всех государств-членов Организации. Делегатам следует заблаговременно ознакомиться с позицией представляемой ими страны. Иначе нельзя.'

test('justified lines end where the measure ends, the last where its words do', () => {
  const lines = linesIn(set(paragraph(ru, {language: 'ru'})))
  const end = ({spans}: Item & {kind: 'line'}) => spans.at(-1)!.x + spans.at(-1)!.width
  for (const line of lines.slice(0, -1)) expect(end(line)).toBeCloseTo(400, 1)
  expect(end(lines.at(-1)!)).toBeLessThan(400)
  expect(lines[0]!.x).toBe(10.5)
  expect(lines[1]!.x).toBe(0)
})

test('a measure under 200 points is ragged', () => {
  const narrow = createTypesetter({
    theme: {...theme, masters: {body: {...theme.masters['body']!, width: 380}}},
    faces,
    assets: new Map(),
  })
  const strips = stripsIn(narrow.galley(edited([paragraph(ru, {language: 'ru'})])).value.pieces)
  for (const span of strips.flatMap(spansOf)) expect(span.wordSpace).toBe(0)
})

test('widows, orphans, keeps and hyphens decide where a page may end', () => {
  const strips = set(paragraph(ru, {language: 'ru'}))
  expect(strips[0]!.brk).toBe(0)
  expect(strips.at(-2)!.brk).toBe(0)
  expect(strips.at(-1)!.brk).toBe(2)
  for (const strip of strips.slice(1, -2)) expect(strip.brk).toBe(linesIn([strip])[0]!.hyphen ? 1 : 2)
  expect(set(paragraph('Heading', {style: 'heading-2'}))[0]!.brk).toBe(0)
  expect(set(paragraph('Heading', {style: 'heading-2', keepWithNext: false}))[0]!.brk).toBe(2)
})

test('notes and anchors lie on the line of their place', () => {
  const strips = set(
    paragraph(
      [
        run(`${ru} `, {language: 'ru'}),
        run('1', {position: 'superior', note: 'a'}),
        run(' Конец', {language: 'ru', anchor: 'end'}),
        run('2', {note: 'b'}),
      ],
      {anchors: ['top']},
    ),
  )
  expect(strips[0]!.anchors).toEqual(['top'])
  expect(strips.flatMap(({notes}) => notes)).toEqual(['a', 'b'])
  const line = strips.find(({notes}) => notes.includes('a'))
  expect(spansOf(line).some(({text}) => text === '1')).toBe(true)
  expect(strips.flatMap(({anchors}) => anchors)).toEqual(['top', 'end'])
})

describe('letters', () => {
  test('capitals and small capitals of a style keep what the author wrote', () => {
    expect(spansOf(set(paragraph('Совет straße', {style: 'upper'}))[0])[0]).toMatchObject({
      text: 'СОВЕТ STRAßE',
      actual: 'Совет straße',
    })
    const [span] = spansOf(set(paragraph('Note by the Dais', {style: 'label'}))[0])
    expect(span).toMatchObject({text: 'note by the dais', actual: 'Note by the Dais', features: '-liga,onum,pnum,smcp'})
    expect(span!.letterSpace).toBeCloseTo(0.525)
  })

  test('a call of a note is of the superiors of its face, or small and raised', () => {
    const own = spansOf(set(paragraph([run('word'), run('12', {position: 'superior'})]))[0])[1]!
    expect(own).toMatchObject({features: 'onum,pnum,sups', size: 10.5, rise: 0})
    const made = spansOf(set(paragraph([run('word'), run('12', {position: 'superior'})], {style: 'typed'}))[0])[1]!
    expect(made).toMatchObject({features: ''})
    expect(made.rise).toBeGreaterThan(0)
    expect(made.size).toBeLessThan(9)
  })

  test('emphasis within italics is roman', () => {
    const italic = {...theme, styles: {...theme.styles, body: {...theme.styles['body']!, italic: true}}}
    const strips = stripsIn(
      createTypesetter({theme: italic, faces, assets: new Map()}).galley(
        edited([paragraph([run('a '), run('b', {italic: true})])]),
      ).value.pieces,
    )
    expect(spansOf(strips[0]).map(({face}) => face)).toEqual(['Source Serif 4/400/italic', 'Source Serif 4/400/roman'])
  })

  test('what no style or font has is said once', () => {
    const found = complaints(
      paragraph([run('semibold slant', {sans: true, italic: true})]),
      paragraph([run('again', {sans: true, italic: true})]),
      paragraph('small', {style: 'nobody', place: {file: 'a.md', line: 3, column: 1}}),
      paragraph('\u{1F991}', {place: {file: 'a.md', line: 5, column: 1}}),
    )
    expect(found.map(({code}) => code)).toEqual(['face-missing', 'style-unknown', 'glyph-missing'])
    expect(found[1]!.place?.line).toBe(3)
    expect(found[2]).toMatchObject({message: expect.stringContaining('U+1F991'), place: {line: 5}})
  })

  test('right-to-left words stand in their order, numbers among them as they are read', () => {
    const text = 'said שלום 12 עולם and'
    const spans = spansOf(set(paragraph(text))[0])
    expect(spans.map((span) => span.text).join('')).toBe(text)
    const [hello, number, world] = ['שלום ', '12', ' עולם'].map((part) => spans.find((span) => span.text === part)!)
    expect(world!.x).toBeLessThan(number!.x)
    expect(number!.x).toBeLessThan(hello!.x)
    expect(hello).toMatchObject({rtl: true, face: 'Noto Serif Hebrew/400/roman'})
  })

  test('words marked as Hebrew are an isolate: their stop stands on the left, and a bracket faces the other way', () => {
    const text = 'שלום (עולם), 1897.'
    const spans = spansOf(set(paragraph([run('said '), run(text, {language: 'he'}), run(' and')]))[0])
    expect(spans.map((span) => span.actual ?? span.text).join('')).toBe(`said ${text} and`)
    const [hello, year, stop] = ['שלום', '1897', '.'].map((part) => spans.find((span) => span.text.startsWith(part))!)
    expect(hello!.text).toContain(')עולם(')
    expect(stop!.x).toBeLessThan(year!.x)
    expect(year!.x).toBeLessThan(hello!.x)
    const mixed = spansOf(set(paragraph([run('שלום new world 12', {language: 'he'})]))[0])
    expect(mixed.map((span) => span.text)).toEqual(['שלום ', 'new world 12'])
    expect(mixed[1]!.x).toBeLessThan(mixed[0]!.x)
  })

  test('paths and addresses break after their signs, without a hyphen; words and numbers do not', () => {
    const ends = (runs: readonly Run[]) =>
      set(paragraph(runs, {style: 'ragged'})).map((strip) =>
        spansOf(strip)
          .map(({text}) => text)
          .join('')
          .trim()
          .slice(-1),
      )
    const path = 'content/_shared/chapters/en/'.repeat(6)
    expect(new Set(ends([run(path, {mono: true})]))).toEqual(new Set(['/']))
    expect(
      ends([run(`see ${'1.5 '.repeat(60)}`, {mono: true})])
        .slice(0, -1)
        .every((end) => end === '5'),
    ).toBe(true)
  })
})

describe('what stands in a line', () => {
  const contents = (title: string, page: string) =>
    paragraph([run(title), run('', {object: {kind: 'fill', leader: '.'}}), run(page)], {style: 'contents-1'})

  test('a leader fills the line and its dots stand under each other', () => {
    const strips = set(contents('The Great Terror', '7'), contents('A', '112'))
    const ends = strips.map(
      (strip) =>
        spansOf(strip)
          .filter(({text}) => !text.startsWith('.'))
          .at(-1)!,
    )
    for (const span of ends) expect(span.x + span.width).toBeCloseTo(400, 1)
    const leaders = strips.map((strip) =>
      strip.items.find((item) => item.kind === 'line' && item.tag === -1),
    ) as (Item & {kind: 'line'})[]
    const step = (line: Item & {kind: 'line'}) => line.spans[0]!.width / line.spans[0]!.text.length
    expect(step(leaders[0]!)).toBeCloseTo(step(leaders[1]!))
    const phase = (line: Item & {kind: 'line'}) => (line.x - leaders[0]!.x) / step(line)
    expect(phase(leaders[1]!)).toBeCloseTo(Math.round(phase(leaders[1]!)), 2)
    expect(spansOf(strips[0])[0]!.text).toBe('The Great Terror ')
    const last = (line: Item & {kind: 'line'}) => line.x + line.spans[0]!.width
    expect(last(leaders[0]!)).toBeCloseTo(last(leaders[1]!), 1)
    expect(400 - last(leaders[0]!)).toBeLessThan(20)
  })

  test('a blank takes what is left, a box stands for a tick', () => {
    const [strip] = set(
      paragraph([run('', {object: {kind: 'checkbox'}}), run(' Agreed: '), run('', {object: {kind: 'blank'}})], {
        style: 'contents-1',
      }),
    )
    const rule = strip!.items.find((item) => item.kind === 'rule')
    expect(rule?.kind === 'rule' && rule.x2).toBeCloseTo(400, 1)
    const empty = strip!.items.find((item) => item.kind === 'box')
    expect(empty).toMatchObject({x: 0})
    const [done] = set(paragraph([run('', {object: {kind: 'checkbox', checked: true}})], {style: 'contents-1'}))
    expect(done!.items.filter((item) => item.kind !== 'line')).toMatchObject([empty!, {kind: 'rule'}, {kind: 'rule'}])
  })
})

test('verse keeps its lines and indents what turns over', () => {
  const verse =
    'A short line\nAnd a line that is so very long that it can by no means ever be set within the measure of this page at all\nEnd'
  const strips = set(paragraph(verse, {style: 'verse'}))
  expect(linesIn(strips).map(({x}) => x)).toEqual([0, 0, 20, 0])
  expect(linesOf(strips)[0]).toBe('A short line')
})

test('spaces of a program stay', () => {
  const strips = set(paragraph('if x:\n    go  on', {style: 'code', role: 'Code'}))
  expect(linesOf(strips)).toEqual(['if x:', '\u00a0\u00a0\u00a0\u00a0go\u00a0\u00a0on'])
})

test('markers hang left of their text with their stops under each other', () => {
  const item = (marker: string): readonly Strip[] =>
    set(paragraph('text of the item', {style: 'list', depth: 2, marker: [run(marker)]}))
  const [nine, ten, year] = [item('9.'), item('10.'), item('1937 a.')].map((strips) => linesIn(strips))
  const end = (line: Item & {kind: 'line'}) => line.spans[0]!.x + line.spans[0]!.width
  expect(end(nine![0]!)).toBeCloseTo(end(ten![0]!), 2)
  expect(nine![1]!.x).toBe(32)
  expect(year![0]!.x).toBe(0)
  expect(year![1]!.x).toBeGreaterThan(32)
})

test('lists have the signs of the theme by their depth, and the last of them below it', () => {
  const signOf = (bullet: number): string => {
    const strips = set(paragraph('item', {style: 'list', depth: 1, marker: [run('*', {bullet})]}))
    return linesIn(strips)[0]!.spans[0]!.text
  }
  expect([0, 1, 2, 5].map(signOf)).toEqual(['•', '–', '–', '–'])
})

test('rules of a style stand above and below and take their room', () => {
  const strips = set(paragraph('One line', {style: 'ruled'}))
  expect(strips[0]!.height).toBeCloseTo(14.5 + 4 + 2.4)
  expect(strips[0]!.items.filter(({kind}) => kind === 'rule')).toEqual([
    {kind: 'rule', x1: 0, y1: 0.5, x2: 400, y2: 0.5, thickness: 1, colour: '#8b1a1a'},
    {kind: 'rule', x1: 100, y1: 20.7, x2: 300, y2: 20.7, thickness: 0.4, colour: '#000000'},
  ])
})

test('a chapter opens a page, sunk, and begins in letterspaced small capitals', () => {
  const strips = set(
    paragraph('Title', {style: 'heading-1', role: 'H1'}),
    paragraph('Three words of lead.', {flush: true}),
    paragraph('And no more.'),
  )
  expect(strips[0]).toMatchObject({open: 'recto', firm: true, headless: true, before: 165})
  expect(spansOf(strips[1]).map(({text, features}) => [text, features])).toEqual([
    ['Three words of', '-liga,onum,pnum,smcp'],
    [' lead.', 'onum,pnum'],
  ])
  expect(spansOf(strips[2])).toHaveLength(1)
})

test('a running line that is too long ends in an ellipsis', () => {
  const line = setter().line({
    style: 'body',
    runs: [run('The responsibilities of the Security Council, its members and its organs')],
    width: 200,
    align: 'right',
  })
  const [span] = spansOf(line)
  expect(span!.text).toMatch(/^The responsibilities of .*…$/u)
  expect(span!.x + span!.width).toBeCloseTo(200, 1)
  expect(line.items.every((item) => !('tag' in item) || item.tag === -1)).toBe(true)
})

test('a running line is the same, looked through for breaks or not', () => {
  const lines = [
    'Study guide · 1.2 · 3/85 · 1f0c2aa',
    'Делегаты · 12/85',
    'a—b, Аbc ff fi 1937–1938',
    'no\u00a0break',
    '★ Tо',
  ]
  for (const text of lines)
    for (const align of ['left', 'center', 'right'] as const) {
      const asked = {style: 'body', width: 300, align}
      // words in two runs are looked through
      const parts = [text.slice(0, 4), text.slice(4)].map((part) => run(part))
      expect(setter().line({...asked, runs: [run(text)]})).toEqual(setter().line({...asked, runs: parts}))
    }
})

test('letters that go in come out, in their order, whatever the runs', () => {
  const pieces = [
    'Совет ',
    'Без\u00adопасности',
    ' — ',
    'the un',
    'believable',
    ' 1937',
    '–1938 гг.',
    '\u00a0№\u202f447',
    ' дело/папка',
    ' е\u0301',
    ' office',
    '\u200b',
    ' fi',
  ]
  let seed = 7
  const next = (below: number): number => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  for (let round = 0; round < 60; round++) {
    const runs = Array.from(
      {length: 1 + next(40)},
      (): Run =>
        run(pieces[next(pieces.length)]!, {
          language: next(2) ? 'ru' : 'en',
          ...[
            {},
            {italic: true},
            {bold: true},
            {smallCaps: true},
            {sans: true},
            {tracking: 0.1},
            {position: 'superior'} as const,
          ][next(7)],
        }),
    )
    const style = ['body', 'ragged', 'hung', 'label', 'upper', 'verse', 'note'][next(7)]!
    const out = linesOf(set(paragraph(runs, {style}))).join('')
    const plain = (text: string) => text.replace(/[\s\u00ad\u200b]/gu, '')
    expect(plain(out), `round ${round} in ${style}`).toBe(plain(runs.map(({text}) => text).join('')))
  }
})
