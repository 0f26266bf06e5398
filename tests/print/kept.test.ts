import {inflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import type {Asset, Item, Page, Placed, SetBlock} from '../../src/model/index.js'
import {readPdf} from '../../src/press/index.js'
import type {PageRead} from '../../src/press/reading/types.js'
import {createPrinter, type Printer, type PrintJob} from '../../src/print/index.js'
import {themeOf} from '../paginate/themes.js'
import {block, edited, faces, line, page, span, spans, strip, text} from './desk.js'

// What a printer keeps of one document must not be seen in the next.

const theme = {...themeOf(), fonts: {text: 'Serif', sans: 'Sans'}}
const job = (pages: readonly Page[], more: Partial<PrintJob> = {}): PrintJob => ({
  pages,
  edited,
  theme,
  date: new Date(0),
  id: 'trial',
  ...more,
})

/** Strips that are no text, at the end of a page. */
function dressed(one: Page, ...furniture: readonly (readonly [items: readonly Item[], y: number])[]): Page {
  const placed = furniture.map(
    ([items, y]): Placed => ({strip: strip(items), x: 40, y, width: 300, role: 'furniture', of: null, source: ''}),
  )
  return {...one, placed: [...one.placed, ...placed]}
}
const foot = (words: string): readonly [readonly Item[], number] => [[line([span(words, 0, {size: 7})])], 560]
const band: readonly [readonly Item[], number] = [
  Array.from({length: 30}, (_, k) => ({kind: 'fill', x: 0, y: k * 5, width: 9, height: 1, colour: '#000000'})),
  0,
]

const words = block([
  strip([line(spans(['The quay was '], ['empty', {underline: true}], [' that mor-']), {hyphen: true})]),
  strip([line(spans(['ning, said '], ['the log', {goto: 'log'}]))]),
  strip([line([span('and so said all the others')])]),
  strip([line([span('who were not there.')])]),
])
const heading = text('The log', {anchors: ['log'], outline: {level: 1, title: 'The log'}}, [{role: 'H1', up: -1}])
const drawing = (more: object): SetBlock =>
  block([strip([{kind: 'drawing', x: 5, y: 5, tag: -1, vector: {type: 'rect', x: 0, y: 0, w: 30, h: 20, ...more}}])])
const picture = block(
  [strip([{kind: 'image', asset: 'a.svg', x: 0, y: 0, width: 50, height: 50, tag: 0, alt: 'A square'}])],
  [{role: 'Figure', up: -1}],
)
const square = (colour: string): Asset => ({
  kind: 'svg',
  key: colour,
  text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="${colour}"/></svg>`,
  width: 9,
  height: 9,
})

const rule = {x: 40, y: 400, width: 60, thickness: 0.4}
const plain = page([words])
const seeThrough = page([words, drawing({color: '#eeeeee', fillOpacity: 0.5})])
const papers: readonly (readonly [string, PrintJob, colour?: string])[] = [
  ['a paper', job([dressed(page([heading, words]), foot('v1 1/2')), dressed(plain, foot('v1 2/2'), band)])],
  ['another foot', job([dressed(page([heading, words]), foot('v2 1/2')), dressed(plain, foot('v2 2/2'), band)])],
  ['one page of it', job([dressed(plain, foot('v2 2/2'), band)])],
  ['another language', job([dressed(plain, foot('v2 2/2'))], {edited: {...edited, languages: ['ru']}})],
  ['a rule above notes', job([{...plain, rules: [rule]}])],
  ['the rule elsewhere', job([{...plain, rules: [{...rule, y: 420}]}])],
  ['another height', job([{...plain, height: 620}])],
  ['lower on the page', job([{...plain, placed: plain.placed.map((one) => ({...one, y: one.y + 9}))}])],
  ['repeated', job([{...plain, placed: plain.placed.map((one) => ({...one, role: 'repeat' as const}))}])],
  ['an occurrence a line', job([{...plain, placed: plain.placed.map((one, k) => ({...one, source: `s${k}`}))}])],
  [
    'of another block',
    job([{...plain, placed: plain.placed.map((one) => ({...one, of: {...words, tags: [{role: 'H2', up: -1}]}}))}]),
  ],
  ['drawings', job([page([words, drawing({color: '#eeeeee'})]), seeThrough])],
  ['drawings after other pages', job([plain, plain, seeThrough])],
  ['a picture', job([page([words, picture])])],
  ['the picture in another colour', job([page([words, picture])]), '#a00000'],
]

test('a printer that has printed all kinds of papers prints as one that has printed none', () => {
  const assets = new Map<string, Asset>()
  const printer = createPrinter({faces, assets})
  for (const round of [1, 2, 3])
    for (const [what, one, colour = '#00a000'] of papers) {
      assets.set('a.svg', square(colour))
      const fresh = createPrinter({faces, assets: new Map([['a.svg', square(colour)]])}).print(one)
      const again = printer.print(one)
      expect(Buffer.compare(again.value, fresh.value), `${what}, round ${round}`).toBe(0)
      expect(again.diagnostics).toEqual(fresh.diagnostics)
    }
  const all = papers.map(([, one, colour = '#00a000']) =>
    Buffer.from(createPrinter({faces, assets: new Map([['a.svg', square(colour)]])}).print(one).value).toString(
      'latin1',
    ),
  )
  expect(new Set(all).size).toBe(papers.length)
})

/** A page with the drawing `key`. */
const lettered = (key: string): Page =>
  page([
    block(
      [strip([{kind: 'image', asset: key, x: 0, y: 0, width: 200, height: 40, tag: 0, alt: 'Letters'}])],
      [{role: 'Figure', up: -1}],
    ),
  ])
const letters = (key: string, words: string): readonly [string, Asset] => [
  key,
  {
    kind: 'svg',
    key,
    text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><text x="5" y="20">${words}</text></svg>`,
    width: 200,
    height: 40,
  },
]

test('letters of a drawing are as wide after a drawing with letters that are made of them', () => {
  const assets = new Map([letters('made.svg', 'йёé'), letters('plain.svg', 'Кипение: were и ещё peek')])
  const print = (printer: Printer, key: string): Uint8Array => printer.print(job([lettered(key)])).value
  const printer = createPrinter({faces, assets})
  for (const key of ['made.svg', 'plain.svg', 'made.svg']) {
    const fresh = print(createPrinter({faces, assets}), key)
    expect(Buffer.compare(print(printer, key), fresh), key).toBe(0)
  }
})

/** Streams that are deflated, as they stand in a file. */
function streamsOf(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes).toString('latin1')
  return [...file.matchAll(/ obj\n<<[^\n]*?\/FlateDecode [^\n]*?\/Length (\d+)[^\n]*?>>stream\n/gu)].map((match) => {
    const start = match.index + match[0].length
    return file.slice(start, start + Number(match[1]))
  })
}
const unpacked = (stream: string): string => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')

