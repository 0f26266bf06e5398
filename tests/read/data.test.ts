import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {schemaFiles} from '../../scripts/schemas.js'
import type {Diagnostic} from '../../src/base/index.js'
import {
  readBibliography,
  readChapter,
  readCommittee,
  readConference,
  readFonts,
  readGlossary,
  readRoster,
  readTemplateDeclaration,
} from '../../src/read/index.js'

const shown = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({code, place}) => `${code} ${place?.line}:${place?.column}`).join(', ')

describe('YAML', () => {
  test.each([
    ['an unknown key', '- id: a\n  term: A\n  gloss: x\n  glos: y\n', 'glossary-schema 4:3'],
    ['an id given twice', '- {id: a, term: A, gloss: x}\n- {id: a, term: B, gloss: y}\n', 'id-duplicate 2:8'],
    ['a missing key', '- id: a\n  term: A\n', 'glossary-schema 1:3'],
    ['a key given twice', '- id: a\n  id: b\n', 'yaml-duplicate 2:3'],
    ['a bracket that is not closed', '- id: [a\n', 'yaml-syntax 1:7'],
    ['a brace far above the end that is not closed', '- id: a\n  x: {y: 1\n  z: 2\n- id: b\n', 'yaml-syntax 2:6'],
    ['a bracket around one that is closed', '- id: [a, [b]', 'yaml-syntax 1:7'],
    ['a quote that is not closed', '- id: a\n  term: "A\n- id: b\n  term: B\n', 'yaml-syntax 2:9'],
    ['a quote that the next one closes', '- id: a\n  term: "A\n  gloss: "x"\n', 'yaml-syntax 2:9'],
    ['a quote in a list that is not closed', '- id: a\n  see: ["b, c]\n- id: b\n', 'yaml-syntax 2:9'],
    ['a single quote that is not closed', "- id: a\n  term: 'A\n- id: b\n", 'yaml-syntax 2:9'],
    ['an apostrophe in single quotes', "- id: a\n  term: 'don't'\n", 'yaml-syntax 2:14'],
    ['a tab', '- id: a\n\tterm: A\n', 'yaml-syntax 2:1'],
    ['a tab below spaces', '- id: a\n  x:\n    y: 1\n  \tterm: A\n', 'yaml-syntax 4:3'],
    ['a line indented too far', '- id: a\n  term: A\n   gloss: x\n', 'yaml-syntax 3:4'],
    ['a line indented too little', '- id: a\n  term: A\n gloss: x\n', 'yaml-syntax 3:2'],
    ['a colon in words', '- id: a\n  term: A: b\n', 'yaml-syntax 2:9'],
    ['a comma that is missing', '- {id: a, term: A gloss: x}\n', 'yaml-syntax 1:17'],
    ['a comma that is missing between quotes', '- {id: a, see: ["b""c"]}\n', 'yaml-syntax 1:20'],
    ['a second document', '- id: a\n  term: A\n  gloss: x\n---\n- id: b\n', 'yaml-syntax 4:1'],
    ['an end of a document', '---\n- id: a\n  term: A\n  gloss: x\n---\n', ''],
    [
      'a wrong type deep in a list',
      '- id: a\n  term: A\n  gloss: x\n- id: b\n  term: [B]\n',
      'glossary-schema 5:9, glossary-schema 4:3',
    ],
    ['a wrong alias', '- *a\n', 'yaml-syntax 1:3'],
    ['what is no list', 'a: b\n', 'glossary-schema 1:1'],
    ['nothing at all', '', ''],
  ])('%s', (_, text, expected) => {
    expect(shown(readGlossary({file: 'glossary.yml', text}).diagnostics)).toBe(expected)
  })

  test.each([
    ['an absent key', '- id: a\n  term: A\n', '`0.gloss` is missing'],
    ['a map where a list is', 'a: b\n', 'the file: should be a list, not keys and values'],
    ['a number where a list is', '- {id: a, term: A, gloss: x, see: 3}\n', '`0.see`: should be a list, not a number'],
    ['a name of one letter', '- {id: a, term: A, gloss: x, xx: 3}\n', 'unknown key `xx` in `0`'],
  ])('%s is told of in words', (_, text, expected) => {
    const {diagnostics} = readGlossary({file: 'glossary.yml', text})
    expect(diagnostics.map(({message}) => message)).toEqual([expected])
    expect(diagnostics[0]?.hint ?? '').not.toContain('did you mean')
  })

  test('aliases without end are refused', () => {
    const text = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]},`.repeat(9)}*${'abcdefghij'[at]}]`)
      .join('\n')}\n`
    expect(readConference({file: 'dossier.yml', text}).diagnostics[0]?.code).toBe('yaml-syntax')
  })

  test('places are those of the words', () => {
    const text = '- id: a\n  term: "A"\n  gloss: |\n\n    First\n    second\n'
    const placeOf = readGlossary({file: 'glossary.yml', text}).value?.placeOf
    expect(placeOf?.([0, 'gloss'])).toMatchObject({line: 5, column: 5})
    expect(placeOf?.([0, 'term'])).toMatchObject({line: 2, column: 10})
    expect(placeOf?.([0, 'term'], true)).toMatchObject({line: 2, column: 3})
  })

  test('an id inside lists of a map is looked at, too', () => {
    const text = 'id: a\ntitle: A\nfactions:\n  - {id: x, name: X}\n  - {id: x, name: Y}\n'
    expect(shown(readCommittee({file: 'committee.yml', text}).diagnostics)).toBe('id-duplicate 5:10')
  })

  test('declarations of templates and fonts', () => {
    expect(readTemplateDeclaration({file: 't', text: 'name: Guide\n'}).value?.value.audience).toBe('committee')
    expect(readFonts({file: 'f', text: 'families:\n  A: {regular: a.ttf}\n'}).value?.value.families['A']?.regular).toBe(
      'a.ttf',
    )
  })
})

describe('rosters', () => {
  const read = (text: string | Uint8Array) =>
    readRoster({file: 'roster.csv', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text})
  test.each([
    ['a seat given twice', 'seat,delegate\n1,A\n1,B\n', 'roster-seat 3:1'],
    ['a seat given twice with a nought', 'seat,delegate\n1,A\n01,B\n', 'roster-seat 3:1'],
    ['seats that differ by a capital', 'seat,delegate\na1,A\nA1,B\n', 'roster-seat 3:1'],
    ['a line for spreadsheets and no seat', 'sep=;\r\nseat;delegate\r\n;"A, B"\r\n', 'roster-seat 3:1'],
    ['no seat', 'seat,delegate\n,A\n', 'roster-seat 2:1'],
    ['a missing column', 'seat;роль\n1;a\n', 'roster-column 1:1'],
    ['a column given twice', 'seat,место,delegate\n1,2,A\n', 'roster-column 1:6'],
    ['a ragged row', 'seat,delegate\n1\n', 'roster-ragged 2:1'],
    ['a cell too many', 'seat,delegate\n1,A,B\n', 'roster-ragged 2:1'],
    ['an unknown language', 'seat,delegate,language\n1,"A, B",fr\n', 'roster-language 2:10'],
    ['a quote that is not closed', 'seat,delegate\n1,"A\n', 'csv-syntax 2:1'],
    ['nothing', '', 'roster-column 1:1'],
  ])('%s', (_, text, expected) => {
    expect(shown(read(text).diagnostics)).toBe(expected)
  })

  test('rows are placed behind blank lines and cells of several lines', () => {
    const {value} = read('seat,delegate,note\n1,"A\nB",x\n\n2,C,y\n')
    expect(value.map(({seat, place, more}) => [seat, place.line, more['note']])).toEqual([
      ['1', 2, 'x'],
      ['2', 5, 'y'],
    ])
  })

  test.each([
    ['Windows-1251', cp1251('место;делегат;язык\r\n1;Ёлкин;русский\r\n')],
    ['UTF-8 with a mark', new TextEncoder().encode('\u{FEFF}место;делегат;язык\n1;Ёлкин;рус.\n')],
    ['UTF-16', utf16('место\tделегат\tязык\n1\tЁлкин\tru\n')],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toMatchObject({value: [{seat: '1', delegate: 'Ёлкин', language: 'ru'}], diagnostics: []})
  })
})

describe('bibliographies', () => {
  const whole = '@book{z,\n title={Z}}\n'
  const other = '@book{y,\n title={Y}}\n'
  test('BibTeX keeps titles as written and finds the language', () => {
    const text =
      '@book{a,\n title = {The {NKVD} in ITALY},\n author = {Иванов, И. П. and {РГАСПИ}},\n year = 1998, audience = {dais, backroom}, langid = {russian}, month = jul\n}\n\n@article{b, title = {Террор}, number = 5, journal = {Вопросы истории}}\n'
    const {value, diagnostics} = readBibliography({file: 'a.bib', text})
    expect(diagnostics).toEqual([])
    expect(value[0]).toMatchObject({
      id: 'a',
      type: 'book',
      language: 'ru',
      audience: ['dais', 'backroom'],
      place: {line: 1, column: 1},
      csl: {
        title: 'The NKVD in ITALY',
        author: [{family: 'Иванов', given: 'И. П.'}, {literal: 'РГАСПИ'}],
        issued: {'date-parts': [[1998, 7]]},
      },
    })
    expect(value[1]).toMatchObject({
      language: 'ru',
      type: 'article-journal',
      place: {line: 7},
      csl: {issue: '5', 'container-title': 'Вопросы истории'},
    })
    expect(JSON.stringify(value[0]?.csl)).not.toContain('backroom')
  })

  test.each([
    ['a key given twice', '@book{a, title={A}}\n@book{a, title={B}}\n', 'work-duplicate 2:1'],
    ['no title', '\n@book{a, year=1998}\n', 'work-untitled 2:1'],
    ['an entry that nothing closes', '@book{a, title={A}}\n@book{b,\n title={B\n}\n', 'bibtex-syntax 2:1'],
    ['an entry that the next one cuts off', `@book{b,\n title={B}\n\n${whole}`, 'bibtex-syntax 1:1'],
    [
      'a brace that is not closed',
      `${whole}@book{b,\n title={B,\n year=1998\n}\n@book{c,\n title={C}}\n`,
      'bibtex-syntax 4:8',
    ],
    ['a quote that is not closed', `${whole}@book{b,\n title="B,\n year=1998\n}\n`, 'bibtex-syntax 4:8'],
    ['a quote that the next one closes', `@book{b,\n title="B,\n publisher="P"\n}\n`, 'bibtex-syntax 2:8'],
    ['a comma that is missing', `${whole}@book{b,\n title={B}\n year=1998\n}\n`, 'bibtex-syntax 5:2'],
    ['a sign that is missing', `${whole}@book{b,\n title {B},\n year=1998\n}\n`, 'bibtex-syntax 4:8'],
    ['a command that is not closed', `${whole}@book{b,\n title={B $x},\n year=1998\n}\n`, 'bibtex-syntax 4:13'],
    ['words that nothing gives', `${whole}@book{b,\n title={B}, publisher=oup\n}\n`, 'bibtex-syntax 4:23'],
    [
      'words without braces',
      `${whole}@book{b,\n title=Two words,\n year=1998\n}\n`,
      'bibtex-syntax 4:8, bibtex-syntax 4:12',
    ],
    ['a brace too many', `${whole}@book{b,\n title={B}},\n year={1998}\n}\n\n${other}`, 'bibtex-outside 4:11'],
    ['an entry without its sign', `book{b,\n title={B}\n}\n${whole}`, 'bibtex-outside 1:5'],
    ['remarks', `An {export}\n% {\n${whole}of mine\n@comment{a {b} c}\n@string{oup={OUP}}\n`, 'bibtex-outside 1:4'],
    ['braces of letters', `@book{b,\n title={B \\{ and {\\"u}},\n year="{19}98"}\n% }\n`, ''],
    ['no key', `${whole}@book{title={B},\n year=1998\n}\n`, 'bibtex-syntax 3:1'],
    ['a field given twice', `${whole}@book{b,\n title={B},\n title={C}\n}\n`, 'bibtex-duplicate 5:2'],
  ])('%s', (_, text, expected) => {
    expect(shown(readBibliography({file: 'a.bib', text}).diagnostics)).toBe(expected)
  })

  test('BibTeX loses the entry that is wrong, and no other', () => {
    const text =
      '@book{a,\n title={A}}\n@book{b,\n title={B}\n\n@book{c,\n title={C}, publisher=oup}\n@book{d,\n title={D}}\n'
    const {value, diagnostics} = readBibliography({file: 'a.bib', text})
    expect(shown(diagnostics)).toBe('bibtex-syntax 3:1, bibtex-syntax 7:23')
    expect(value.map(({id, place}) => [id, place?.line])).toEqual([
      ['a', 1],
      ['d', 8],
    ])
  })

  test('CSL-JSON', () => {
    const text =
      '[\n  {"id": "a", "type": "book", "title": "A", "audience": "dais", "language": "en-GB"},\n  {"id": "a", "type": 5}\n]'
    expect(shown(readBibliography({file: 'a.json', text}).diagnostics)).toBe('csl-schema 3:23')
    const {value} = readBibliography({
      file: 'a.json',
      text: text.replace('5', '"book"').replace('"a", "type": "book"}', '"b", "type": "book"}'),
    })
    expect(value[0]).toMatchObject({id: 'a', language: 'en-gb', audience: ['dais'], place: {line: 2}})
  })
})

test('schemas/ says what the program checks', () => {
  for (const [name, text] of Object.entries(schemaFiles()))
    expect(
      readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8'),
      `${name}: run scripts/schemas.ts`,
    ).toBe(text)
})

test('what is nested without end is told, not thrown', () => {
  const {value, diagnostics} = readChapter({
    file: 'a.md',
    language: 'en',
    text: `---\ntitle: A\n---\n${'>'.repeat(4000)} x`,
  })
  expect(diagnostics.map(({code}) => code)).toContain('nested-deeply')
  expect(value.blocks).toEqual([])
})

/** Cyrillic letters of Windows-1251 stand 0x350 below their code points from А; Ё is 0xA8. */
function cp1251(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].map((letter) =>
      letter === 'Ё' ? 0xa8 : letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350,
    ),
  )
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\u{FEFF}${text}`, 'utf16le'))
}
