import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {
  readArchives,
  readBibliography,
  readChapter,
  readCharacter,
  readCommittee,
  readConference,
  readCrisis,
  readFacts,
  readGlossary,
  readPeople,
  readQuiz,
  readRop,
  readRoster,
  readSchedule,
  readScoring,
} from '../../src/read/index.js'

const root = join(import.meta.dirname, '../..')
const committees = readdirSync(join(root, 'content'))

const readers = {
  committee: readCommittee,
  glossary: readGlossary,
  people: readPeople,
  facts: readFacts,
  archives: readArchives,
  crisis: readCrisis,
  rop: readRop,
  schedule: readSchedule,
  scoring: readScoring,
  quiz: readQuiz,
}

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
const filesIn = (folder: string): readonly string[] =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : []

describe('the sample conference', () => {
  it('is read without a word', () => {
    expect(readConference({file: 'dossier.yml', text: textOf('dossier.yml')}).diagnostics).toEqual([])
  })
})

describe.each(committees)('the sample committee %s', (committee) => {
  const folder = `content/${committee}`

  it('has data that fit their schemas', () => {
    for (const [name, read] of Object.entries(readers)) {
      const file = `${folder}/${name}.yml`
      if (existsSync(join(root, file))) expect(read({file, text: textOf(file)}).diagnostics, file).toEqual([])
    }
    const bibliography = `${folder}/bibliography.bib`
    expect(readBibliography({file: bibliography, text: textOf(bibliography)}).diagnostics).toEqual([])
  })

  it('has prose that is read without a word, in both languages', () => {
    for (const part of ['chapters', 'sources', 'characters']) {
      for (const file of filesIn(`${folder}/${part}`)) {
        const language = file.endsWith('.ru.md') ? 'ru' : 'en'
        const read = part === 'characters' ? readCharacter : readChapter
        expect(read({file, text: textOf(file), language}).diagnostics, file).toEqual([])
        expect(
          existsSync(join(root, file.replace(`.${language}.md`, language === 'ru' ? '.en.md' : '.ru.md'))),
          file,
        ).toBe(true)
      }
    }
  })

  it('seats nobody without a role or a country', () => {
    const file = `${folder}/roster.csv`
    const {value, diagnostics} = readRoster({file, bytes: readFileSync(join(root, file))})
    expect(diagnostics).toEqual([])
    for (const seat of value ?? []) {
      expect(seat.role !== '' || seat.country !== '', seat.delegate).toBe(true)
      if (seat.role !== '')
        expect(existsSync(join(root, folder, 'characters', `${seat.role}.en.md`)), seat.role).toBe(true)
    }
  })

  it('names only terms, persons and facts that exist', () => {
    const ids = (name: string): ReadonlySet<string> => {
      const file = join(root, folder, `${name}.yml`)
      const found = existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/^- id: (\S+)/gmu)] : []
      return new Set(found.map((match) => match[1] ?? ''))
    }
    const known = {term: ids('glossary'), person: ids('people'), fact: ids('facts')}
    for (const file of ['chapters', 'sources', 'characters'].flatMap((part) => filesIn(`${folder}/${part}`))) {
      for (const [, kind, id] of textOf(file).matchAll(/:(term|person|fact)(?:\[[^\]]*\])?\{#([\w.-]+)/gu)) {
        expect(known[kind as keyof typeof known].has(id ?? ''), `${file}: ${kind} ${id}`).toBe(true)
      }
    }
  })
})
