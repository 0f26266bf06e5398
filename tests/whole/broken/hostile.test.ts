import {describe, expect, test} from 'vitest'
import {brief, print} from '../desk.js'
import {base, changed, edited, type Files} from '../project.js'
import {all, others, type Row, testRows} from './row.js'

// What nobody would write on purpose, and what is written where it cannot work: each is told once, where it is.

const one = 'content/other/chapters/10-one.en.md'
const inc = 'content/other/inc.md'
const alone = (text: string): Files =>
  changed({
    [one]: `${base[one]}\n${text}\n`,
    [inc]: '---\ntitle: Inc\n---\n\nIncluded.[^1]\n\n[^1]: Included note.\n',
    'content/other/plain.md': '---\ntitle: Plain\n---\n\nIncluded.\n',
    'content/other/dot.png': base['content/c/figures/dot.png']!,
  })
const rest = ['c/both.ru-en.pdf', 'c/plain.en.pdf']

const signs: readonly Row[] = [
  {name: 'a zero byte', files: alone('A\u0000B'), says: [`control-character ${one}:7`], prints: rest},
  {name: 'an escape', files: alone('A \u001b[31mred\u001b[0m'), says: [`control-character ${one}:7`], prints: rest},
  {
    name: 'a control character of Latin 1',
    files: alone('A\n\u009b31m'),
    says: [`control-character ${one}:8`],
    prints: rest,
  },
  {
    name: 'an escape in data',
    files: edited('content/c/facts.yml', 'value: 12', 'value: 12\u0007'),
    says: ['control-character content/c/facts.yml:2'],
    prints: others,
  },
  {
    name: 'tabs and ends of lines of other machines',
    files: alone('A\tB\r\nC `d\te`\n\n```\nf\tg\n```'),
    says: [],
    prints: all,
  },
]

const misplaced: readonly Row[] = [
  {
    name: 'an include in a cell',
    files: alone('| A |\n|---|\n| ::include{file=../plain.md} |'),
    says: [`directive-misplaced ${one}:9`],
    prints: rest,
  },
  {
    name: 'an include after words',
    files: alone('See ::include{file=../plain.md} here'),
    says: [`directive-misplaced ${one}:7`],
    prints: rest,
  },
  {
    name: 'a place in a cell',
    files: alone('| A |\n|---|\n| ::contents |'),
    says: [`directive-misplaced ${one}:9`],
    prints: rest,
  },
  {
    name: 'names with two colons, and escaped ones',
    files: alone('`std` std::include, a::b and \\::contents and ::nothing'),
    says: [],
    prints: all,
  },
]

const included: readonly Row[] = [
  {
    name: 'two notes of one name',
    files: alone('Mine.[^1]\n\n::include{file=../inc.md}\n\n[^1]: Mine.'),
    says: [`note-duplicate ${inc}:7`],
    prints: rest,
  },
  {
    name: 'two notes of two names',
    files: alone('Mine.[^2]\n\n::include{file=../inc.md}\n\n[^2]: Mine.'),
    says: [],
    prints: all,
  },
  {
    name: 'an include of nothing in a note',
    files: alone('Mine.[^2]\n\n[^2]: Mine.\n\n    ::include{file=../none.md}'),
    says: [`include-missing ${one}:11`],
    prints: rest,
  },
]

const told: readonly Row[] = [
  {
    name: 'a word too wide for its cell',
    files: alone(`| A | B |\n|---|---|\n| a | ${'кран'.repeat(60)} |\n`),
    says: [`line-overfull ${one}:7`, `line-overfull ${one}:9`],
    prints: all,
  },
  {
    name: 'a section of an unknown master',
    files: edited('templates/plain/template.hbs', '{{> body}}', '::section{master=bodi}\n\n{{> body}}'),
    says: ['master-unknown templates/plain/template.hbs:1'],
    prints: [],
  },
  {
    name: 'headings that stay together and are higher than a page',
    files: alone(Array.from({length: 18}, (_, k) => `## Heading ${k}`).join('\n\n')),
    says: [`keep-broken ${one}:7`],
    prints: all,
  },
]

describe('signs', () => testRows(signs))
describe('directives', () => testRows(misplaced))
describe('notes of included files', () => testRows(included))
describe('places', () => testRows(told))

test('an include in a note is put in', async () => {
  const {report, papers} = await print(alone('Mine.[^2]\n\n[^2]: Mine.\n\n    ::include{file=../plain.md}'), {
    selection: {committees: ['other']},
  })
  expect(report.diagnostics.map(brief)).toEqual([])
  const {readTree, wordsIn} = await import('../letters/tree.js')
  const {root} = await readTree(papers.get('other/plain.en.pdf') as Uint8Array)
  expect(wordsIn(root, 'notes').replace(/\s+/gu, ' ').trim()).toBe('1 Mine. Included.')
})
