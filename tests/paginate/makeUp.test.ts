import {describe, expect, it} from 'vitest'
import type {Piece, Span, Strip} from '../../src/model/index.js'
import {paginate} from '../../src/paginate/index.js'
import {block, galley, heading, paragraph, strip, text} from './galleys.js'
import {masterOf, themeOf} from './themes.js'

// The trial page: type area 300 × 480, from 50 at the head; 40 inside, 60 outside.
const plain = themeOf()
const pagesOf = (pieces: readonly Piece[], theme = plain, facing = false) =>
  paginate(galley(pieces, {}, facing), theme).value
const pageWith = (pages: ReturnType<typeof pagesOf>, one: Strip) =>
  pages.findIndex((page) => page.placed.some((placed) => placed.strip === one))
const yOf = (pages: ReturnType<typeof pagesOf>, one: Strip) =>
  pages.flatMap(({placed}) => placed).find((placed) => placed.strip === one)?.y
const lines = (count: number) => text(block(...Array.from({length: count}, () => strip(12))))

describe('short notes', () => {
  const worded = (width: number): Strip =>
    strip(10, {
      items: [{kind: 'line', x: 0, y: 8, tag: 0, hyphen: false, spans: [{x: 0, width} as Span]}],
    })
  const notes = {
    a: {series: 'a', set: [block(worded(300), worded(90))]},
    b: {series: 'a', set: [block(worded(80))]},
    c: {series: 'a', set: [block(worded(80))]},
    d: {series: 'a', set: [block(worded(80))]},
  }
  const called = text(block(strip(12, {notes: ['a', 'b', 'c', 'd']})))
  const placesIn = (runIn: boolean) => {
    const theme = themeOf()
    const [page] = paginate(galley([called], notes, false), {...theme, notes: {...theme.notes, runIn}}).value
    return page!.placed.filter(({role}) => role === 'note').map(({x, y}) => [x - 40, y])
  }

  it('run on in one paragraph when the theme says so, as far as the line is long', () => {
    // The column is 300 wide, its foot at 530; 12 points stand between two notes.
    expect(placesIn(true)).toEqual([
      [0, 500],
      [0, 510],
      [102, 510],
      [194, 510],
      [0, 520],
    ])
  })

  it('stand each on its own line else', () => {
    expect(placesIn(false)).toEqual([480, 490, 500, 510, 520].map((y) => [0, y]))
  })
})

