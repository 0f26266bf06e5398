import {expect, test} from 'vitest'
import {homeOfProgram, openProject, planOf, takeBuiltIn} from '../../src/build/index.js'
import {assemblyFiles} from '../../src/build/scaffold/assembly.js'
import {conferenceFiles} from '../../src/build/scaffold/conference.js'

const documents = `documents:
  - template: chair-notes
  - template: chair-notes
    id: clerk-notes
  - template: source-sheet
    id: source-one
  - template: source-sheet
    id: source-two
`

test.each([
  ['a document before a template of its name', 'chair-notes', ['chair-notes']],
  ['a document by its own name', 'clerk-notes', ['clerk-notes']],
  ['all documents of a template', 'source-sheet', ['source-one', 'source-two']],
])('a name chooses %s', async (_, name, expected) => {
  const committee = Object.entries(assemblyFiles('room')).map(([path, text]) => [`content/room/${path}`, text] as const)
  const texts = {...conferenceFiles('spring 2027'), ...Object.fromEntries(committee)}
  const own = texts['content/room/committee.yml']!
  texts['content/room/committee.yml'] = own.slice(0, own.indexOf('documents:')) + documents
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]))
  const {value: project} = openProject({root: '/nowhere', files}, await takeBuiltIn(homeOfProgram()))
  const {jobs} = planOf(project!, {documents: [name]}).value
  expect([...new Set(jobs.map(({document}) => document))].sort()).toEqual(expected)
})
