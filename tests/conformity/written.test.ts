import {describe, expect, test} from 'vitest'
import {conformityOf} from '../../src/press/index.js'
import {brief, print} from '../whole/desk.js'
import {base, changed, edited, type Files} from '../whole/project.js'

// What an author leaves out is told with its place, and keeps the papers it stands in from declaring what they do not keep.

const one = 'content/other/chapters/10-one.en.md'
const alone = (text: string): Files =>
  changed({[one]: `${base[one]}\n${text}\n`, 'content/other/dot.png': base['content/c/figures/dot.png']!})

const rows: readonly {
  readonly name: string
  readonly files: Files
  readonly says: readonly string[]
  readonly clauses: readonly string[]
}[] = [
  {name: 'nothing', files: alone('A line more.'), says: [], clauses: []},
  {
    name: 'the text of a figure',
    files: alone('![](../dot.png "A caption")'),
    says: [`alternative-missing ${one}:7`],
    clauses: ['7.3'],
  },
  {
    name: 'the text of a picture in a line',
    files: alone('A line with ![](../dot.png) in it.'),
    says: [`alternative-missing ${one}:7`],
    clauses: ['7.3'],
  },
  {
    name: 'the text of a picture in a table',
    files: alone('| A | B |\n|---|---|\n| ![](../dot.png) | b |'),
    says: [`alternative-missing ${one}:9`],
    clauses: ['7.3'],
  },
  {
    name: 'the text of a picture in a note',
    files: alone('A call.[^1]\n\n[^1]: A seal ![ ](../dot.png) here.'),
    says: [`alternative-missing ${one}:9`],
    clauses: ['7.3'],
  },
  {
    name: 'a level of headings',
    files: alone('## Two\n\n#### Four\n\nText.'),
    says: [`heading-skipped ${one}:9`],
    clauses: ['7.4.2'],
  },
  {
    name: 'a level of headings in a box',
    files: alone(':::note\n#### Four\n\nText.\n:::'),
    says: [`heading-skipped ${one}:8`],
    clauses: ['7.4.2'],
  },
  {
    name: 'the level after the title',
    files: alone('### Three\n\nText.'),
    says: [`heading-skipped ${one}:7`],
    clauses: ['7.4.2'],
  },
]

describe('an author leaves out', () => {
  test.each(rows)('$name', async ({files, says, clauses}) => {
    const {report, papers} = await print(files, {selection: {committees: ['other']}})
    expect(report.diagnostics.map(brief)).toEqual(says)
    expect(report.diagnostics.every(({severity, hint}) => severity === 'warning' && Boolean(hint))).toBe(true)
    const {claims, breaches} = await conformityOf(papers.get('other/plain.en.pdf') as Uint8Array)
    expect(claims).toEqual(clauses.length > 0 ? ['PDF/A-2u'] : ['PDF/UA-1', 'PDF/A-2a'])
    expect([...new Set(breaches.map(({clause}) => clause))].filter((clause) => clause !== '5')).toEqual(clauses)
  })
})

test('an error is told once of two papers, and where it is', async () => {
  const files = edited('content/c/chapters/10-quay.en.md', '![A plan]', '![]')
  const {report} = await print(files, {selection: {committees: ['c']}})
  expect(report.diagnostics.map(brief)).toEqual(['alternative-missing content/c/chapters/10-quay.en.md:25'])
})
