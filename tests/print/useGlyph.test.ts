import {expect, test} from 'vitest'
import {type GlyphsUsed, useGlyph} from '../../src/print/fontFile.js'

const e = 0x65

test('a glyph that a shaper gave without its letter does not silence the letter, in whatever order', () => {
  for (const order of [
    [[], [e]],
    [[e], []],
  ]) {
    const used: GlyphsUsed = new Map()
    for (const codes of order) useGlyph(used, 70, codes)
    expect(used.get(70)).toEqual([e])
  }
})

test('of two letters drawn alike the lower code is kept', () => {
  const used: GlyphsUsed = new Map()
  for (const code of [0x435, e]) useGlyph(used, 70, [code])
  expect(used.get(70)).toEqual([e])
})
