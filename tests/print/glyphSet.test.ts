import fc from 'fast-check'
import {expect, test} from 'vitest'
import {GlyphSet} from '../../src/print/glyphSet.js'

const numbers = fc.array(fc.nat(2000))
const sorted = (...lists: readonly (readonly number[])[]): readonly number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b)

test('a set of glyphs holds what was added, by itself or with another', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const [set, more] = [new GlyphSet(), new GlyphSet()]
      for (const number of one) set.add([number])
      more.add(other)
      expect(set.numbers()).toEqual(sorted(one))
      set.addAll(more)
      expect(set.numbers()).toEqual(sorted(one, other))
      expect(more.numbers()).toEqual(sorted(other))
    }),
  )
})