describe('units and keeps', () => {
  it('leaves neither widow nor orphan', () => {
    const pages = pagesOf([lines(39), text(paragraph(5))])
    expect(pages.map(({placed}) => placed.length)).toEqual([39, 5])
    expect(pagesOf([lines(37), text(paragraph(4))]).map(({placed}) => placed.length)).toEqual([39, 2])
  })

  it('keeps a heading with what follows, be it a pair, and over a float', () => {
    const title = heading()
    expect(
      pageWith(
        pagesOf([lines(36), text(title), {kind: 'pair', left: [paragraph(4)], right: [paragraph(4)]}]),
        title.strips[0]!,
      ),
    ).toBe(1)
    expect(
      pageWith(
        pagesOf([lines(36), text(title), {kind: 'float', where: 'top', set: [block(strip(300))]}, text(paragraph(4))]),
        title.strips[0]!,
      ),
    ).toBe(1)
  })

  it('keeps a heading in both languages with the pair below it, whose notes need room, and with columns', () => {
    const title = (): Piece => ({kind: 'pair', left: [heading()], right: [heading()]})
    const noted: Piece = {kind: 'pair', left: [paragraph(4)], right: [paragraph(4, {notesAt: new Map([[0, ['a']]])})]}
    const called: Piece = {kind: 'pair', left: [paragraph(2)], right: [paragraph(2, {notesAt: new Map([[0, ['b']]])})]}
    const notes = {
      a: {series: 'note', set: [paragraph(4, {height: 9})]},
      b: {series: 'note', set: [paragraph(40, {height: 9})]},
    }
    for (let before = 20; before < 39; before++)
      for (const [next, first] of [
        [noted, []],
        [noted, [called]],
        [{kind: 'columns', count: 2, gutter: 10, set: [paragraph(8)]}, []],
      ] as const) {
        const pieces = [...first, lines(before), title(), next] as Piece[]
        const pages = paginate(galley(pieces, notes, false), plain).value
        const at = pages.findIndex(({placed}) => placed.some(({source}) => source === `0.${pieces.length - 2}l0`))
        expect(
          pages[at]!.placed.some(({source}) => source.startsWith(`0.${pieces.length - 1}`)),
          `${before} lines`,
        ).toBe(true)
      }
  })

  it('does not end a page on a hyphen when it can end a line above', () => {
    const end = strip(12, {brk: 1})
    const pages = pagesOf([lines(39), text(block(end, strip(12))), lines(3)])
    expect(pageWith(pages, end)).toBe(1)
  })

  it('nor when the lines there call notes, nor on either side of a pair, nor in its last column', () => {
    const notes = {a: {series: 'a', set: [block(strip(10), strip(10))]}}
    const called = strip(12, {brk: 1, notes: ['a']})
    const noted = paginate(galley([lines(36), text(block(called, strip(12))), lines(3)], notes, false), plain).value
    expect(pageWith(noted, called)).toBe(1)
    const sides = [strip(12, {brk: 1}), strip(12, {brk: 1})] as const
    const side = (end: Strip) => [block(...Array.from({length: 39}, () => strip(12)), end, strip(12), strip(12))]
    const paired = paginate(galley([{kind: 'pair', left: side(sides[0]), right: side(sides[1])}], {}, false), plain)
    for (const end of sides) expect(pageWith(paired.value, end)).toBe(1)
    const last = strip(12, {brk: 1})
    const rest = Array.from({length: 60}, () => strip(12))
    const set = [block(...Array.from({length: 79}, () => strip(12)), last, ...rest)]
    const columned = paginate(galley([{kind: 'columns', count: 2, gutter: 10, set}], {}, false), plain).value
    expect(pageWith(columned, last)).toBe(1)
  })

  it('never keeps a chapter with what stands before it', () => {
    const opening = strip(12, {open: 'page'})
    const {value, diagnostics} = paginate(
      galley([lines(3), text(block(strip(12, {brk: 0}))), text(block(opening)), lines(1)]),
      plain,
    )
    expect(value.map(({placed}) => placed.length)).toEqual([4, 2])
    expect(diagnostics).toEqual([])
  })

  it('keeps floats in their order', () => {
    const [tall, small] = [strip(300), strip(20)]
    const pages = pagesOf([
      lines(20),
      {kind: 'float', where: 'top', set: [block(tall)]},
      {kind: 'float', where: 'top', set: [block(small)]},
      lines(20),
    ])
    expect([pageWith(pages, tall), pageWith(pages, small), yOf(pages, tall), yOf(pages, small)]).toEqual([
      1, 1, 50, 350,
    ])
  })

  it('sets a picture where it was met, under the heading above it, and lets text go on above one that does not fit', () => {
    const [title, picture] = [heading(), strip(100)]
    const here: Piece = {kind: 'float', where: 'here', set: [block(picture)]}
    const order = (before: number) =>
      pagesOf([lines(before), text(title), here, text(paragraph(6))]).map(({placed}) =>
        placed
          .map((one) => (one.strip === picture ? 'picture' : one.strip === title.strips[0] ? 'title' : 'line'))
          .slice(-8)
          .join(' '),
      )
    expect(order(20)[0]).toBe('title picture line line line line line line')
    expect(order(30)).toEqual([
      'line line line line line line line line',
      'title picture line line line line line line',
    ])
    const high = strip(250)
    const tall = pagesOf([
      lines(22),
      text(title),
      {kind: 'float', where: 'here', set: [block(high)]},
      text(paragraph(6)),
    ])
    expect([pageWith(tall, title.strips[0]!), pageWith(tall, high), tall[0]!.placed.length]).toEqual([0, 1, 29])
    const above = pagesOf([lines(35), here, lines(20)])
    expect([above[0]!.placed.length, above[1]!.placed[0]!.strip === picture]).toEqual([40, true])
  })

  it('repeats the heads of a table and closes it with its rule', () => {
    const [head, tail] = [strip(20), strip(1)]
    const rows = Array.from({length: 30}, (_, i) => strip(20, {repeat: [head], ...(i < 29 ? {tail} : {})}))
    const pages = pagesOf([text(block(strip(20, {brk: 0}), ...rows))])
    expect(pages.map(({placed}) => placed.filter(({role}) => role === 'repeat').map((one) => one.strip))).toEqual([
      [tail],
      [head],
    ])
  })

  it('keeps the heads of a table with its first row, though there is no room for what stands above, or for notes', () => {
    const heads = [strip(14, {brk: 0}), strip(10, {brk: 0})]
    const together = (row: Strip, above: readonly Piece[], notes = {}) => {
      const pages = paginate(galley([...above, text(block(...heads, row))], notes), plain).value
      return [heads[0]!, heads[1]!, row].map((one) => pageWith(pages, one))
    }
    const high = strip(440, {repeat: heads})
    expect(together(high, [text(heading())])).toEqual([1, 1, 1])
    expect(together(high, [lines(9), text(heading())])).toEqual([2, 2, 2])
    const called = strip(260, {repeat: heads, notes: ['a']})
    const note = {series: 'a', set: [block(strip(150, {brk: 0}), strip(150))]}
    expect(together(called, [], {a: note})).toEqual([0, 0, 0])
  })

  it('keeps what is to stay together from a page on which a float leaves no room for it', () => {
    const title = heading()
    const float: Piece = {kind: 'float', where: 'top', set: [block(strip(430))]}
    const {value, diagnostics} = paginate(galley([lines(39), float, text(title), text(paragraph(3))]), plain)
    expect([pageWith(value, title.strips[0]!), value.length, diagnostics]).toEqual([2, 3, []])
  })

  it('sets what stands behind a strip on the other side of its leaf, as far from the other margin', () => {
    const backs = [strip(100), strip(100), strip(100)]
    const fronts = backs.map((behind) => strip(100, {behind}))
    const pages = pagesOf([lines(45), text(block(...fronts)), lines(1)])
    expect(backs.map((back) => pageWith(pages, back))).toEqual([3, 3, 3])
    expect(fronts.map((front) => pageWith(pages, front))).toEqual([2, 2, 2])
    expect(pages.map(({blank}) => blank)).toEqual([false, false, false, false])
    const [front, back] = [fronts[1]!, backs[1]!].map(
      (one) => pages.flatMap(({placed}) => placed).find((placed) => placed.strip === one)!,
    )
    expect([back!.x, back!.y, back!.width]).toEqual([400 - front!.x - 300, front!.y, 300])
  })

  it('sets what is higher than a page, and says so', () => {
    const {value, diagnostics} = paginate(galley([lines(1), text(block(strip(700))), lines(1)]), plain)
    expect(value).toHaveLength(3)
    expect(diagnostics.map(({code, severity}) => [code, severity])).toEqual([['strip-overfull', 'warning']])
  })
})

