import {describe, expect, it} from 'vitest'
import {inspect} from '../../src/press/index.js'
import {fileOf, type LineSet, letterWidth, pageOf, spaceWidth} from './setPages.js'

const right = 250
const full = (text: string, more: Partial<LineSet> = {}): LineSet => ({text, to: right, ...more})
const words = 'seven words of text fill one line'
/** A paragraph: an indented line, lines between, a short one. */
const paragraph = (between: number, more: Partial<LineSet> = {}): LineSet[] => [
  full('An indented line of a new text', {x: 60, ...more}),
  ...Array.from({length: between}, () => full(words)),
  {text: 'and its short end.'},
]
const lines = [...paragraph(5), ...paragraph(4)]

describe('justified lines', () => {
  it('are those that were made to reach the edge, and no last lines', () => {
    const found = inspect(fileOf(pageOf(1, [{lines}])))
    expect(found.justified).toBe(11)
    expect(found.lines).toBe(13)
    // 24 letters and six spaces on the 190 points of an indented line, 27 and six on 200
    const spaces = [190 - 24 * letterWidth, 200 - 27 * letterWidth].map((room) => room / 6 / spaceWidth)
    expect(found.spaces.max).toBeCloseTo(spaces[0] ?? 0, 3)
    expect(found.spaces.mean).toBeCloseTo((2 * (spaces[0] ?? 0) + 9 * (spaces[1] ?? 0)) / 11, 3)
  })

  it('may end in a sign that hangs over the edge', () => {
    const hung = lines.map((line, at) =>
      line.text === words && at % 2 ? {...line, text: 'seven words of text fill a line,', hang: 3} : line,
    )
    expect(inspect(fileOf(pageOf(1, [{lines: hung}]))).justified).toBe(11)
  })

  it('are not lines of ragged text that end there by chance', () => {
    const chance = Array.from({length: 9}, (_, at) => ({text: at % 2 ? words : 'five words end somewhere else'}))
    const {justified, spaces} = inspect(fileOf(pageOf(1, [{lines: chance}])))
    expect(justified).toBe(0)
    expect(spaces.count).toBe(0)
  })

  it('are told apart by their measure', () => {
    const narrow = lines.map((line) => ({...line, x: (line.x ?? 50) + 300, ...(line.to ? {to: line.to + 330} : {})}))
    const {measures} = inspect(fileOf(pageOf(1, [{lines: [...lines, ...lines]}, {lines: narrow}])))
    expect(measures.map(({width, lines: count}) => [width, count])).toEqual([
      [200, 22],
      [230, 11],
    ])
  })
})