test('another version in the foot, or a line more on a page, leaves other pages as they are packed', () => {
  const printer = createPrinter({faces, assets: new Map()})
  const apart = (one: Page, k: number): Page => ({
    ...one,
    placed: one.placed.map((placed) => ({...placed, source: `${k} ${placed.source}`})),
  })
  const many = Array.from({length: 200}, (_, k) => apart(page([heading, words, text(`Page ${k}`)], {index: k}), k))
  const print = (version: string, first: Page): readonly string[] =>
    streamsOf(printer.print(job([first, ...many].map((one, k) => dressed(one, foot(`${version} ${k}`))))).value)
  const before = print('v1', apart(page([words]), -1))
  const after = new Set(print('v2', apart(page([words, words]), -1)))
  const same = before.filter((stream) => after.has(stream))
  expect(same.filter((stream) => unpacked(stream).startsWith('1 0 0 -1 0 600 cm'))).toHaveLength(200)
  const packed = before.filter((stream) => /^\d+ 0 \d+ \d+ /u.test(unpacked(stream)))
  expect(packed.filter((stream) => after.has(stream)).length).toBeGreaterThan(packed.length - 4)
})

test('a band that pages share is written once, and a page is drawn the same with it', async () => {
  const printer = createPrinter({faces, assets: new Map()})
  const two = printer.print(job([dressed(plain, band, foot('1/2')), dressed(page([heading]), band, foot('2/2'))])).value
  const one = printer.print(job([dressed(plain, band, foot('1/2'))])).value
  const bands = (bytes: Uint8Array) => streamsOf(bytes).filter((stream) => unpacked(stream).includes('9 1 re'))
  expect(bands(two)).toHaveLength(1)
  expect(bands(one)).toHaveLength(1)
  const [[alone], [shared]] = [(await readPdf(one)).pages, (await readPdf(two)).pages]
  expect(shared!.drawing).toBe(alone!.drawing)
  const seen = ({glyphs}: PageRead) => glyphs.map(({text, x, y, artifact}) => [text, x, y, artifact])
  expect(seen(shared!)).toEqual(seen(alone!))
})

test('strips of a band in which nothing is drawn do not part it', () => {
  const parted = [band, [[], 200], band.with(1, 300), [[], 400]] as Parameters<typeof dressed>[1][]
  const {value} = createPrinter({faces, assets: new Map()}).print(
    job([dressed(plain, ...parted), dressed(plain, ...parted)]),
  )
  const bands = streamsOf(value).filter((stream) => unpacked(stream).includes('9 1 re'))
  expect(bands).toHaveLength(1)
})
