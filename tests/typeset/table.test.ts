import {expect, test} from 'vitest'
import type {Item, SetBlock, Strip} from '../../src/model/index.js'
import {createTypesetter} from '../../src/typeset/index.js'
import {columnWidths} from '../../src/typeset/table/columnWidths.js'
import {decimalMark} from '../../src/typeset/table/decimals.js'
import {openFaces} from '../metrics/fixture.js'
import {edited, linesOf, paragraph, run, setsIn, tableOf, theme} from './fixture.js'

const faces = openFaces()
const set = (table: ReturnType<typeof tableOf>, notes = {}): SetBlock => {
  const {value} = createTypesetter({theme, faces, assets: new Map()}).galley(edited([table], {notes}))
  return setsIn(value.pieces[0]!)[0]!
}
const spansOf = (strip: Strip | undefined) =>
  strip?.items.flatMap((item) => (item.kind === 'line' ? item.spans : [])) ?? []
const rulesOf = (strip: Strip | undefined) =>
  (strip?.items.filter((item) => item.kind === 'rule') ?? []) as (Item & {kind: 'rule'})[]
const names = [
  ['Name', 'Office', 'Killed'],
  ['Yezhov', 'Commissar', '681,692'],
  ['Yagoda', 'Commissar', '1,118.5'],
  ['Nobody', 'None', 'unknown'],
]

test('a row is a strip, its head repeats, its closing rule stands below what ends a page', () => {
  const {strips} = set(tableOf(names, {continued: 'continued'}))
  expect(strips).toHaveLength(4)
  expect(strips.map(({brk}) => brk)).toEqual([0, 0, 0, 2])
  expect(strips[0]!.repeat).toBeUndefined()
  expect(
    strips[2]!.repeat!.map((strip) =>
      spansOf(strip)
        .map(({text}) => text)
        .join(' '),
    ),
  ).toEqual(['continued', 'Name Office Killed'])
  expect(strips[2]!.repeat!.every(({items}) => items.every((item) => !('tag' in item) || item.tag === -1))).toBe(true)
  expect(strips[1]!.tail).toMatchObject({height: 0.8})
  expect(strips[3]!.tail).toBeUndefined()
  expect(rulesOf(strips[0]).map(({thickness}) => thickness)).toEqual([0.8, 0.4])
  expect(rulesOf(strips[3]).map(({thickness}) => thickness)).toEqual([0.8])
  expect(strips[0]).toMatchObject({before: 14.5})
  expect(strips[3]).toMatchObject({after: 14.5})
})

test('no row stands alone at either end of a page, unless two are too high to keep', () => {
  const rows = (count: number, text: string) => Array.from({length: count}, (_, at) => [`${at}`, text])
  const brks = (count: number, text = 'a') =>
    set(tableOf([['N', 'Text'], ...rows(count, text)])).strips.map(({brk}) => brk)
  expect(brks(11)).toEqual([0, 0, ...Array.from({length: 8}, () => 2), 0, 2])
  expect(brks(5), 'a short table is not divided').toEqual([0, 0, 0, 0, 0, 2])
  expect(brks(1)).toEqual([0, 2])
  expect(brks(2, 'long '.repeat(700)).slice(-1)).toEqual([2])
  expect(brks(2, 'long '.repeat(700))).toContain(1)
})

test('a row is high by the paper: on a small page it is cut, and has no more room for a hand than leaves place for heads', () => {
  const small = {...theme, masters: {...theme.masters, body: {...theme.masters['body']!, height: 600}}}
  const on = (paper: typeof theme, rows: readonly (readonly string[])[]) => {
    const tables = {...paper.tables, plain: {...paper.tables['plain']!, rowHeight: rows.length > 2 ? 400 : 0}}
    const {value} = createTypesetter({theme: {...paper, tables}, faces, assets: new Map()}).galley(
      edited([tableOf(rows)], {}),
    )
    return setsIn(value.pieces[0]!)[0]!.strips
  }
  const text = [
    ['N', 'Text'],
    ['1', 'long '.repeat(340)],
  ]
  expect(on(theme, text)).toHaveLength(2)
  expect(on(small, text).length).toBeGreaterThan(10)
  const empty = [['N'], ['1'], ['2']]
  const page = 600 - 74 - 108
  const heights = (paper: typeof theme) => on(paper, empty).map(({height}) => height)
  expect(heights(theme)[1]).toBeGreaterThanOrEqual(400)
  expect(heights(small)[0]! + heights(small)[1]!).toBeLessThan(0.8 * page)
})

