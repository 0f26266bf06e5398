import {describe, expect, test} from 'vitest'
import type {LanguageCode} from '../../../src/base/index.js'
import {type Snapshot, takeSnapshot} from '../../../src/build/index.js'
import type {Chapter} from '../../../src/model/index.js'
import {readChapter, readCommittee} from '../../../src/read/index.js'
import {home, print} from '../desk.js'
import {faultsOf, gapMost} from './faults.js'
import {readTree, wordsIn} from './tree.js'
import {lettersOf, saidIn} from './units.js'

// Letters in, letters out: whatever the committee may read of the sample guides stands in their PDFs, once, in order and
// unbroken; whatever it may not read does not. `LETTERS=all` reads every edition.

/** The large guide in one edition only, which holds both languages, unless all are asked for. */
const guides = [
  ...(['en', 'ru', 'ru-en'] as const).map((edition) => ({committee: 'ga', edition})),
  ...(process.env['LETTERS'] === 'all' ? (['en', 'ru', 'ru-en'] as const) : (['ru-en'] as const)).map((edition) => ({
    committee: 'nkvd',
    edition,
  })),
]
const project = takeSnapshot(home)

describe('the guide says what its chapters say', () => {
  test.each(guides)('$committee in $edition', {timeout: 180_000}, async ({committee, edition}) => {
    const snapshot = await project
    const {papers, report} = await print(snapshot, {
      selection: {committees: [committee], documents: ['delegate-guide'], editions: [edition]},
    })
    const errors = report.diagnostics.filter(({severity}) => severity === 'error')
    expect(errors).toEqual([])
    const {root, whole: all} = await readTree(papers.get(`${committee}/delegate-guide.${edition}.pdf`) as Uint8Array)
    const [body, notes, everything] = [
      lettersOf(wordsIn(root, 'body')),
      lettersOf(wordsIn(root, 'notes')),
      lettersOf(all),
    ]
    const chapters = edition.split('-').flatMap((language) => chaptersIn(snapshot, committee, language as LanguageCode))
    const said = chapters.map(saidIn)
    expect(
      said.flatMap((one) => faultsOf(one.body, body, edition === 'ru-en' ? Number.POSITIVE_INFINITY : gapMost)),
    ).toEqual([])
    expect(
      said.flatMap((one) =>
        faultsOf(
          one.notes.map((unit) => ({...unit, ordered: false})),
          notes,
          gapMost,
        ),
      ),
    ).toEqual([])
    const visible = new Set(said.flatMap((one) => [...one.body, ...one.notes].flatMap(({stretches}) => stretches)))
    const hidden = said.flatMap((one) => one.hidden).filter((letters) => letters.length >= 25 && !visible.has(letters))
    expect(hidden.filter((letters) => everything.includes(letters))).toEqual([])
  })
})

function chaptersIn(snapshot: Snapshot, committee: string, language: LanguageCode): readonly Chapter[] {
  const textOf = (file: string): string => new TextDecoder().decode(snapshot.files.get(file))
  const file = `content/${committee}/committee.yml`
  const data = readCommittee({file, text: textOf(file)}).value?.value
  const paths = [
    ...(data?.letters ?? []).map((name) => `chapters/${name}`),
    ...(data?.chapters ?? []).map((name) => `chapters/${name}`),
    ...(data?.sources ?? []).map((name) => `sources/${name}`),
  ]
  return paths.map((path) => {
    const chapter = `content/${committee}/${path}.${language}.md`
    return readChapter({file: chapter, language, text: textOf(chapter)}).value
  })
}

describe('what is told of letters', () => {
  const said = (...words: readonly string[]) =>
    words.map((word, at) => ({stretches: word.split('…'), ordered: true, at: String(at)}))
  const long = 'quay'.repeat(20)
  test.each([
    ['a paragraph that is not there', said('one', 'two', 'three'), 'onethree', ['1: missing: two']],
    ['paragraphs in another order', said('one', 'two'), 'twoone', ['1: out of order or broken: two']],
    [
      'a paragraph that is broken up',
      said('one…two'),
      `one${'x'.repeat(gapMost + 1)}two`,
      ['0: out of order or broken: one … two'],
    ],
    ['a paragraph that stands twice', said(long), `${long}x${long}`, [`0: said twice: ${long}`]],
    ['nothing of what is right', said('one…two', 'three'), 'one1twothree', []],
  ])('%s', (_, units, text, faults) => expect(faultsOf(units, text, gapMost)).toEqual(faults))
})
