import {expect, test} from 'vitest'
import {assemble} from '../../src/assemble/index.js'
import {inBoth} from '../../src/assemble/pair/index.js'
import type {Block, Inline} from '../../src/model/index.js'
import {committeeOf, must, templateOf, wordsOf} from './bench.js'
import {full} from './full.js'

const crisis = `secrets: []
beats:
  - {id: shared, at: T+10, title: Shared, text: Both, sealed: true, audience: ["role:anna", "role:boris"]}
  - {id: all, at: T+20, title: All, text: All, audience: committee}
`

/** What a template is told of whose each beat is. */
function told(audience: string): string {
  const template = templateOf(
    '{{#each beats}}\n{{title}}: {{#each names}}{{this}} {{#if (among "boris" ../holders)}}(he){{/if}} {{/each}}.\n\n{{/each}}\n',
    `name: Paper\naudience: ${audience}\n`,
  )
  const {manuscript} = must(
    assemble({
      ...committeeOf({...full, 'crisis.yml': crisis}),
      template,
      document: {template: 'paper', options: {}},
      layout: 'columns',
      edition: 'en',
      audience,
    }),
  )
  return wordsOf(manuscript.blocks).replace(/\s+/gu, ' ').trim()
}

test('whose a beat is, the crisis staff is told; one holder is not told of another', () => {
  expect(told('backroom')).toContain('Shared: Anna (he) Boris (he)')
  expect(told('role:anna')).toContain('Shared: Anna')
  expect(told('role:anna')).not.toMatch(/Boris|\(he\)/u)
  expect(told('committee')).not.toMatch(/Shared|Anna|Boris/u)
})

const place = {file: '', line: 1, column: 1}
const text = (words: string): Inline => ({kind: 'text', text: words})
const paragraph = (...children: Inline[]): Block => ({kind: 'paragraph', children, place})
const inEnglish = (words: string): Inline => ({kind: 'foreign', language: 'en', children: [text(words)], place})
const box = (): Inline => ({kind: 'code', text: 'box'})

test('a form says its words in both languages, each behind its own box', () => {
  const ours = [paragraph(box(), text(' через штаб '), box(), text(' лично')), paragraph(text('NK-01'))]
  const theirs = [paragraph(box(), text(' through the staff '), box(), text(' direct')), paragraph(text('NK-01'))]
  expect(inBoth(ours, theirs, 'en')).toEqual([
    paragraph(
      box(),
      text(' через штаб / '),
      inEnglish('through the staff'),
      text(' '),
      box(),
      text(' лично / '),
      inEnglish('direct'),
    ),
    paragraph(text('NK-01')),
  ])
})

test('what is of another build stands after it; what says both already stands as it is', () => {
  expect(inBoth([paragraph(text('Кому'))], [paragraph(text('To '), box())], 'en')).toEqual([
    paragraph(text('Кому'), text(' / '), {kind: 'foreign', language: 'en', children: [text('To '), box()], place}),
  ])
  const both = [paragraph(text('Меридиан · '), inEnglish('Meridian'))]
  const twin = [paragraph({kind: 'foreign', language: 'ru', children: [text('Меридиан')], place}, text(' · Meridian'))]
  expect(inBoth(both, twin, 'en')).toEqual(both)
})
