import {hashOf} from '../../src/base/index.js'
import type {Asset, Item, Page, StructureStep, Tag} from '../../src/model/index.js'
import {block, edited, line, page, print, span, spans, strip, text} from '../print/desk.js'

const svg = (body: string): Asset => ({
  kind: 'svg',
  text: `<svg viewBox="0 0 40 20" xmlns="http://www.w3.org/2000/svg">${body}</svg>`,
  width: 40,
  height: 20,
  key: hashOf(body),
})

export const drawings = {
  plain: svg(
    '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#a00" stop-opacity=".4"/></linearGradient></defs><rect width="40" height="20" fill="url(#g)" opacity=".5"/><text x="2" y="12" font-size="8">Причал</text>',
  ),
  unreadable: svg('<text x="2" y="12" font-size="8">漢字</text>'),
  deep: svg(
    `${'<g opacity="1" transform="translate(0,0)">'.repeat(30)}<rect width="3" height="3"/>${'</g>'.repeat(30)}`,
  ),
}

export const assets = new Map<string, Asset>([
  ...Object.entries(drawings),
  ['press.jpg', {kind: 'jpeg', bytes: cmykJpeg(), width: 10, height: 10} as Asset],
])

/** A frame of four colours, as far as it is looked at. */
function cmykJpeg(): Uint8Array {
  return Uint8Array.from([
    0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0, 10, 0, 10, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0, 0xff, 0xd9,
  ])
}

export const figure = (asset: string, alt: string) =>
  block(
    [strip([{kind: 'image', asset, x: 0, y: 0, width: 40, height: 20, tag: 0, alt}], {height: 20})],
    [{role: 'Figure', up: -1, ...(alt ? {alt} : {})}],
  )
export const heading = (level: number, words = 'Heading') =>
  text(words, {outline: {level, title: words}, anchors: [`h${level}`]}, [{role: `H${level}`, up: -1}])

const list: readonly StructureStep[] = [
  {role: 'L', key: 'l'},
  {role: 'LI', key: 'a'},
  {role: 'LBody', key: 'ab'},
]
const item = block(
  [strip([line([span('•')], {tag: 1}), line([span('berth', 12)], {tag: 0})])],
  [
    {role: 'P', up: -1},
    {role: 'Lbl', up: -1},
  ],
  list,
)
const cells: readonly Tag[] = [
  {role: 'Table', up: -1},
  {role: 'TR', up: 0},
  {role: 'TH', up: 1, scope: 'Column'},
  {role: 'TH', up: 1, scope: 'Column'},
  {role: 'TR', up: 0},
  {role: 'TD', up: 4},
  {role: 'TD', up: 4},
]
/** Its last cell is empty. */
const table = block(
  [
    strip([line([span('Berth')], {tag: 2}), line([span('Ships', 100)], {tag: 3})]),
    strip([line([span('North')], {tag: 5})]),
  ],
  cells,
)
const rule: Item = {kind: 'rule', x1: 0, y1: 0, x2: 100, y2: 0, thickness: 0.5, colour: '#a00000'}
const linked = block([
  strip([
    line(
      spans(
        ['See '],
        ['the head', {goto: 'h1'}],
        [', '],
        ['причал', {language: 'ru', link: 'https://example.org'}],
        ['.'],
      ),
    ),
    rule,
  ]),
])
const note = (words: string, key: string) =>
  block([strip([line([span(words)])])], [{role: 'P', up: -1}], [{role: 'Note', key}])

/** Pages with something of everything. */
export const whole: readonly Page[] = [
  page([
    heading(1),
    linked,
    heading(2),
    item,
    table,
    figure('plain', 'A quay'),
    note('1 one', 'n1'),
    note('2 two', 'n2'),
    [text('head of a page'), {role: 'furniture', of: null}],
  ]),
]

export const printed = (pages: readonly Page[], title = edited.title) =>
  print(pages, {edited: {...edited, title}}, {assets})