describe('notes', () => {
  const note = (count: number, series = 'note') => ({series, set: [paragraph(count, {height: 10})]})
  const call = (...notes: string[]) => text(block(strip(12, {notes})))

  it('begins a long note on the page of its call and runs it on', () => {
    const {value, diagnostics} = paginate(galley([call('a'), lines(60)], {a: note(60)}), plain)
    const parts = value.map(({placed}) => placed.filter(({role}) => role === 'note').length)
    expect(parts[0]).toBeGreaterThan(20)
    expect(parts.reduce((a, b) => a + b)).toBe(60)
    expect(diagnostics).toEqual([])
    expect(value[0]!.placed.filter(({role}) => role === 'body').length).toBeGreaterThan(5)
  })

  it('keeps series apart, each under its own rule', () => {
    const {value} = paginate(galley([call('a', 'b'), call('c')], {a: note(2), b: note(2, 'editor'), c: note(2)}), plain)
    expect(value[0]!.rules).toHaveLength(2)
    const order = value[0]!.placed.filter(({role}) => role === 'note').map(({source}) => source)
    expect(order).toEqual(['note:a', 'note:a', 'note:c', 'note:c', 'note:b', 'note:b'])
    expect(value[0]!.placed.at(-1)!.y).toBe(520)
  })

  it('reports a note that must come late', () => {
    const {value, diagnostics} = paginate(galley([call('a', 'b')], {a: note(80), b: note(3)}), plain)
    expect(diagnostics.map(({code}) => code)).toEqual(['note-late'])
    expect(value.flatMap(({placed}) => placed).filter(({role}) => role === 'note')).toHaveLength(83)
  })

  it('sets a note once though it is called twice', () => {
    const {value} = paginate(galley([call('a'), lines(45), call('a')], {a: note(2)}), plain)
    expect(value.map(({placed}) => placed.filter(({role}) => role === 'note').length)).toEqual([2, 0])
  })

  it('gives a note what room is left on a page that ends early', () => {
    const {value} = paginate(galley([call('a'), {kind: 'pagebreak', to: 'page'}, lines(1)], {a: note(46)}), plain)
    expect(value.map(({placed}) => placed.filter(({role}) => role === 'note').length)).toEqual([44, 2])
  })

  it('sets notes of parallel text under their own side', () => {
    const pair: Piece = {
      kind: 'pair',
      left: [block(strip(12, {notes: ['a']}))],
      right: [block(strip(12, {notes: ['b']}))],
    }
    const {value} = paginate(galley([pair], {a: note(2), b: note(3)}), plain)
    expect(value[0]!.placed.filter(({role}) => role === 'note').map(({x, y}) => [x, y])).toEqual([
      [40, 510],
      [40, 520],
      [200, 500],
      [200, 510],
      [200, 520],
    ])
  })
})

