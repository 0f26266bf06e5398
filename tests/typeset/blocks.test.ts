import {describe, expect, test} from 'vitest'
import type {Asset, Edited, FlowBlock, Item, Strip} from '../../src/model/index.js'
import {createTypesetter} from '../../src/typeset/index.js'
import {turnItem} from '../../src/typeset/strips/turn.js'
import {openFaces} from '../metrics/fixture.js'
import {edited, linesOf, paragraph, run, setsIn, stripsIn, tableOf, theme} from './fixture.js'

const faces = openFaces()
const picture: Asset = {kind: 'png', key: 'p', bytes: new Uint8Array(), width: 800, height: 400, pixels: [800, 400]}
const assets = new Map([['map.png', picture]])
const setter = () => createTypesetter({theme, faces, assets})
const galley = (blocks: readonly FlowBlock[], more = {}) => setter().galley(edited(blocks, more))
const set = (...blocks: readonly FlowBlock[]): readonly Strip[] => stripsIn(galley(blocks).value.pieces)
const words =
  'The committee sits in the small hall and hears the report of the Commissar on the state of the operation. '
const uprights = (strip: Strip) =>
  strip.items.filter((item): item is Item & {kind: 'rule'} => item.kind === 'rule' && item.x1 === item.x2)

describe('groups', () => {
  const group = (style: string, blocks: readonly FlowBlock[], more = {}): FlowBlock => ({
    kind: 'group',
    style,
    language: 'en',
    blocks,
    ...more,
  })

  test('a bar stands beside the whole group without a gap', () => {
    const strips = set(
      group('note', [paragraph('Label', {style: 'label'}), paragraph(words.repeat(3)), paragraph(words)]),
    )
    for (const strip of strips)
      expect(uprights(strip)).toEqual([
        {kind: 'rule', x1: 0.75, y1: 0, x2: 0.75, y2: strip.height, thickness: 1.5, colour: '#8b1a1a'},
      ])
    expect(strips.slice(1).every(({before}) => before === 0)).toBe(true)
    expect(strips[0]).toMatchObject({before: 7})
    expect(strips.at(-1)).toMatchObject({after: 7})
    const text = strips[0]!.items.find((item) => item.kind === 'line')
    expect(text?.x).toBe(13.5)
  })

  test('a border closes above and below, a ground lies under all of it', () => {
    const strips = set(group('boxed', [paragraph(words.repeat(2))]))
    const across = (strip: Strip) => strip.items.filter((item) => item.kind === 'rule' && item.y1 === item.y2).length
    expect(strips.map(across)).toEqual([1, ...strips.slice(2).map(() => 0), 1])
    for (const strip of strips) {
      expect(uprights(strip)).toHaveLength(2)
      expect(strip.items[0]).toMatchObject({kind: 'fill', width: 400, height: strip.height})
    }
  })

  test('a group that is kept is not parted, one higher than a page is', () => {
    expect(
      set(group('kept', [paragraph(words.repeat(4))]))
        .slice(0, -1)
        .every(({brk}) => brk === 0),
    ).toBe(true)
    expect(set(group('kept', [paragraph(words.repeat(100))])).some(({brk}) => brk > 0)).toBe(true)
    expect(
      set(group('plain', [paragraph(words.repeat(4))], {keep: true}))
        .slice(0, -1)
        .every(({brk}) => brk === 0),
    ).toBe(true)
  })

  test('groups stand in groups; each block keeps its place in the structure', () => {
    const inner = group('note', [paragraph('deep', {structure: [{role: 'BlockQuote', key: 'q'}]})], {
      structure: [{role: 'Aside', key: 'a'}],
    })
    const {value} = galley([
      group('boxed', [paragraph('first'), inner], {structure: [{role: 'Art', key: 'o'}], anchors: ['here']}),
    ])
    const sets = value.pieces.flatMap(setsIn)
    expect(sets.map(({structure}) => structure.map(({role}) => role))).toEqual([['Art'], ['BlockQuote']])
    expect(sets[0]!.strips[0]!.anchors).toEqual(['here'])
    expect(uprights(sets[1]!.strips[0]!)).toHaveLength(3)
  })

  test('columns, pairs and tables inside a group are laid in it', () => {
    const strips = set(
      group('boxed', [
        {kind: 'columns', count: 2, language: 'en', blocks: [paragraph('one'), paragraph('two')]},
        {kind: 'pair', left: [paragraph('left')], right: [paragraph('right')]},
        tableOf([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ]),
    )
    expect(linesOf(strips)).toEqual(['one', 'two', 'left', 'right', 'a', 'b', 'c', 'd'])
  })

  test('a turned group is the same group on its head, and turned twice it is as it was', () => {
    const blocks = [paragraph(words.repeat(2)), tableOf([['one', 'two']])]
    const upright = set(group('plain', blocks))
    const turned = set(group('turned', blocks))
    expect(turned.map(({height}) => height)).toEqual(upright.map(({height}) => height).toReversed())
    expect(turned.slice(0, -1).every(({brk}) => brk === 0)).toBe(true)
    const [first] = upright
    const last = turned.at(-1)!
    const [line, onHead] = [first!, last].map((strip) => strip.items.find((item) => item.kind === 'line')!)
    expect(onHead).toMatchObject({turned: true, x: 400 - line!.x})
    expect(onHead!.y).toBeCloseTo(first!.height - line!.y, 3)
    // what stands at p is drawn at 2x - p: the line ends where it began
    const [span] = onHead!.spans
    expect(2 * onHead!.x - span!.x).toBeCloseTo(400 - line!.spans[0]!.x, 2)
    const twice = turned.toReversed().map((strip) => strip.items.map((item) => turnItem(item, 400, strip.height)))
    expect(twice).toEqual(upright.map(({items}) => items))
  })

  test('an unknown group is said and set as another', () => {
    const {diagnostics, value} = galley([group('boxd', [paragraph('x')])])
    expect(diagnostics[0]).toMatchObject({code: 'style-unknown', concern: 'template', hint: 'did you mean `boxed`?'})
    expect(linesOf(stripsIn(value.pieces))).toEqual(['x'])
  })
})

test('what is nested two hundred deep stays on the page', () => {
  const measure =
    theme.masters['body']!.width - theme.masters['body']!.margins.inner - theme.masters['body']!.margins.outer
  const nested = (depth: number): FlowBlock => ({
    kind: 'group',
    style: 'quote',
    language: 'en',
    blocks: depth === 0 ? [paragraph(words)] : [nested(depth - 1)],
  })
  const deep = paragraph(words, {style: 'list', depth: 200, marker: [run('–')]})
  for (const block of [nested(200), deep])
    for (const strip of set(block))
      for (const item of strip.items)
        if (item.kind === 'line') {
          const last = item.spans.at(-1)!
          expect(last.x + last.width).toBeLessThan(measure + 5)
        }
})

describe('figures', () => {
  const figure = (more = {}): FlowBlock => ({
    kind: 'figure',
    url: 'map.png',
    alt: 'A map',
    language: 'en',
    caption: [paragraph('The map', {style: 'caption', role: 'Caption'})],
    ...more,
  })

  test('a picture is as wide as the measure at most, with its caption under it', () => {
    const strips = set(figure())
    expect(strips[0]).toMatchObject({height: 200, brk: 0})
    expect(strips[0]!.items[0]).toMatchObject({
      kind: 'image',
      asset: 'map.png',
      x: 0,
      width: 400,
      height: 200,
      tag: 0,
      alt: 'A map',
    })
    expect(linesOf(strips)).toEqual(['The map'])
  })

  test('by share, by points, never higher than the page leaves', () => {
    expect(set(figure({width: {share: 0.5}}))[0]!.items[0]).toMatchObject({x: 0, width: 200})
    expect(set(figure({width: {points: 120}}))[0]!.items[0]).toMatchObject({width: 120, height: 60})
    const tall = createTypesetter({
      theme,
      faces,
      assets: new Map([['map.png', {...picture, width: 300, height: 3000}]]),
    })
    const strips = stripsIn(tall.galley(edited([figure()])).value.pieces)
    expect(strips.reduce((sum, strip) => sum + strip.height + strip.before, 0)).toBeLessThanOrEqual(664.01)
  })

  test('one that floats is a piece of its own', () => {
    expect(galley([figure({float: 'top'})]).value.pieces[0]).toMatchObject({kind: 'float', where: 'top'})
  })

  test('a missing one is said, keeps a place, and its caption stands', () => {
    const {value, diagnostics} = galley([figure({url: 'mop.png', place: {file: 'a.md', line: 4, column: 1}})])
    expect(diagnostics).toMatchObject([
      {code: 'figure-missing', concern: 'resource', place: {line: 4}, hint: 'did you mean `map.png`?'},
    ])
    expect(stripsIn(value.pieces)[0]).toMatchObject({height: 72, items: [{kind: 'box'}]})
  })
})

describe('the galley', () => {
  test('sections change the measure; pairs have theirs; notes that of the column of their call', () => {
    const note = {series: 'note', blocks: [paragraph(words, {style: 'note'})]}
    const call = (id: string) => paragraph([run('word'), run('1', {note: id})])
    const {value} = galley(
      [
        call('a'),
        {kind: 'section', master: 'wide', start: 'page'},
        {kind: 'pair', left: [call('b')], right: [paragraph(words)]},
        {kind: 'columns', count: 2, language: 'en', blocks: [call('c')]},
      ],
      {notes: {a: note, b: note, c: note, never: note}},
    )
    expect(value.pieces.map(({kind}) => kind)).toEqual(['strips', 'section', 'pair', 'columns'])
    const widest = (id: string) =>
      Math.max(
        ...value.notes[id]!.set.flatMap(({strips}) =>
          strips.flatMap(({items}) =>
            items.flatMap((item) => (item.kind === 'line' ? item.spans.map((span) => span.x + span.width) : [])),
          ),
        ),
      )
    expect(Object.keys(value.notes)).toEqual(['a', 'b', 'c'])
    expect(widest('a')).toBeGreaterThan(350)
    expect(widest('b')).toBeLessThan(314)
    expect(widest('c'), 'stands under all columns').toBeGreaterThan(350)
  })

  test('what was set is kept: by identity, by content, and with its complaints', () => {
    const typesetter = setter()
    const block = paragraph([run('x', {sans: true, italic: true})], {place: {file: 'a.md', line: 1, column: 1}})
    const first = typesetter.galley(edited([block]))
    const again = typesetter.galley(edited([block]))
    const moved = typesetter.galley(edited([{...block, place: {file: 'a.md', line: 9, column: 1}}]))
    const stripOf = (outcome: typeof first) => stripsIn(outcome.value.pieces)[0]
    expect(stripOf(again)).toBe(stripOf(first))
    expect(stripOf(moved)).toBe(stripOf(first))
    expect(again.diagnostics).toEqual(first.diagnostics)
    expect(moved.diagnostics[0]).toMatchObject({code: 'face-missing', place: {line: 9}})
    expect(setsIn(moved.value.pieces[0]!)[0]!.place?.line).toBe(9)
  })

  test('what stands below a title is laid again as a whole where all is as it was, and nowhere else', () => {
    const typesetter = setter()
    const note = (text: string): Edited['notes'][string] => ({
      series: 'note',
      blocks: [paragraph(text, {style: 'note'})],
    })
    const call = (text: string) => paragraph([run(text), run('1', {note: 'a'})])
    const title = paragraph('Title', {role: 'H1', style: 'heading-1'})
    const place = {file: 'a.md', line: 1, column: 1}
    const chapter = [title, call('called'), paragraph(words.repeat(4))].map((block) => ({...block, place}))
    const notes = {a: note('one')}
    const papers = [
      edited([call('called before'), ...chapter], {notes}),
      edited(chapter, {notes}),
      edited(chapter, {notes: {a: note('another')}}),
      edited([{kind: 'section', master: 'wide', start: 'page'}, ...chapter], {notes}),
      edited([...chapter, ...chapter], {notes}),
      edited(chapter, {notes}),
    ]
    const set = papers.map((paper) => typesetter.galley(paper))
    expect(set.map((one) => JSON.stringify(one))).toEqual(papers.map((paper) => JSON.stringify(setter().galley(paper))))
    expect(set[5]!.value.pieces[0]).toBe(set[1]!.value.pieces[0])
    expect(new Set(set[4]!.value.pieces.flatMap(setsIn)).size).toBe(6)
  })

  test('the same twice', () => {
    const blocks: FlowBlock[] = [
      paragraph(words.repeat(5)),
      tableOf([
        ['a', 'b'],
        [words, 'd'],
      ]),
      {kind: 'ornament', language: 'en'},
      {kind: 'lines', count: 3},
      {kind: 'space', height: 30},
    ]
    expect(JSON.stringify(galley(blocks))).toBe(JSON.stringify(galley(blocks)))
    const [ornament, ...rest] = stripsIn(galley(blocks.slice(2)).value.pieces)
    expect(ornament!.items[0]).toMatchObject({tag: -1})
    expect(rest.map(({height}) => Math.round(height))).toEqual([23, 23, 23, 30])
  })
})
