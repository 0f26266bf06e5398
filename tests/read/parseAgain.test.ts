import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type ParseMemory, parseAgain} from '../../src/read/markdown/parseAgain.js'
import {parseMarkdown} from '../../src/read/markdown/parseMarkdown.js'
import {randomOf} from '../paginate/random.js'

// A text parsed piece by piece, edit after edit, has the tree that it has when it is parsed whole.

/** What an author puts in or takes away, and what opens, closes or joins blocks. */
const scraps = [
  'word',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '    ',
  '\t',
  '- item\n',
  '2. item\n',
  '> ',
  '# ',
  '\n===\n',
  '\n---\n',
  ':::note\n',
  ':::\n',
  '::::\n',
  '```\n',
  '| a | b |\n|---|---|\n',
  '|',
  '*',
  '**',
  '`',
  '[^1]',
  '[^new]',
  '\n[^new]: Words.\n',
  '[Conquest]',
  '\n[Conquest]: https://a.example/\n',
  '[@key]',
  ':term[words]{#id}',
  '{',
  '\\',
  '\ufeff',
]

const folder = 'content/nkvd/chapters'
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .slice(0, 3)
  .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^---\n.*?\n---\n/su, ''))
const nasty = [
  'One.\n\n- a\n\n  b[^1]\n- c\n\n[Conquest]: /x\n[Other]: /y\nText [Conquest].\n\n[^1]: Note.\n\n    More.\n\n:::note\n\n- x\n\n:::\n\nEnd.\n',
  '> a\nb\n\n1. c\n2. d\n\n```\ne\n```\n\n| f | g |\n|---|---|\n| h | i |\n\nj\n===\n\nk [^2] l\n\n[^2]: m\n',
  '',
  'word',
]

function edited(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1))
  const gone = random() < 0.4 ? Math.floor(random() * (random() < 0.1 ? 400 : 12)) : 0
  const scrap = random() < 0.8 ? scraps[Math.floor(random() * scraps.length)]! : ''
  return text.slice(0, at) + scrap + text.slice(at + gone)
}

describe.each([...samples, ...nasty].map((text, at) => ({text, at})))('text $at', ({text, at}) => {
  test('is parsed in pieces as it is whole', () => {
    const random = randomOf(at + 1)
    const turns = text.length > 2000 ? 12 : 150
    const memory: ParseMemory = {}
    let now = text
    for (let turn = 0; turn < turns; turn++) {
      expect(parseAgain(now, memory).children, JSON.stringify(now.slice(0, 400))).toEqual(parseMarkdown(now).children)
      now = random() < 0.05 ? text : edited(now, random)
    }
  })
})

test('a word changed in a paragraph leaves all other blocks the objects they were', () => {
  const memory: ParseMemory = {}
  const text = 'One.\n\nTwo.\n\nThree[^1].\n\nFour.\n\nFive.\n\n[^1]: Note.\n'
  const before = parseAgain(text, memory).children
  const after = parseAgain(text.replace('Three', 'Third'), memory).children
  expect(after.map((node, at) => node === before[at])).toEqual([true, false, false, false, true, true])
})
