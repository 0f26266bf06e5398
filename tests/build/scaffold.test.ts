import {expect, test} from 'vitest'
import {isError} from '../../src/base/index.js'
import {compose, homeOfProgram, openProject, openWorkshop, planOf, takeBuiltIn} from '../../src/build/index.js'
import {assemblyFiles} from '../../src/build/scaffold/assembly.js'
import {conferenceFiles} from '../../src/build/scaffold/conference.js'
import {crisisFiles} from '../../src/build/scaffold/crisis.js'

for (const [kind, files] of [
  ['assembly', assemblyFiles],
  ['crisis', crisisFiles],
] as const) {
  test(`a new conference with a committee of the kind ${kind} prints at once, without a word`, async () => {
    const texts = {
      ...conferenceFiles('spring 2027'),
      ...Object.fromEntries(Object.entries(files('room')).map(([path, text]) => [`content/room/${path}`, text])),
    }
    const snapshot = {
      root: '/nowhere',
      files: new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)])),
    }
    const {value: project, diagnostics} = openProject(snapshot, await takeBuiltIn(homeOfProgram()))
    expect(diagnostics).toEqual([])
    expect(project?.committees.flatMap((committee) => committee.diagnostics)).toEqual([])
    const plan = planOf(project!)
    expect(plan.diagnostics).toEqual([])
    expect(plan.value.jobs.length).toBeGreaterThanOrEqual(kind === 'crisis' ? 8 : 6)
    const workshop = openWorkshop(project!).value
    for (const job of plan.value.jobs) {
      const paper = compose(job, workshop)
      expect(paper.diagnostics.filter((one) => isError(one) || one.severity === 'warning')).toEqual([])
      expect(paper.value?.pages.length).toBeGreaterThan(0)
    }
  })
}