test('the first row of a table without heads has its own upper rule, and none above it at the head of a page', () => {
  const {strips} = set(tableOf(names, {heads: 0}))
  expect(strips.map(({repeat}) => repeat?.length ?? 0)).toEqual([0, 1, 1, 1])
  expect(rulesOf(strips[0]).map(({y1}) => y1)).toEqual([0.4])
})

test('rows are as high as those behind them', () => {
  const back = 'long '.repeat(120)
  const behind = {style: 'form', rows: [[{blocks: [paragraph(back, {style: 'table-body'})]}], [{blocks: []}]]}
  const {strips} = set(tableOf([['a'], ['b']], {heads: 0, style: 'form', behind}))
  const alone = set(tableOf([[back], ['b']], {heads: 0, style: 'form'})).strips
  expect(strips).toHaveLength(2)
  expect(strips.map(({height}) => height)).toEqual(alone.map(({height}) => height))
  expect(strips.map((strip) => strip.behind!.height)).toEqual(alone.map(({height}) => height))
  expect(spansOf(strips[0]!.behind)[0]!.text).toMatch(/^long/u)
})

test('numbers stand under each other by their decimal mark', () => {
  const {strips} = set(tableOf(names, {columns: [{align: 'left'}, {align: 'left'}, {align: 'decimal'}]}))
  const [whole, part] = [spansOf(strips[1])[2]!, spansOf(strips[2])[2]!]
  expect(whole.text).toBe('681,692')
  const beforeMark = part.width - widthOf('.5')
  expect(whole.x + whole.width).toBeCloseTo(part.x + beforeMark, 2)
})

const widthOf = (text: string) =>
  (faces.find({family: 'Golos Text', weight: 'regular', italic: false}).face.fount('lnum,tnum').width(text) / 1000) *
  8.5

test.each([
  ['1,118.5', 'en', '1,118'],
  ['681 692', 'ru', '681 692'],
  ['634,5 тыс.', 'ru', '634'],
  ['12 %', 'ru', '12'],
  ['n/a', 'en', 'n/a'],
])('%s in %s is divided after %s', (text, language, left) => {
  expect(text.slice(0, decimalMark(text, language))).toBe(left)
})

test('what is lower than its row stands in its middle when the style says so', () => {
  const tall = {blocks: ['one', 'two', 'three'].map((text) => paragraph(text, {style: 'table-body'}))}
  const low = {blocks: [paragraph('low', {style: 'table-body'})]}
  const yOf = (middle: boolean): readonly number[] => {
    const plain = theme.tables['plain']!
    const own = middle ? {...plain, middle: true as const} : plain
    const styled = createTypesetter({
      theme: {...theme, tables: {...theme.tables, plain: own}},
      faces,
      assets: new Map(),
    })
    const {pieces} = styled.galley(
      edited([
        tableOf([
          ['A', 'B'],
          [tall, low],
        ]),
      ]),
    ).value
    const piece = pieces[0]!
    const row = piece.kind === 'strips' ? piece.set.strips[1]! : undefined
    return row?.items.flatMap((item) => (item.kind === 'line' ? [item.y] : [])) ?? []
  }
  const [top, middle] = [yOf(false), yOf(true)]
  expect(top.at(-1)).toBeCloseTo(top[0]!, 3)
  expect(middle.at(-1)).toBeCloseTo(middle[1]!, 1)
})