describe('pages', () => {
  it('turns margins with the side, unless sheets are single', () => {
    expect(pagesOf([lines(80)]).map(({placed, side}) => [side, placed[0]!.x])).toEqual([
      ['recto', 40],
      ['verso', 60],
    ])
    expect(
      pagesOf([lines(80)], themeOf([masterOf('body', {oneSided: true})])).map(({placed, side}) => [side, placed[0]!.x]),
    ).toEqual([
      ['recto', 40],
      ['recto', 40],
    ])
  })

  it('numbers sections anew, in roman, or not at all; blank pages stand only where they are wanted', () => {
    const pages = pagesOf([
      {kind: 'section', master: 'body', start: 'recto', folio: 'none'},
      lines(1),
      {kind: 'section', master: 'body', start: 'recto', folio: 'roman', restart: 1},
      lines(50),
      {kind: 'section', master: 'body', start: 'page', folio: 'arabic', restart: 1},
      lines(1),
    ])
    expect(pages.map(({label, blank}) => (blank ? 'blank' : label))).toEqual(['', 'blank', 'i', 'ii', '1'])
  })

  it('opens chapters on a recto, sunk, without a head', () => {
    const pages = pagesOf([
      lines(1),
      text(heading(24, {open: 'recto', firm: true, before: 100, headless: true})),
      lines(1),
    ])
    expect(pages.map(({blank, headless}) => [blank, headless])).toEqual([
      [false, false],
      [true, true],
      [false, true],
    ])
    expect(pages[2]!.placed[0]!.y).toBe(150)
  })

  it('breaks pages where asked, and never makes two of one', () => {
    const pages = pagesOf([
      lines(1),
      {kind: 'pagebreak', to: 'page'},
      {kind: 'pagebreak', to: 'page'},
      lines(1),
      {kind: 'pagebreak', to: 'verso'},
      lines(1),
      {kind: 'pagebreak', to: 'page'},
    ])
    expect(pages.map(({blank}) => blank)).toEqual([false, false, true, false])
  })

  it.each([
    ['takes in a few lines left over, a line a page', 82, [41, 41]],
    ['gives them company when they are too many for that', 83, [39, 39, 5]],
    ['leaves them where neither helps', 43, [40, 3]],
    ['gives more to five lines, which are enough where nothing helps', 85, [39, 39, 7]],
    ['leaves five lines where neither helps', 45, [40, 5]],
    ['leaves what is long enough', 87, [40, 40, 7]],
  ])('a chapter’s last page: %s', (_, count, expected) => {
    const chapters = [
      lines(1),
      text(block(strip(12, {open: 'page'}), ...Array.from({length: count - 1}, () => strip(12)))),
    ]
    const [, ...pages] = pagesOf([...chapters, text(block(strip(12, {open: 'page'})))])
    expect(pages.slice(0, -1).map(({placed}) => placed.length)).toEqual(expected)
  })

  it('centres what a cover bears', () => {
    const pages = pagesOf([text(block(strip(80)))], themeOf([masterOf('body', {vertical: 'center'})]))
    expect(pages[0]!.placed[0]!.y).toBe(250)
  })

  it('feathers a full page to its foot, but not the last', () => {
    const paragraphs = Array.from({length: 18}, () =>
      text(block(strip(12, {brk: 0, before: 3}), strip(12, {brk: 0}), strip(12))),
    )
    const level = themeOf([masterOf('body', {feather: 4})])
    const foot = (pages: ReturnType<typeof pagesOf>, k: number) =>
      Math.max(...pages[k]!.placed.map(({y, strip: {height}}) => y + height))
    expect(foot(pagesOf(paragraphs), 0)).toBeLessThan(520)
    expect(foot(pagesOf(paragraphs, level), 0)).toBeCloseTo(530, 2)
    expect(foot(pagesOf(paragraphs, level), 1)).toBe(foot(pagesOf(paragraphs), 1))
  })

  it('sets displays in whole lines of the grid', () => {
    const [display, after] = [strip(17, {before: 5, after: 5}), strip(12)]
    const pages = pagesOf([lines(2), text(block(display)), text(block(after))], themeOf([masterOf('body', {grid: 12})]))
    expect([yOf(pages, display), yOf(pages, after)]).toEqual([50 + 36, 50 + 60])
  })
})

