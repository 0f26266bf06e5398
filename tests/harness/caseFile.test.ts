import {describe, expect, test} from 'vitest'
import {parseCases, withAnswers} from './caseFile.js'

const file = `Prose for people.

--- a note keeps its mark
language: ru
measure: 30

    indented
second

third
=>
one

two

--- no settings, no answer

words
`

describe('a case file', () => {
  test('gives settings, input and answer', () => {
    const [first, second] = parseCases(file)
    expect(first).toEqual({
      name: 'a note keeps its mark',
      settings: new Map([
        ['language', 'ru'],
        ['measure', '30'],
      ]),
      input: '    indented\nsecond\n\nthird',
      answer: 'one\n\ntwo',
    })
    expect(second).toEqual({name: 'no settings, no answer', settings: new Map(), input: 'words', answer: undefined})
  })

  test('takes one answer and leaves the rest as it stands', () => {
    const next = withAnswers(file, new Map([['no settings, no answer', 'yes\n']]))
    expect(next).toBe(`${file}=>\nyes\n`)
    expect(withAnswers(next, new Map())).toBe(next)
  })

  test('refuses what it would read differently', () => {
    expect(() => parseCases('--- a\nwords without an empty line above\n')).toThrow('expected `key: value`')
    expect(() => parseCases('--- a\n\nx\n--- a\n\ny\n')).toThrow('two cases')
    expect(() => withAnswers('--- a\n\nx\n', new Map([['a', '--- b']]))).toThrow('begin another case')
  })
})
