import {describe, expect, test} from 'vitest'
import type {Page} from '../../src/model/index.js'
import {conformityOf} from '../../src/press/index.js'
import {block, page, text} from '../print/desk.js'
import {figure, heading, printed, whole} from './paper.js'

// What a paper declares is what it keeps: of each paper below the checker, which knows nothing of what printed it, finds
// breaches of the standards that it does not declare, and none of those that it does.

const both = ['PDF/UA-1', 'PDF/A-2a']
const one = (...blocks: Parameters<typeof page>[0]): readonly Page[] => [page(blocks)]
const ragged = block(text('cell').strips, [
  {role: 'TD', up: 2},
  {role: 'Table', up: -1},
  {role: 'TR', up: 1},
  {role: 'TR', up: 1},
  {role: 'TD', up: 3},
  {role: 'TD', up: 3},
])

type Case = readonly [
  what: string,
  pages: readonly Page[],
  claims: readonly string[],
  clauses: readonly string[],
  title?: string | undefined,
]
const papers: readonly Case[] = [
  ['everything as it should be', whole, both, []],
  ['nothing but a line', one(text('line')), both, []],
  ['a drawing that is seen through', one(figure('plain', 'A quay')), both, []],
  ['a picture that says nothing', one(figure('plain', '')), ['PDF/A-2u'], ['7.3']],
  ['a picture that says a blank', one(figure('plain', ' ')), ['PDF/A-2u'], ['7.3']],
  ['a heading of the second level first', one(heading(2)), ['PDF/A-2u'], ['7.4.2']],
  ['a level left out', one(heading(1), heading(2), heading(4)), ['PDF/A-2u'], ['7.4.2']],
  ['headings that come back', one(heading(1), heading(2), heading(3), heading(1), heading(2)), both, []],
  ['rows of two lengths', one(ragged), ['PDF/A-2u'], ['7.2']],
  ['no title', one(text('line')), ['PDF/A-2u'], ['7.1'], ' '],
  ['a picture in colours of the press', one(figure('press.jpg', 'A quay')), ['PDF/UA-1'], ['6.2.4.3']],
  ['a drawing of many layers', one(figure('deep', 'A quay')), ['PDF/UA-1'], ['6.1.13']],
  [
    'a drawing with letters of no font',
    one(figure('unreadable', 'A quay')),
    [],
    ['7.21.8', '7.21.7', '6.2.11.8', '6.2.11.7'],
  ],
  ['letters of no font', one(text('漢字')), [], ['7.21.8', '6.2.11.8']],
]

describe('a paper with', () => {
  test.each(papers.map(([what, pages, claims, clauses, title]) => ({what, pages, claims, clauses, title})))(
    '$what',
    async ({pages, claims, clauses, title}) => {
      const found = await conformityOf(printed(pages, title).value)
      expect(found.claims).toEqual(claims)
      const declared = [
        ...(claims.includes('PDF/UA-1') ? ['PDF/UA-1'] : []),
        ...(claims.some((claim) => claim.startsWith('PDF/A-2')) ? ['PDF/A-2'] : []),
      ]
      // `a` declares what `u` does not: the breach of a `u` is that it is no `a`
      const breaches = found.breaches.filter(
        ({clause}) => clause !== '5' && !(clause === '6.6.4' && !declared.includes('PDF/A-2')),
      )
      expect([...new Set(breaches.map(({clause}) => clause))]).toEqual(clauses)
      expect(breaches.filter(({standard}) => declared.includes(standard))).toEqual([])
    },
  )
})
