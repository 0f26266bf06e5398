import {describe, expect, test} from 'vitest'
import {buildProject} from '../../src/build/index.js'
import {conference, edited, type Files, folder, project} from './desk.js'

const roster = 'content/c/roster.csv'
const lines = (...rows: readonly string[]): Files => ({[roster]: rows.map((row) => `${row}\n`).join('')})

/** `severity code line:column` of what a check of the changed roster says. */
const faults: readonly (readonly [name: string, change: Files, says: readonly string[]])[] = [
  ['nothing wrong', {}, []],
  ['one packet number for two seats', edited(roster, 'P-10', 'P-01'), ['error roster-packet 4:21']],
  [
    'a seat whose number is the packet of another',
    edited(roster, '10,Ida NÆSS,cook,en,P-10', 'P-01,Ida NÆSS,cook,en,'),
    ['error roster-packet 4:23', 'warning roster-cell 4:23'],
  ],
  ['a seat that would leave its folder', edited(roster, '10,Ida', '../10,Ida'), ['error roster-seat 4:1']],
  ['no column of roles', lines('seat,delegate', '1,A'), ['error roster-column 1:1']],
  [
    'a seat without a role',
    edited(roster, ',cook,', ',,'),
    ['error roster-cell 4:13', 'warning seat-missing cook.en.md'],
  ],
  [
    'a role without a character',
    edited(roster, ',cook,', ',coke,'),
    ['error role-unknown 4:1', 'warning seat-missing cook.en.md'],
  ],
  ['a seat given twice', edited(roster, '10,Ida', '2,Ida'), ['error roster-seat 4:1']],
  ['a delegate who is forgotten', edited(roster, 'Ida NÆSS', ''), ['warning roster-cell 4:4']],
  ['a printer that is forgotten', edited(roster, 'en,P-10,A', 'en,P-10,'), ['warning roster-cell 4:26']],
  ['no roster at all', {[roster]: undefined}, ['error roster-missing ']],
]

describe('a roster is told row by row what it lacks', () => {
  test.each(faults)('%s', async (_, change, says) => {
    const {diagnostics} = await buildProject({
      root: await project({...conference, ...change}),
      output: await folder(),
      jobs: 1,
      check: true,
      selection: {documents: ['slips']},
    })
    const told = diagnostics.map(
      ({severity, code, place}) =>
        `${severity} ${code} ${place?.file.endsWith('.md') ? place.file.replace(/^.*\//u, '') : place ? `${place.line}:${place.column}` : ''}`,
    )
    expect(told.sort()).toEqual([...says].sort())
  })
})
