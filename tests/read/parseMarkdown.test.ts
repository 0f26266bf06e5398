import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Data, type Processor, unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {parseMarkdown} from '../../src/read/markdown/parseMarkdown.js'
import {processor} from '../../src/read/markdown/processor.js'
import {shorten} from '../../src/read/markdown/shorten.js'
import {randomOf} from '../paginate/random.js'

// What makes reading faster changes nothing: trees and all places in them are those of the libraries as they come.

/** What means something to Markdown, to GFM and to us, and words between it. */
const scraps = [
  'One, two; three. Four five — six “seven” eight’s nine ',
  'Раз, два: три № 4, 5–6 % семь восемь девять десять ',
  "don't count 1937 of the 12 words that follow 1. or 2) ",
  'a ',
  'b',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '  \n',
  '\\\n',
  '\t',
  '    ',
  '- ',
  '1. ',
  '2) ',
  '> ',
  '# ',
  '\n===\n',
  '\n---\n',
  '```\n',
  '~~~ some words that tell of what stands here\n',
  '| a b c d e f g h | i |\n|---|:-:|\n',
  'one two three four five six | seven\n--- | ---\n',
  ':--\n',
  '|',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '[',
  ']',
  '](',
  '](/x "one two three four five six")',
  ')',
  '(',
  ']: /x',
  '\n[one two three four five]: /x "and a title of some words" ',
  '[^1]',
  '\n[^1]: ',
  '<',
  '>',
  '&amp;',
  '\\',
  '"',
  "'",
  'www.a.example',
  'https://a.example/b',
  'a.b@c.example',
  '!',
  '=',
]
const ours = [
  '@key',
  '[see @key, p. 5; one two three four five]',
  ' :term[a b c d e f]{key="a b c d e f g"} ',
  'so: ',
  '{',
  '}',
]
const fences = ['\n:::note{title="one two three four five six"}\n', '\n:::\n', '\n::image[a b c d e f]{src=x}\n']

const seeds = Array.from({length: 300}, (_, at) => at + 1)

function textOf(seed: number, from: readonly string[]): string {
  const random = randomOf(seed)
  const count = 2 + Math.floor(random() * 30)
  return Array.from({length: count}, () => from[Math.floor(random() * from.length)]).join('')
}

const folders = ['content/nkvd/chapters', 'content/nkvd/sources', 'content/ga/chapters', 'content/specimen/chapters']
const samples = folders.flatMap((folder) => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.md'))
  return names.map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n.*?\n---\n/su, ''))
})

describe('words put aside while the rest is read', () => {
  test('are back where they were in any text', () => {
    for (const seed of seeds) {
      const text = textOf(seed, [...scraps, ...ours, ...fences])
      expect(parseMarkdown(text), `text ${seed}: ${text}`).toEqual(processor.parse(text))
    }
  })

  test('are back in the chapters of the sample, of which they are more than half', () => {
    expect(samples.length).toBeGreaterThan(20)
    for (const text of samples) expect(parseMarkdown(text)).toEqual(processor.parse(text))
    const short = samples.map((text) => shorten(text)?.text ?? text)
    expect(short.join('').length).toBeLessThan(samples.join('').length / 2)
  })

  test.each([
    ['a title', '[x](/u "one ) two three four five six seven")'],
    ['an address', '[x]: <one two three four five six seven>'],
    ['an attribute', ':term[x]{key="one } two three four five six seven"}'],
    ['an alternative text', '![one \\] two three four five six seven](/u)'],
    ['the head of code', '```js one two three four five six seven\nx\n```'],
    ['code', '`one two three four five six seven`'],
  ])('are back in %s', (_, text) => {
    expect(parseMarkdown(text)).toEqual(processor.parse(text))
  })

  test('stay where an author writes such signs', () => {
    const text = 'One two three four five six \ue000\ue001 seven eight nine ten.'
    expect(shorten(text)).toBeUndefined()
    expect(parseMarkdown(text)).toEqual(processor.parse(text))
  })
})

describe('tables and addresses', () => {
  test('are found where GFM finds them, in any text', () => {
    for (const seed of seeds) {
      const text = textOf(seed, scraps)
      expect(processor.parse(text), `text ${seed}: ${text}`).toEqual(asTheyCome.parse(text))
    }
  })
})

/** The libraries without ours; off are what is no part of an author's Markdown. */
const asTheyCome: Processor<Root> = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(function (this: Processor) {
    const data: Data = this.data()
    const off = {null: ['htmlFlow', 'htmlText', 'codeIndented', 'emailAutolink', 'wwwAutolink']}
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {disable: off}]
    const trees = (data.fromMarkdownExtensions ?? []).flat()
    data.fromMarkdownExtensions = trees.map(({transforms: _, ...rest}) => rest)
  })
  .freeze()