describe('page ends', () => {
  const page = (number: number, ...set: LineSet[]) => pageOf(number, [{lines: set}])
  it('find a widow and an orphan', () => {
    const found = inspect(
      fileOf(
        page(1, ...lines, full('An indented line that goes on', {x: 60})),
        page(
          2,
          full(words),
          {text: 'and its short end.'},
          ...lines,
          full('Another that goes on a page', {x: 60}),
          full(words),
        ),
        page(3, {text: 'with its end here.'}, ...lines),
      ),
    )
    expect(found.orphans.map((fault) => fault.page)).toEqual([1])
    expect(found.widows.map((fault) => fault.page)).toEqual([3])
  })

  it('find nothing where paragraphs end with their pages', () => {
    const found = inspect(
      fileOf(page(1, ...lines), page(2, ...paragraph(3)), page(3, {text: 'One line alone.', x: 60}, ...lines)),
    )
    expect([...found.widows, ...found.orphans]).toEqual([])
  })

  it('follow two texts side by side each in its own column', () => {
    const left = (set: readonly LineSet[]) => ({lines: set.map((line) => ({...line, text: cyrillic(line.text)}))})
    const other = (set: readonly LineSet[]) => ({
      lines: set.map((line) => ({...line, x: (line.x ?? 50) + 220, ...(line.to ? {to: line.to + 220} : {})})),
    })
    const open = [...lines, full('An indented line that goes on', {x: 60}), full(words)]
    const found = inspect(
      fileOf(
        pageOf(1, [left(open), other(lines)]),
        pageOf(2, [left([full(words), {text: 'and its short end.'}, ...lines]), other([...lines, ...lines])]),
      ),
    )
    expect([...found.widows, ...found.orphans]).toEqual([])
    const widow = inspect(
      fileOf(
        pageOf(1, [left(open), other(lines)]),
        pageOf(2, [left([{text: 'and its short end.'}, ...lines]), other([...lines, ...lines])]),
      ),
    )
    expect(widow.widows.map((fault) => fault.page)).toEqual([2])
  })

  it('find a word divided between two pages, and not one divided between lines', () => {
    const divided = full('seven words of text fill one li-')
    const inner = inspect(
      fileOf(
        page(1, ...lines, full(words, {x: 60}), divided, full('ne and go on and on and on'), {text: 'to the end.'}),
      ),
    )
    expect(inner.dividedPages).toEqual([])
    expect(inner.hyphenated).toBe(1)
    const over = inspect(
      fileOf(
        page(1, ...lines, full(words, {x: 60}), divided),
        page(2, full('ne and go on and on and on'), {text: 'to the end.'}),
      ),
    )
    expect(over.dividedPages.map((fault) => fault.page)).toEqual([1])
  })

  it('count hyphens of justified lines alone, since they are told as a share of those', () => {
    const ragged: readonly LineSet[] = [
      {text: 'These lines have a ragged edge and are di-'},
      {text: 'vided here, and once more at the end of th-'},
      {text: 'is one, and go on.'},
    ]
    const found = inspect(fileOf(page(1, ...lines, full('seven words of text fill one li-'), {text: 'ne.'}, ...ragged)))
    expect(found.hyphenated).toBe(1)
  })

  it('find a heading with nothing below it', () => {
    const heading: LineSet = {text: 'What then', size: 14, down: 2}
    expect(
      inspect(fileOf(page(1, ...lines, heading), page(2, ...lines))).strandedHeadings.map((fault) => fault.page),
    ).toEqual([1])
    expect(inspect(fileOf(page(1, ...lines, heading, ...lines), page(2, ...lines))).strandedHeadings).toEqual([])
  })
})

describe('tags', () => {
  const tagged = (set: readonly LineSet[], role = 'P') => {
    const tag = {role}
    return set.map((line) => ({...line, tag}))
  }
  const page = (number: number, ...set: LineSet[]) => pageOf(number, [{lines: set}])

  it('name headings: large type is none beside them, and type of the text may be one', () => {
    const large = tagged([{text: 'a card', size: 14, down: 2}])
    const heading = tagged([{text: 'What then', down: 2}], 'H2')
    const note = tagged([{text: '1 The note itself.', size: 8, down: 2}], 'Note')
    const text = tagged(lines)
    const found = inspect(
      fileOf(
        page(1, ...text, ...heading, ...text, ...large),
        page(2, ...text, ...heading, ...note),
        page(3, ...text, ...heading),
      ),
    )
    expect(found.strandedHeadings).toEqual([{page: 2, text: 'What then'}])
  })

  it('part paragraphs that look like one: entries of an index in two columns', () => {
    const entries = (x: number) => ['archive of the commission, 12', 'gale, 4'].flatMap((text) => tagged([{text, x}]))
    const index = (set: (x: number) => LineSet[]) => inspect(fileOf(pageOf(1, [{lines: set(50)}, {lines: set(250)}])))
    const untagged = (x: number) => entries(x).map(({tag: _, ...line}) => line)
    expect(index((x) => untagged(x).slice(0, 1)).widows).toHaveLength(1)
    expect(index((x) => entries(x).slice(0, 1)).widows).toEqual([])
  })

  it('tell an initial from the label of an item', () => {
    const open = [full('An indented line that goes on', {x: 60}), full('M. Sherif and then words of one')]
    const over = tagged([full(words), {text: 'and its short end.'}])
    const orphans = (set: readonly LineSet[]) =>
      inspect(fileOf(page(1, ...tagged(lines), ...set), page(2, ...over, ...tagged(lines)))).orphans
    expect(orphans(open)).toHaveLength(1)
    expect(orphans(tagged(open))).toEqual([])
  })

  it('tell code, which ends its lines as it stands, from a page of a typewriter', () => {
    const set = ['Огонь виден за десять миль с башни в', 'ясную ночь.'].map((text) => ({text}))
    expect(inspect(fileOf(page(1, ...tagged(set)))).lineEnds).toHaveLength(1)
    expect(inspect(fileOf(page(1, ...tagged(set, 'Code')))).lineEnds).toEqual([])
  })
})