test('cells over columns and rows keep their rows together and their tags say so', () => {
  const cell = (text: string, more = {}) => ({blocks: [paragraph(text, {style: 'table-body'})], ...more})
  const {strips, tags} = set(
    tableOf([
      ['A', 'B', 'C'],
      [cell('tall', {rows: 2}), cell('wide and long words here', {columns: 2})],
      [cell('b'), cell('c')],
      ['x', 'y', 'z'],
    ]),
  )
  expect(strips.map(({brk}) => brk)).toEqual([0, 0, 0, 2])
  expect(linesOf(strips)).toEqual(['A', 'B', 'C', 'tall', 'wide and long words here', 'b', 'c', 'x', 'y', 'z'])
  const [b, c] = [spansOf(strips[2])[0]!, spansOf(strips[2])[1]!]
  expect(b.x).toBe(spansOf(strips[0])[1]!.x)
  expect(c.x).toBe(spansOf(strips[0])[2]!.x)
  expect(tags[0]).toMatchObject({role: 'Table', up: -1})
  expect(tags.filter(({role}) => role === 'TH')).toHaveLength(3)
  expect(tags.filter(({role}) => role === 'TH').every(({scope}) => scope === 'Column')).toBe(true)
  expect(tags.find(({rows}) => rows === 2)).toMatchObject({role: 'TD'})
  expect(tags.find(({columns}) => columns === 2)).toMatchObject({role: 'TD'})
  for (const [index, tag] of tags.entries()) expect(tag.up).toBeLessThan(index)
})

test('every letter of every cell is there, in place of no other', () => {
  const texts = Array.from({length: 9}, (_, row) =>
    Array.from({length: 4}, (_, column) =>
      `r${row}c${column} ${'слово за словом '.repeat((row * 7 + column * 3) % 9)}`.trim(),
    ),
  )
  for (const style of ['plain', 'grid', 'form', 'zebra']) {
    const {strips} = set(tableOf(texts, {style, language: 'ru'}))
    const out = linesOf(strips).join('').replace(/\s/gu, '')
    for (const text of texts.flat()) expect(out).toContain(text.replace(/\s/gu, ''))
    expect(out).toHaveLength(texts.flat().join('').replace(/\s/gu, '').length)
    for (const strip of strips) expect(overlapsIn(strip)).toEqual([])
    if (style === 'form') for (const strip of strips.slice(1)) expect(strip.height).toBeGreaterThanOrEqual(30)
    if (style === 'zebra')
      expect(strips.map(({items}) => items.some(({kind}) => kind === 'fill'))).toEqual([
        false,
        false,
        true,
        false,
        true,
        false,
        true,
        false,
        true,
      ])
  }
})

test('what is lower than its row stands in the middle of it, by style', () => {
  const yOf = (style: string): number => {
    const {strips} = set(tableOf([['head'], ['name']], {style}))
    return strips[1]!.items.find((item) => item.kind === 'line')!.y
  }
  // a row of 90 pt, a line of 11
  expect(yOf('middle') - yOf('plain')).toBeCloseTo((90 - 11) / 2 - theme.tables['plain']!.paddingY, 1)
})

/** Spans that stand on each other, or stick out of their strip. */
function overlapsIn({items, height}: Strip): readonly string[] {
  const spans = items.flatMap((item) => (item.kind === 'line' ? item.spans.map((span) => ({...span, y: item.y})) : []))
  return spans.flatMap((a, i) => [
    ...(a.x < -0.5 || a.x + a.width > 400.5 || a.y > height ? [`${a.text} out`] : []),
    ...spans
      .slice(i + 1)
      .flatMap((b) =>
        Math.abs(a.y - b.y) < 7 && a.x < b.x + b.width - 0.1 && b.x < a.x + a.width - 0.1
          ? [`${a.text} on ${b.text}`]
          : [],
      ),
  ])
}

