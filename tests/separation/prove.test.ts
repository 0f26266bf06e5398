import {expect, test} from 'vitest'
import {prove} from '../../src/build/index.js'
import {builtIn, snapshot} from './project.js'

test('no paper depends on what its reader may not see', async () => {
  const {committees, diagnostics} = await prove({snapshot, builtIn})
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  const [small] = committees
  expect(small?.papers.map(({job}) => job.file)).toEqual([
    'guide.en.pdf',
    'leaflet.en.pdf',
    'notes.en.pdf',
    'packet/01.en.pdf',
    'packet/02.en.pdf',
  ])
  expect(small?.untried).toEqual([])
  for (const {job, made, interferences} of small?.papers ?? [])
    expect({file: job.file, made: made !== undefined, interferences}).toEqual({
      file: job.file,
      made: true,
      interferences: [],
    })
})
