import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readFragment} from '../../src/read/index.js'

// A line of bare words is not given to the parser. The parser, which reads a paragraph of the same words, must agree.

const origin = {file: 'a.md', line: 1, column: 1, language: 'en', template: false} as const

const lineOf = (text: string) => readFragment({...origin, text, inline: true}).value.blocks

/** With a letter before it no word begins a block. */
const paragraphOf = (text: string) => {
  const [block] = readFragment({...origin, text: `x${text}`}).value.blocks
  return block?.kind === 'paragraph' ? block.children : block
}

const letters = [...'abЖй1937 .,;’«»“”()№–—-']

test('words without a meaning in Markdown are read alike by both', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), {minLength: 1, maxLength: 30}), (signs) => {
      const text = signs.join('').trim()
      fc.pre(text !== '')
      const [line] = lineOf(text)
      expect(line).toMatchObject({kind: 'paragraph', children: [{kind: 'text', text}]})
      expect(paragraphOf(text)).toEqual([{kind: 'text', text: `x${text}`}])
    }),
    {numRuns: 400, seed: 19370730},
  )
})

test.each([
  ['The *Terror*', ['text', 'emphasis']],
  ['Order `x`', ['text', 'code']],
  ['See https://un.org', ['text', 'link']],
])('%s is read by the parser', (text, kinds) => {
  const [line] = lineOf(text)
  expect(line?.kind === 'paragraph' && line.children.map(({kind}) => kind)).toEqual(kinds)
})
