import {cp, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {buildProject, diffOutputs, printSlip, renderSlip} from '../../src/build/index.js'
import {wordChanges} from '../../src/press/diff/wordChanges.js'
import {conformityOf, readPdf, type WordChange} from '../../src/press/index.js'
import {conference, type Files, folder, project, put} from './desk.js'

/** Builds, changes files, builds again; tells what was written and what the two outputs differ in. */
async function changed(change: Files) {
  const root = await project()
  const [before, after] = [await folder(), await folder()]
  await buildProject({root, output: before, jobs: 1})
  await cp(before, after, {recursive: true})
  await put(root, change)
  const {papers} = await buildProject({root, output: after, jobs: 1})
  const written = papers.filter(({state}) => state !== 'unchanged').map(({file}) => file)
  const report = await diffOutputs({before, after})
  const told = report.changes.map(
    ({file, packet, leaves, sheets}) =>
      `${packet ?? file}: ${leaves.map(({leaf, kind}) => `${leaf} ${kind}`).join(', ')} on ${sheets.join(', ')}`,
  )
  return {root, written, report, told}
}

const roster = conference['content/c/roster.csv'] ?? ''
const chapter = conference['content/c/chapters/10-quay.en.md'] ?? ''

describe('a late change', () => {
  test('that swaps two delegates touches their name leaves alone', async () => {
    const swapped = roster.replace('Oğuz IŞIK', '@').replace('Ida NÆSS', 'Oğuz IŞIK').replace('@', 'Ida NÆSS')
    const {written, told, report} = await changed({'content/c/roster.csv': swapped})
    expect(written).toEqual(['c/slips/01.en.pdf', 'c/slips/10.en.pdf'])
    expect(told).toEqual(['P-01: 1 changed on 1', 'P-10: 1 changed on 1'])
    expect(report.same).toBe(2)
    expect(report.changes.map(({words}) => words)).toEqual([undefined, undefined])
  })

  test('of one word touches its leaf in every paper that has it', async () => {
    const {written, told, report} = await changed({
      'content/c/chapters/10-quay.en.md': chapter.replace('Forty', 'Fifty'),
    })
    expect(written).toEqual(['c/slips/01.en.pdf', 'c/slips/10.en.pdf', 'c/sheet.en.pdf'])
    expect(told).toEqual(['sheet.en.pdf: 1 changed on 1', 'P-01: 2 changed on 1', 'P-10: 2 changed on 1'])
    expect(report.changes[0]?.words).toEqual([{page: '1', before: 'Forty', after: 'Fifty'}])
    expect(renderSlip(report, 'ru').split('\n').slice(0, 3)).toEqual([
      'Исправления',
      '· Sheet (c, en): изъять всю бумагу (1); перепечатать и вложить всю бумагу (1) (листы 1)',
      '    с. 1: вместо «Forty» читать «Fifty»',
    ])
  })

  test('that adds a leaf leaves the others as they lie, though their feet count one more', async () => {
    const {told} = await changed({
      'templates/slips/template.hbs': `${conference['templates/slips/template.hbs']}\n::pagebreak\n\nOne more.\n`,
    })
    expect(told).toEqual(['P-01: 4 added on 2', 'P-02: 4 added on 2', 'P-10: 4 added on 2'])
  })

  test('that takes a seat away and brings another is told whole', async () => {
    const {told} = await changed({'content/c/roster.csv': roster.replace('10,Ida', '11,Ida').replace('P-10', 'P-11')})
    expect(told).toEqual(['P-10: 1 removed, 2 removed, 3 removed on ', 'P-11: 1 added, 2 added, 3 added on 1, 2'])
  })

  test('that is none changes nothing', async () => {
    expect(await changed({})).toMatchObject({written: [], told: []})
  })

  test('that moves a rule or a colour is seen, though no word moves', async () => {
    const {told} = await changed({
      'templates/sheet/theme.yml':
        'masters: {body: {head: {rule: 2}}, front: {head: {rule: 2}}}\nstyles: {body: {colour: "#404040"}}\n',
    })
    expect(told).toEqual(['sheet.en.pdf: 1 changed on 1'])
  })
})

test('a slip is printed in both languages', async () => {
  const {root, report} = await changed({'content/c/chapters/10-quay.en.md': chapter.replace('Forty', 'Fifty')})
  const file = join(await folder(), 'slip.pdf')
  expect(await printSlip(report, {root, file})).toEqual([])
  const slip = await readPdf(await readFile(file))
  expect(
    slip.pages.map(({label, glyphs}) => [label, /Forty.*Fifty/u.test(glyphs.map(({text}) => text).join(''))]),
  ).toEqual([
    ['en', true],
    ['ru', true],
  ])
  const kept = {claims: ['PDF/UA-1', 'PDF/A-2a'], breaches: []}
  expect(await conformityOf(await readFile(file))).toEqual(kept)
})

test('changes of words, done to the old text, give the new one', () => {
  const page = (words: readonly string[]) => [{label: '1', print: '', words}]
  const word = fc.constantFrom('a', 'b', 'c', 'd')
  const text = fc.array(word, {maxLength: 25})
  fc.assert(
    fc.property(text, text, (old, fresh) => {
      const changes = wordChanges(page(old), page(fresh)) ?? []
      expect(changes.length === 0).toBe(old.join(' ') === fresh.join(' '))
      expect(isWay(old, fresh, changes)).toBe(true)
    }),
    {numRuns: 300},
  )
})

/** Is there a place for each change, in order, with the same words before, between and after them in both texts? */
function isWay(old: readonly string[], fresh: readonly string[], changes: readonly WordChange[]): boolean {
  const [change, ...rest] = changes
  if (!change) return old.join(' ') === fresh.join(' ')
  const [gone, come] = [wordsOf(change.before), wordsOf(change.after)]
  for (let at = 0; at <= old.length && at <= fresh.length; at++) {
    if (at > 0 && old[at - 1] !== fresh[at - 1]) return false
    const isHere = gone.every((one, k) => old[at + k] === one) && come.every((one, k) => fresh[at + k] === one)
    if (isHere && isWay(old.slice(at + gone.length), fresh.slice(at + come.length), rest)) return true
  }
  return false
}

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((one) => one !== '')
