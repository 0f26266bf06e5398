import {describe, expect, test} from 'vitest'
import {latticeOf, visible} from '../../src/assemble/index.js'
import {committeeOf, type Files} from './bench.js'

const cast: Files = {
  'committee.yml': 'id: c\ntitle: C\nfactions: [{id: law, name: {en: Law, ru: Право}}, {id: army, name: Army}]\n',
  'characters/anna.en.md': '---\nid: anna\ntitle: Anna\nfaction: law\n---\n',
  'characters/anna.ru.md': '---\nid: anna\ntitle: Анна\nfaction: law\n---\n',
  'characters/boris.en.md': '---\nid: boris\ntitle: Boris\nfaction: army\n---\n',
}

function lattice(audiences: string) {
  const {conference, data} = committeeOf({...cast, 'dossier.yml': `title: T\naudiences: ${audiences}\n`})
  return latticeOf(conference, data)
}

const all = '[public, committee, "faction:*", "role:*", dais, backroom, secretariat, press, student, teacher]'

/** Who sees what, as the design says it, written out by hand. */
const sees: {readonly [reader: string]: readonly string[]} = {
  public: ['public'],
  committee: ['public', 'committee'],
  'faction:law': ['public', 'committee', 'faction:law'],
  'role:anna': ['public', 'committee', 'faction:law', 'role:anna'],
  'role:boris': ['public', 'committee', 'faction:army', 'role:boris'],
  dais: ['public', 'committee', 'dais'],
  backroom: ['public', 'committee', 'dais', 'faction:law', 'faction:army', 'role:anna', 'role:boris', 'backroom'],
  secretariat: ['public', 'committee', 'secretariat'],
  press: ['public', 'press'],
  student: ['public', 'student'],
  teacher: ['public', 'student', 'teacher'],
}

describe('the lattice', () => {
  const {value, diagnostics} = lattice(all)
  const marks = [...new Set(Object.values(sees).flat())]

  test('has no complaints', () => expect(diagnostics).toEqual([]))
  test.each(Object.keys(sees))('%s sees what the design says, and nothing else', (reader) => {
    expect(marks.filter((mark) => visible(value, [[mark]], reader)).sort()).toEqual([...(sees[reader] ?? [])].sort())
  })
  test('two roles are incomparable', () => {
    expect(visible(value, [['role:anna']], 'role:boris')).toBe(false)
    expect(visible(value, [['role:boris']], 'role:anna')).toBe(false)
  })
  test('several marks are a meet, several audiences in one a choice', () => {
    expect(visible(value, [['dais'], ['role:anna']], 'dais')).toBe(false)
    expect(visible(value, [['dais'], ['role:anna']], 'backroom')).toBe(true)
    expect(visible(value, [['dais', 'role:anna']], 'role:anna')).toBe(true)
  })
  test('an empty mark, an unknown one and an unknown reader see nothing', () => {
    expect(visible(value, [[]], 'backroom')).toBe(false)
    expect(visible(value, [['dias']], 'backroom')).toBe(false)
    expect(visible(value, [], 'nobody')).toBe(false)
  })
})

describe('declarations', () => {
  test('a list that is closed names what may be used', () => {
    expect(lattice('[public, dais, "role:*"]').value.ids).toEqual(['public', 'dais', 'role:anna', 'role:boris'])
  })
  test('`sees` grants the dais the roles', () => {
    const {value} = lattice('[committee, {id: dais, sees: ["role:*"]}, "role:*"]')
    expect(visible(value, [['role:boris']], 'dais')).toBe(true)
  })
  test('an audience of its own says what it sees', () => {
    const {value, diagnostics} = lattice(
      '[{id: judges, sees: [committee], name: {en: Judges}, band: {en: For the bench}}]',
    )
    expect(diagnostics).toEqual([])
    expect(visible(value, [['committee']], 'judges')).toBe(true)
    expect([value.names['judges'], value.bands['judges']]).toEqual([{en: 'Judges'}, {en: 'For the bench'}])
  })
  test('a name that is none is complained of, with the nearest', () => {
    const {diagnostics} = lattice('[comittee, "role:ana"]')
    expect(diagnostics.map(({code, hint}) => [code, hint])).toEqual([
      ['audience-unknown', 'did you mean `committee`?'],
      ['audience-unknown', 'did you mean `role:anna`?'],
    ])
  })
  test('a grant of what is not there is complained of', () => {
    expect(lattice('[{id: dais, sees: [backrom]}]').diagnostics.map(({code}) => code)).toEqual(['audience-unknown'])
  })
  test('a role is called by its name in both languages, and has a band', () => {
    const {value} = lattice(all)
    expect(value.names['role:anna']).toEqual({en: 'Anna', ru: 'Анна'})
    expect(value.names['faction:law']).toEqual({en: 'Law', ru: 'Право'})
    expect(value.bands['role:anna']).toEqual({en: 'For your eyes only', ru: 'Только для вас'})
    expect(value.bands['committee']).toBeUndefined()
  })
})
