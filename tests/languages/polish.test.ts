import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Piece, polish, typographiesOf} from '../../src/languages/index.js'

const typographies = typographiesOf({})
const bits = fc.constantFrom(
  'а',
  'в',
  'Б',
  'слово',
  'word',
  's',
  'N',
  ' ',
  ' ',
  ' ',
  '"',
  "'",
  '«',
  '»',
  '“',
  '”',
  '‘',
  '’',
  '-',
  '–',
  '—',
  '.',
  '...',
  ',',
  '12',
  '3',
  '№',
  'г.',
  '%',
  '\n',
  'XX',
  '(',
  ')',
)
const text = fc.array(bits, {maxLength: 24}).map((all) => all.join(''))
const piece: fc.Arbitrary<Piece> = fc.record({
  text,
  language: fc.constantFrom('ru', 'en', 'uk', 'ru-Latn'),
  touch: fc.constantFrom('all', 'spaces', 'none', 'absent'),
})

/** Letters and figures, in order: all that typography may not touch. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}№%,()]/gu, '')
const spaced = (text: string): string => text.replace(/[\u00A0\u202F]/gu, ' ')

describe('typography', () => {
  test('keeps every letter of every piece where it was', () => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 6}), (pieces) => {
        const out = polish(pieces, typographies)
        expect(out.map((one) => letters(one.text))).toEqual(pieces.map((one) => letters(one.text)))
      }),
      {numRuns: 500, seed: 1937},
    )
  })

  test('leaves code and absent pieces as they are, and binds only spaces in transcriptions', () => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 6}), (pieces) => {
        polish(pieces, typographies).forEach((one, index) => {
          const before = pieces[index]!
          if (one.touch === 'none' || one.touch === 'absent') expect(one.text).toBe(before.text)
          if (one.touch === 'spaces') expect(spaced(one.text)).toBe(spaced(before.text))
          if (one.language === 'uk') expect(one.text).toBe(before.text)
        })
      }),
      {numRuns: 500, seed: 1938},
    )
  })

  test('is done when done once', () => {
    const sample = '"Правда" - в 1937 г. и т.е. 12 500 человек; "статья "о нём" тут" -- И.В. Сталин'
    const once = polish([{text: sample, language: 'ru'}], typographies)
    expect(polish(once, typographies)).toEqual(once)
  })
})
