import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block} from '../../src/model/index.js'
import {readChapter} from '../../src/read/index.js'

// A reader who counts no colons takes every closing fence for that of the container opened last. Whatever the program
// reads without complaint, it must read as that reader does: otherwise a secret stands outside of its container.

type Line = {readonly kind: 'open' | 'close'; readonly colons: number} | {readonly kind: 'text' | 'item' | 'quote'}

const colons = fc.integer({min: 3, max: 5})
const line: fc.Arbitrary<Line> = fc.oneof(
  {weight: 3, arbitrary: fc.record({kind: fc.constantFrom('open' as const, 'close' as const), colons})},
  {weight: 3, arbitrary: fc.record({kind: fc.constant('text' as const)})},
  {weight: 1, arbitrary: fc.record({kind: fc.constantFrom('item' as const, 'quote' as const)})},
)

test('what is read without complaint is read as people read it', () => {
  let clean = 0
  fc.assert(
    fc.property(fc.array(line, {minLength: 2, maxLength: 12}), (lines) => {
      const {value, diagnostics} = readChapter({
        file: 'a.md',
        language: 'en',
        text: `---\ntitle: A\n---\n${lines.map(written).join('\n')}`,
      })
      if (diagnostics.some(({severity}) => severity === 'error')) return
      if (lines.some(({kind}) => kind === 'open')) clean += 1
      expect(asRead(value.blocks)).toEqual(asMeant(lines))
    }),
    {numRuns: 800, seed: 447},
  )
  expect(clean).toBeGreaterThan(20)
})

function written(one: Line, at: number): string {
  switch (one.kind) {
    case 'open':
      return `${':'.repeat(one.colons)}only{audience=a${at}}`
    case 'close':
      return ':'.repeat(one.colons)
    case 'text':
      return `w${at}`
    case 'item':
      return `- w${at}`
    case 'quote':
      return `> w${at}`
  }
}

/** Each word with the audiences around it. */
function asMeant(lines: readonly Line[]): {[word: string]: string} {
  const open: string[] = []
  const words: {[word: string]: string} = {}
  lines.forEach((one, at) => {
    if (one.kind === 'open') open.push(`a${at}`)
    else if (one.kind === 'close') open.pop()
    else words[`w${at}`] = open.join(' ')
  })
  return words
}

function asRead(blocks: readonly Block[], open: readonly string[] = []): {[word: string]: string} {
  const words: {[word: string]: string} = {}
  for (const block of blocks) {
    if (block.kind === 'paragraph')
      for (const one of block.children)
        if (one.kind === 'text') for (const word of one.text.split(' ')) words[word] = open.join(' ')
    if (block.kind === 'list') for (const item of block.items) Object.assign(words, asRead(item.blocks, open))
    if (block.kind === 'container')
      Object.assign(
        words,
        asRead(block.blocks, block.name === 'only' ? [...open, String(block.attributes['audience'])] : open),
      )
  }
  return words
}
