import {describe, expect, test} from 'vitest'
import {assemble, missingParts, withheldUnits} from '../../src/assemble/index.js'
import {editions, isError} from '../../src/base/index.js'
import {committeeOf, shippedTemplate, wordsOf} from './bench.js'
import {full} from './full.js'

const templates = ['delegate-guide', 'chair-notes', 'crisis-packet', 'source-sheet', 'flashcards']

/** Who may read what is told at `xNAMEx`, written out by hand. */
const readersOf: {readonly [name: string]: readonly string[]} = {
  committee: ['committee', 'faction:law', 'role:anna', 'role:boris', 'dais', 'backroom', 'secretariat'],
  factionlaw: ['faction:law', 'role:anna', 'backroom'],
  roleanna: ['role:anna', 'backroom'],
  roleboris: ['role:boris', 'backroom'],
  dais: ['dais', 'backroom'],
  backroom: ['backroom'],
  secretariat: ['secretariat'],
  teacher: ['teacher'],
  nobody: [],
}
const readers = ['public', 'press', 'student', 'teacher', ...(readersOf['committee'] ?? [])]

describe.each(templates)('%s', (name) => {
  const template = shippedTemplate(name)
  const request = {template, document: {template: name, options: {}}, layout: 'columns'} as const

  test.each(editions)('is printed in %s with no data at all', (edition) => {
    const {value, diagnostics} = assemble({...committeeOf({}), ...request, edition, audience: 'backroom'})
    expect(diagnostics).toEqual([])
    expect(value?.manuscript.blocks.length).toBeGreaterThan(0)
  })

  test.each(readers)('is printed for %s, who finds nothing in it that is not theirs', (audience) => {
    const base = committeeOf(full)
    for (const edition of editions) {
      const seat = base.data.seats[0]
      const options = name === 'chair-notes' ? {arc: true, topic_brief: ['20-brief'], safeguarding: 'Call us.'} : {}
      const {value, diagnostics} = assemble({
        ...base,
        ...request,
        document: {template: name, options},
        edition,
        audience,
        ...(seat ? {seat} : {}),
      })
      expect(diagnostics.filter(isError)).toEqual([])
      const found = new Set(
        [...wordsOf(value).matchAll(/x([a-z]+)x/gu)].map(([, mark = '']) => mark).filter((mark) => mark in readersOf),
      )
      expect([...found].filter((mark) => !readersOf[mark]?.includes(audience))).toEqual([])
    }
  })
})

test('what a reader may see reaches the shelf and the papers', () => {
  const base = committeeOf(full)
  const print = (name: string, audience: string, options = {}) =>
    wordsOf(
      assemble({
        ...base,
        template: shippedTemplate(name),
        document: {template: name, options},
        edition: 'en',
        layout: 'columns',
        audience,
      }).value?.manuscript,
    )
  expect(print('chair-notes', 'backroom', {arc: true})).toMatch(/xbackroomx.*xroleannax|xroleannax.*xbackroomx/u)
  expect(print('crisis-packet', 'role:anna')).toContain('xroleannax')
  expect(print('crisis-packet', 'role:anna')).toContain('xfactionlawx')
  expect(print('chair-notes', 'dais')).toContain('xdaisx')
})

test('parts that a guide should have and has not are named, for the reader who would miss them', () => {
  const template = shippedTemplate('delegate-guide')
  const request = {
    template,
    document: {template: 'delegate-guide', options: {}},
    edition: 'en',
    layout: 'columns',
    audience: 'committee',
  } as const
  expect(missingParts({...committeeOf(full), ...request})).toEqual([])
  expect(missingParts({...committeeOf({}), ...request}).map(({message}) => message)).toContain(
    '`delegate-guide` has no letters',
  )
})

test('all that is withheld is listed, with who may read it', () => {
  const {value, diagnostics} = withheldUnits(committeeOf(full))
  expect(diagnostics).toEqual([])
  const readersOfUnit = (name: string) => value.find((unit) => unit.name === name)?.readers
  expect(readersOfUnit('chapters/20-brief.en.md')).toEqual(['dais', 'backroom'])
  expect(readersOfUnit('crisis/secrets/one')).toEqual(['backroom', 'role:anna'])
  expect(readersOfUnit('crisis/beats/first.trigger')).toEqual(['backroom'])
  expect(readersOfUnit('glossary/half.gloss')).toEqual(['teacher'])
  expect(readersOfUnit('roster/diet')).toEqual(['secretariat'])
})