it('a heading beside another stands over what both have in common', () => {
  const headings = (x: number): LineSet => ({text: 'Sources', size: 14, x, down: 2})
  const set = (...below: LineSet[]) => [
    pageOf(1, [{lines: [...lines, headings(50), ...below]}, {lines: [headings(300)], top: 100 + 13 * 14}]),
    pageOf(2, [{lines}]),
  ]
  expect(inspect(fileOf(...set({text: 'An entry.'}))).strandedHeadings).toEqual([])
  expect(inspect(fileOf(...set())).strandedHeadings).toHaveLength(2)
})

it('a last line is no runt when something fills the row beside it', () => {
  const end: LineSet = {text: 'it.'}
  const text = [...lines, full(words, {x: 60}), end]
  expect(inspect(fileOf(pageOf(1, [{lines: text}]))).runts.map((fault) => fault.text)).toEqual(['it.'])
  const folio = {lines: [{text: '8', x: 245}], top: 100 + 14 * 14}
  expect(inspect(fileOf(pageOf(1, [{lines: text}, folio]))).runts).toEqual([])
})

it('lines at the head of pages, far from the next, are their heads unless the file marks those', () => {
  const pages = (head: LineSet) =>
    [1, 2, 3].map((number) =>
      pageOf(number, [{lines: [{text: 'one text', down: 2}, {text: 'goes on', down: 2}, head]}]),
    )
  expect(inspect(fileOf(...pages({text: 'foot', down: 9}))).lines).toBe(3)
  expect(inspect(fileOf(...pages({text: 'foot', down: 9, artifact: true}))).lines).toBe(6)
})

it('text that is not upright is no text of the page', () => {
  const turned = lines.map((line): LineSet => ({...line, x: 100, turned: true}))
  const found = inspect(fileOf(pageOf(1, [{lines}, {lines: turned}])))
  expect([found.lines, found.overlaps]).toEqual([13, []])
})

describe('calls of notes', () => {
  const called = (note: readonly LineSet[]) =>
    inspect(
      fileOf(
        pageOf(1, [
          {lines: [...lines, full('a word has a note¹ and goes on'), {text: 'in 1937 and 1 or 21 years.'}]},
          {lines: note, top: 600},
        ]),
      ),
    )
  it('are known by the narrow figures of their font', () => {
    expect(called([]).notesOffPage.map(({text}) => text)).toEqual(['note 1'])
    expect(called([{text: '¹ The note itself.', size: 8}]).notesOffPage).toEqual([])
  })

  it('are no figures of a formula, nor those of a line that is set narrower', () => {
    const set: LineSet[] = [...lines, {text: 'H²O and 1.1 or 2 and 1'}, {text: 'tight 17.1 and 2', scale: 0.96}]
    expect(inspect(fileOf(pageOf(1, [{lines: set}]))).notesOffPage).toEqual([])
  })

  it('are no years behind an apostrophe, unless there is a note of that number', () => {
    const years: LineSet[] = [...lines, {text: 'BALMUN’¹ of a year like 1 or 21'}]
    const [page, other] = [pageOf(1, [{lines: years}]), pageOf(2, [{lines: [...lines, {text: '¹ The note.'}]}])]
    expect(inspect(fileOf(page)).notesOffPage).toEqual([])
    expect(inspect(fileOf(page, other)).notesOffPage).toEqual([{page: 1, text: 'note 1'}])
  })
})

it('three hyphens in a row are a ladder', () => {
  const divided = full('seven words of text fill one li-')
  const next = full('ne seven words of text fill li-')
  const set = [
    ...lines,
    full(words, {x: 60}),
    divided,
    next,
    next,
    full('ne and go on and on and on'),
    {text: 'to the end.'},
  ]
  const found = inspect(fileOf(pageOf(1, [{lines: set}])))
  expect(found.longestLadder).toBe(3)
  expect(found.ladders).toHaveLength(1)
})

const letters = 'абвгдежзиклмнопрстуфхцчшщ'
const cyrillic = (text: string): string =>
  text.replace(/[a-z]/gu, (letter) => letters[letter.charCodeAt(0) - 97] ?? 'а').replace(/[A-Z]/gu, 'А')
