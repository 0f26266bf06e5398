import {describe, expect, it} from 'vitest'
import type {Page, Strip} from '../../src/model/index.js'
import {type Dressing, dress, type LineRequest, paginate, type SetLine} from '../../src/paginate/index.js'
import {block, galley, strip, text} from './galleys.js'
import {masterOf, themeOf} from './themes.js'

/** Sets every letter 6 points wide, with its baseline 8 points down. */
const setLine: SetLine = ({text: words, width, align}: LineRequest): Strip => {
  const natural = words.length * 6
  const x = align === 'left' ? 0 : align === 'right' ? width - natural : (width - natural) / 2
  const span = {
    face: 'F',
    size: 10,
    colour: '#000000',
    rise: 0,
    text: words,
    x,
    width: natural,
    wordSpace: 0,
    letterSpace: 0,
    features: '',
    language: 'en',
  }
  return strip(12, {items: [{kind: 'line', x, y: 8, spans: [span], tag: 0, hyphen: false}]})
}

const running = {
  conference: {en: 'Conference', ru: 'Конференция'},
  version: '2',
  document: {en: 'Guide', ru: 'Справочник'},
  committee: {en: 'NKVD', ru: 'НКВД'},
  audience: {en: 'dais', ru: 'президиум'},
}
const parts = (left: string, center = '', right = '') => ({left, center, right})
const line = (verso: ReturnType<typeof parts>, recto = verso) => ({
  distance: 20,
  style: 'running-head',
  rule: 0,
  verso,
  recto,
})

const wordsOn = (page: Page) =>
  page.placed
    .filter(({role}) => role === 'furniture')
    .flatMap((one) =>
      one.strip.items.flatMap((item) =>
        item.kind === 'line' ? [[item.spans.map(({text: t}) => t).join(''), one.y + item.y]] : [],
      ),
    )

function dressed(
  more: Partial<Parameters<typeof masterOf>[1]>,
  pieces: Parameters<typeof galley>[0],
  rest: Partial<Dressing> = {},
) {
  const theme = themeOf([masterOf('body', more)])
  return dress(paginate(galley(pieces), theme).value, {
    theme,
    running,
    hash: '0123456789abcdef',
    languages: ['en'],
    setLine,
    ...rest,
  })
}
const lines = (count: number, more: Partial<Strip> = {}) =>
  text(block(strip(12, more), ...Array.from({length: count - 1}, () => strip(12))))

describe('running heads and feet', () => {
  it('stand at their distance from the text, by side', () => {
    const pages = dressed(
      {
        head: line(parts('{folio}', '', '{document}'), parts('{chapter}', '', '{folio}')),
        foot: line(parts('{leaf}/{leaves} · {hash}')),
      },
      [lines(80, {marks: [{key: 'chapter', text: 'History'}]})],
    )
    expect(pages.map(wordsOn)).toEqual([
      [
        ['History', 30],
        ['1', 30],
        ['1/2 · 0123456', 550],
      ],
      [
        ['2', 30],
        ['Guide', 30],
        ['2/2 · 0123456', 550],
      ],
    ])
  })

  it('leave out what has no value, and the head of a page that opens a chapter', () => {
    const foot = line(parts('{conference} · packet {packet} · {version}'))
    const [page] = dressed({head: line(parts('{document}')), foot, openingFoot: foot}, [lines(1, {headless: true})])
    expect(wordsOn(page!)).toEqual([['Conference · 2', 550]])
  })

  it('shorten a long title before parts touch', () => {
    const [page] = dressed({head: line(parts('{chapter}', '', '{folio}'))}, [
      lines(1, {marks: [{key: 'chapter', text: 'Organs of the Party and the State in the years of the great terror'}]}),
    ])
    expect(wordsOn(page!)[0]![0]).toBe('Organs of the Party and the State in the years…')
  })

  it('speak both languages of parallel text', () => {
    const pair = {
      kind: 'pair',
      left: [block(strip(12, {marks: [{key: 'chapter', text: 'История'}]}))],
      right: [block(strip(12, {marks: [{key: 'chapter', text: 'History'}]}))],
    } as const
    const head = line(parts('{chapter}', '', '{committee}'))
    expect(wordsOn(dressed({head}, [pair], {languages: ['ru', 'en']})[0]!)).toEqual([
      ['История / History', 30],
      ['НКВД / NKVD', 30],
    ])
    const theme = themeOf([masterOf('body', {head})])
    const facing = dress(paginate(galley([pair], {}, true), theme).value, {
      theme,
      running,
      hash: '',
      languages: ['ru', 'en'],
      setLine,
    })
    expect(facing.map(wordsOn)).toEqual([
      [],
      [
        ['История', 30],
        ['НКВД', 30],
      ],
      [
        ['History', 30],
        ['NKVD', 30],
      ],
    ])
  })
})

describe('the band', () => {
  it('stands on the outer edge of every page, blank ones too, its letters white', () => {
    const pages = dressed({band: true}, [lines(1), {kind: 'pagebreak', to: 'recto'}, lines(1)], {
      running: {...running, band: {en: 'Dais'}},
    })
    const label = pages.map((page) =>
      page.placed.filter(({role, strip: {items}}) => role === 'furniture' && items[0]?.kind === 'line'),
    )
    expect(
      label.map((letters) =>
        letters
          .map(({strip: {items}}) => items.map((item) => item.kind === 'line' && item.spans[0]?.text).join(''))
          .join(''),
      ),
    ).toEqual(['DAIS', 'DAIS', 'DAIS'])
    expect(label.map((letters) => letters[0]!.x + letters[0]!.width)).toEqual([400, expect.closeTo(25.512, 2), 400])
    expect(label[0]![0]!.strip.items[0]).toMatchObject({spans: [{colour: '#ffffff'}]})
  })

  it('is that of its own audience, language, margin and paper, whatever was dressed before', () => {
    const bands = [
      {en: 'Dais', ru: 'Президиум'},
      {en: 'Committee', ru: 'Комитет'},
    ]
    const margins = [undefined, {inner: 20, outer: 20, top: 90, bottom: 40}]
    for (const band of bands)
      for (const languages of [['en'], ['ru']] as const)
        for (const margin of margins)
          for (const size of [{}, {width: 500}, {height: 900}]) {
            const master = {band: true, ...size, ...(margin ? {margins: margin} : {})}
            const one = (set: SetLine) =>
              dressed(master, [lines(1)], {running: {...running, band}, languages, setLine: set})
            expect(one(setLine)).toEqual(one((line) => setLine(line)))
          }
  })

  it('is not there for what everybody may read', () => {
    expect(dressed({band: true}, [lines(1)])[0]!.placed).toHaveLength(1)
  })
})
