import {describe, expect, test} from 'vitest'
import {knowledgeOf, openProject} from '../../src/build/index.js'
import {changeAll, knownOf} from '../../src/build/prove/changeAll.js'
import {readCsv, rewriteCsv} from '../../src/build/prove/csv.js'
import {extentOf} from '../../src/build/prove/extent.js'
import {wordsIn} from '../../src/build/prove/prose.js'
import {reopen} from '../../src/build/prove/rebuild.js'
import {hows} from '../../src/build/prove/secret.js'
import {secretsFrom} from '../../src/build/prove/secretsFrom.js'
import {secretsOf} from '../../src/build/prove/secretsOf.js'
import {builtIn, snapshot} from './project.js'

const opened = openProject(snapshot, builtIn).value
const [committee] = opened?.committees ?? []
if (!opened || !committee) throw new Error('the small project cannot be read')
const {secrets, audiences} = secretsOf(opened, committee).value

/** The number of a packet is withheld, and stands on the packet's own leaves. */
const ownPacket = /^P-\d$/u

test('the small project has something of every kind', () => {
  const all = secretsFrom('committee', secrets, committee, opened)
  const kinds = new Set(all.map(({kind}) => kind))
  expect([...kinds].sort()).toEqual(['chapter', 'column', 'document', 'passage', 'picture', 'row', 'side', 'work'])
  expect(all.map(({name}) => name)).toEqual(
    expect.arrayContaining([
      'works/hidden2001',
      'content/small/figures/scales-plan.svg',
      'glossary/mole',
      'roster/diet',
    ]),
  )
  expect(all.map(({name}) => name)).not.toContain('works/open1999')
})

test('roles see their own and not each other', () => {
  const names = (reader: string) => secretsFrom(reader, secrets, committee, opened).map(({name}) => name)
  expect(audiences).toContain('role:clerk')
  expect(names('role:clerk')).toContain('content/small/characters/pilot.en.md')
  expect(names('role:clerk')).not.toContain('content/small/characters/clerk.en.md')
  expect(names('role:clerk')).toContain('crisis/beats/bell-rings')
  expect(names('role:pilot')).toContain('crisis/secrets/third-step')
})

describe('whatever is done to all that a reader may not see', () => {
  const cases = ['committee', 'dais', 'role:clerk', 'role:pilot'].flatMap((reader) =>
    hows.map((how) => [reader, how] as const),
  )
  test.each(cases)('%s, %s: the files can still be read, and hold nothing of it', (reader, how) => {
    const own = secretsFrom(reader, secrets, committee, opened)
    const known = knownOf(committee, own, true)
    const changed = changeAll({snapshot, folder: 'small', reader, secrets: own, how, known})
    expect(reopen(changed, builtIn, 'small').broken).toEqual([])
    if (how === 'lengthen') return
    const left = [...changed.files].map(([file, bytes]) => `${file}\n${new TextDecoder().decode(bytes)}`).join('\n')
    const {withheld} = knowledgeOf(opened, committee, reader)
    const kept = withheld.filter(
      ({text, isName, place}) =>
        !isName && !place.file.endsWith('.bib') && !ownPacket.test(text) && left.includes(text),
    )
    expect(kept.map(({text}) => text)).toEqual([])
  })
})

describe('an extent', () => {
  const contentOf = (text: string, line: number, column = 1, end?: number): string => {
    const {innerStart, innerEnd} = extentOf(text, {
      file: 'a',
      line,
      column,
      ...(end ? {endLine: line, endColumn: end} : {}),
    })
    return text.slice(innerStart, innerEnd)
  }
  test('ends with a fence of as many colons', () => {
    expect(contentOf('::::only{audience="dais"}\nfirst\n\n:::note\nsecond\n:::\n::::\nafter\n', 1)).toBe(
      'first\n\n:::note\nsecond\n:::\n',
    )
  })
  test('is told by what it stands in', () => {
    const text = ':::::note\n:::only{audience="dais"}\nfirst\n:::\n:::::\n\n:::only{audience="dais"}\nsecond\n:::\n'
    expect(extentOf(text, {file: 'a', line: 2, column: 1}).within).toBe('note')
    expect(extentOf(text, {file: 'a', line: 7, column: 1}).within).toBeUndefined()
  })
  test('of running text goes to the bracket that closes it', () => {
    const text = 'before :only[words [@key] and `x`]{audience="dais"} after'
    expect(contentOf(text, 1, 8, 52)).toBe('words [@key] and `x`')
  })
})

test('words are the stretches that are printed as they are written', () => {
  const texts = wordsIn(
    '## A *plan* {#plan-b}\n\nOne :term[two]{#t} three[^1], see [@key, p. 5] four\nfive :fact{#n} six.\n',
    'x',
    {file: 'a', line: 10, column: 1},
  )
  expect(texts.map(({text, isName, place}) => [text.replace(/\s+/gu, ' '), isName ?? false, place.line])).toEqual([
    ['A plan', false, 10],
    ['One two', false, 12],
    ['three', false, 12],
    [', see', false, 12],
    ['four five', false, 12],
    ['six.', false, 13],
    ['plan-b', true, 10],
  ])
})

test('a table of cells comes back as it was', () => {
  const text = 'seat,delegate,diet\n1,"Ray, Ana","no ""nuts"""\n\n2,Bo,\n'
  expect(readCsv(text)).toMatchObject({head: ['seat', 'delegate', 'diet'], lines: [2, 4]})
  expect(rewriteCsv(text, (_, cells) => cells)).toBe('seat,delegate,diet\n1,"Ray, Ana","no ""nuts"""\n2,Bo,\n')
})