describe('columns and parallel text', () => {
  it('balances columns where they end and goes on over pages', () => {
    const set = [block(...Array.from({length: 100}, () => strip(12)))]
    const pages = pagesOf([{kind: 'columns', count: 2, gutter: 20, set}, lines(1)])
    expect(pages[0]!.placed).toHaveLength(80)
    expect(pages[1]!.placed.map(({y}) => y).slice(0, 20)).toEqual(
      [...Array(10).keys(), ...Array(10).keys()].map((k) => 50 + k * 12),
    )
    expect(pages[1]!.placed.at(-1)!.y).toBe(170)
  })

  it('begins every facing pair on a verso, over chapters, tables and floats, without needless blanks', () => {
    const pair = (open = false): Piece => ({
      kind: 'pair',
      left: [paragraph(6, open ? {first: {open: 'recto'}} : {})],
      right: [paragraph(6)],
    })
    const picture: Piece = {kind: 'float', where: 'top', set: [block(strip(400))]}
    const pieces: Piece[] = [
      lines(3),
      {kind: 'section', master: 'body', start: 'recto'},
      pair(),
      lines(50),
      pair(),
      pair(true),
      picture,
      picture,
      pair(true),
      lines(100),
      pair(),
    ]
    const pages = pagesOf(pieces, plain, true)
    for (const page of pages)
      for (const {source} of page.placed.filter(({role}) => role === 'body'))
        if (/[lr]/.test(source))
          expect([page.side, page.facing]).toEqual([source.includes('l') ? 'verso' : 'recto', true])
    expect(pages.filter(({blank}) => blank).length).toBe(0)
    // a run of fifty lines stands half on either page, and the pair goes on below it
    expect(pages[1]!.placed.filter(({source}) => source === '3').length).toBe(25)
    expect(pages[1]!.placed.at(-1)!.source).toBe('4l0')
  })

  it('sets facing text on facing pages, and what is common on the verso', () => {
    const common = strip(30)
    const pages = pagesOf(
      [
        {kind: 'pair', left: [paragraph(3)], right: [paragraph(5)]},
        text(block(common)),
        {kind: 'pair', left: [paragraph(50)], right: [paragraph(2)]},
      ],
      plain,
      true,
    )
    expect(pages.map(({side, blank, facing}) => [side, blank, facing ?? false])).toEqual([
      ['recto', true, false],
      ['verso', false, true],
      ['recto', false, true],
      ['verso', false, true],
    ])
    expect(pageWith(pages, common)).toBe(1)
    expect(yOf(pages, common)).toBe(50 + 60 + 4)
    expect(pages[2]!.placed.map(({y}) => y).at(-2)).toBe(50 + 60 + 4 + 30 + 4)
  })

  it('sets a common heading on the verso of the spread that it heads', () => {
    const title = heading(24, {open: 'recto'})
    const pages = pagesOf(
      [lines(1), text(title), {kind: 'pair', left: [paragraph(3)], right: [paragraph(5)]}],
      plain,
      true,
    )
    expect(pages.map(({facing}) => facing ?? false)).toEqual([false, true, true])
    expect([pageWith(pages, title.strips[0]!), pages[2]!.placed[0]!.y]).toEqual([1, 80])
  })

  it('draws a hairline between the sides', () => {
    const pages = pagesOf(
      [{kind: 'pair', left: [paragraph(3)], right: [paragraph(5)]}],
      themeOf([masterOf('body', {hairline: true})]),
    )
    expect(pages[0]!.placed.at(-1)).toMatchObject({role: 'furniture', x: 190, y: 50, strip: {height: 60}})
  })
})

describe('marks and anchors', () => {
  it('gives the marks before, first and last on a page; a chapter ends its section', () => {
    const mark = (key: string, words: string) => text(block(strip(12, {marks: [{key, text: words}], anchors: [words]})))
    const pages = pagesOf([
      mark('chapter', 'A'),
      mark('section', 'a'),
      lines(40),
      mark('section', 'b'),
      mark('chapter', 'B'),
      lines(40),
    ])
    expect(pages.map(({marks}) => [marks['chapter'], marks['section']])).toEqual([
      [
        {before: '', first: 'A', last: 'A'},
        {before: '', first: 'a', last: 'a'},
      ],
      [
        {before: 'A', first: 'B', last: 'B'},
        {before: 'a', first: 'b', last: ''},
      ],
      [
        {before: 'B', first: 'B', last: 'B'},
        {before: '', first: '', last: ''},
      ],
    ])
    expect(pages[0]!.anchors).toEqual([
      {name: 'A', x: 40, y: 50},
      {name: 'a', x: 40, y: 62},
    ])
  })
})
