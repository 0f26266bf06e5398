import {describe, expect, it} from 'vitest'
import type {Span} from '../../src/model/index.js'
import {block, faces, line, page, print, span, spans, strip} from './desk.js'
import {asCopied, readByPdfium, type TextRead} from './pdfium.js'

type Parts = readonly (readonly [text: string, more?: Partial<Span>])[]

/** A page of lines, each given as the parts it is set of; a line whose last part ends with a hyphen divides a word. */
async function readLines(...lines: readonly Parts[]): Promise<TextRead> {
  const strips = lines.map((parts) => strip([line(spans(...parts), {hyphen: parts.at(-1)![0].endsWith('-')})]))
  return readByPdfium((await print([page([block(strips)])])).value)
}

const lineOf = async (...parts: Parts): Promise<string> => asCopied(await readLines(parts)).trimEnd()

describe('the text layer in Chromium', () => {
  it('has a divided word whole, in Latin and in Russian', async () => {
    const read = await readLines(
      [['Officials affirm the Consti-']],
      [
        ['tution of their ', {}],
        ['государ-', {language: 'ru'}],
      ],
      [['ства, as they do.', {language: 'ru'}]],
    )
    expect(read.text).toContain('Consti\ufffetution of their государ\ufffeства')
    expect(asCopied(read)).toBe('Officials affirm the Constitution of their государства, as they do. ')
  })

  it('has a divided word whole where its line is set wide and its style has just changed', async () => {
    const wide = {wordSpace: 8}
    const read = await readLines(
      [
        ['one word ', wide],
        [':box', {size: 10.5}],
        [' квад-', wide],
      ],
      [['рат']],
    )
    expect(asCopied(read).trimEnd()).toBe('one word :box квадрат')
  })

  it('has lines, which end where they end', async () => {
    expect(asCopied(await readLines([['one line']], [['and another']]))).toBe('one line \r\nand another ')
  })

  it('has small capitals as letters', async () => {
    const smallCaps = {features: 'smcp', letterSpace: 0.4}
    expect(await lineOf(['The ', {}], ['Politburo', smallCaps], [' of the '], ['ЦК', {actual: 'цк'}])).toBe(
      'The Politburo of the цк',
    )
  })

  it('has the letters of a ligature one by one', async () => {
    expect(await lineOf(['office fifth waffle fluff'])).toBe('office fifth waffle fluff')
  })

  it('has an accent with its letter and no space behind it', async () => {
    const words = 'при Ежо\u0301ве, «Ежо\u0301в» и замо\u0301к'
    expect(await lineOf([words, {language: 'ru', wordSpace: 1.3, letterSpace: 0.1}])).toBe(words)
  })

  it('has words from right to left in the order in which they are written', async () => {
    const face = faces.find({family: 'Hebrew', weight: 'regular', italic: false}).face.key
    const parts: Parts = [['said '], ['שלום עולם', {face, rtl: true, language: 'he'}]]
    expect(await lineOf(...parts)).toContain('שלום עולם')
  })

  it('has spaces that do not break or are thin as spaces', async () => {
    expect(await lineOf(['№\u00a05, г.\u202f1937, 12\u2009345 голосов'])).toMatch(/^№\s5, г\.\s1937, 12\s345 голосов$/u)
  })
})

describe('a line in Chromium', () => {
  it('has its letters where they were set, also behind a wide space at the end of a style', async () => {
    const wide = {wordSpace: 9}
    const set = spans(
      ['Wide words ', wide],
      ['and', {size: 10.5, wordSpace: 9}],
      [' more ', wide],
      ['bold', {size: 11}],
    )
    const {value} = await print([page([block([strip([line(set)])])])])
    const {letters} = await readByPdfium(value)
    for (const [at, letter] of [
      [1, 'a'],
      [3, 'b'],
    ] as const)
      expect(letters.find(({text}) => text === letter)!.x).toBeCloseTo(40 + set[at]!.x, 1)
  })

  it('has a word with an accent as wide as it was set', async () => {
    const more = {wordSpace: 2, letterSpace: 0.3, scale: 1.02}
    const {letters} = await readLines([['до замо\u0301к после', more]])
    const before = span('до замо\u0301к ', 0, more)
    expect(letters.find(({text}) => text === 'п')!.x).toBeCloseTo(40 + before.width, 1)
  })
})