test('lists and notes in cells; notes are set at the measure of the column', () => {
  const item = (text: string) =>
    paragraph([run(text), run('1', {note: `n${text}`, position: 'superior'})], {
      style: 'list',
      depth: 1,
      marker: [run('•')],
      structure: [
        {role: 'L', key: 'l'},
        {role: 'LI', key: text},
      ],
    })
  const table = tableOf([['Head'], [{blocks: [item('one'), item('two')]}]])
  const notes = Object.fromEntries(
    ['none', 'ntwo'].map((id) => [
      id,
      {
        series: 'note',
        blocks: [
          paragraph(
            'A note that is long enough for its words to take more than one line at the measure of a table cell, though not much more.',
            {style: 'note'},
          ),
        ],
      },
    ]),
  )
  const {value} = createTypesetter({theme, faces, assets: new Map()}).galley(edited([table], {notes}))
  const {strips, tags} = setsIn(value.pieces[0]!)[0]!
  expect(strips[1]!.notes).toEqual(['none', 'ntwo'])
  expect(Object.keys(value.notes)).toEqual(['none', 'ntwo'])
  expect(value.notes['none']!.set[0]!.strips).toHaveLength(2)
  expect(tags.filter(({role}) => role === 'L')).toHaveLength(1)
  expect(tags.filter(({role}) => role === 'LI')).toHaveLength(2)
})

test('a row higher than a third of a page may be cut where no line is crossed', () => {
  const long = paragraph('Слово за словом и строка за строкой. '.repeat(60), {style: 'table-body', language: 'ru'})
  const {strips} = set(
    tableOf([
      ['A', 'B'],
      [{blocks: [long]}, {blocks: [paragraph('short')]}],
    ]),
  )
  expect(strips.length).toBeGreaterThan(10)
  expect(strips.slice(1, -1).every(({brk}) => brk < 2)).toBe(true)
  expect(strips.slice(3, -3).some(({brk}) => brk === 1)).toBe(true)
  expect(strips.slice(1).every(({repeat}) => repeat?.length === 1)).toBe(true)
})

test('a table without rows or with ragged rows is no trouble', () => {
  expect(set(tableOf([])).strips).toEqual([])
  expect(set(tableOf([['a', 'b', 'c'], ['d']], {heads: 0})).strips).toHaveLength(2)
  expect(set(tableOf([['only a head']], {heads: 3})).strips).toHaveLength(1)
})

test('widths: by content when there is room, and no word is broken while there is room for words', () => {
  const auto = (least: number, most: number) => ({least, most, width: 'auto' as const})
  expect(columnWidths([auto(10, 50), auto(10, 60)], 400)).toEqual([50, 60])
  const [name, text] = columnWidths([auto(40, 60), auto(50, 2000)], 400)
  expect(name).toBeCloseTo(60)
  expect(text).toBeCloseTo(340)
  const tight = columnWidths([auto(90, 95), auto(200, 2000), auto(100, 1000)], 400)
  expect(tight[0]).toBeGreaterThanOrEqual(90)
  expect(tight[1]).toBeGreaterThanOrEqual(200)
  expect(tight[2]).toBeGreaterThanOrEqual(100)
  expect(tight.reduce((sum, width) => sum + width)).toBeCloseTo(400)
  expect(columnWidths([auto(300, 300), auto(300, 300)], 400)).toEqual([200, 200])
  expect(
    columnWidths(
      [
        {...auto(10, 20), width: {points: 100}},
        {...auto(10, 20), width: {share: 1}},
        {...auto(10, 20), width: {share: 2}},
      ],
      400,
    ),
  ).toEqual([100, expect.closeTo(100), expect.closeTo(200)])
  expect(
    columnWidths(
      [
        {...auto(180, 180), width: {share: 1}},
        {...auto(10, 10), width: {share: 3}},
      ],
      400,
    ),
  ).toEqual([expect.closeTo(180), expect.closeTo(220)])
})
