import type {Diagnostic} from '../../src/base/index.js'
import {compose, openProject, openWorkshop, planOf, takeBuiltIn} from '../../src/build/index.js'
import type {Page} from '../../src/model/index.js'
import {home, snapshotOf} from './desk.js'
import type {Files} from './project.js'

const program = takeBuiltIn(home)

/** The pages of the first paper of a project, and all that is said of it. */
export async function composed(
  files: Files,
): Promise<{readonly pages: readonly Page[]; readonly diagnostics: readonly Diagnostic[]}> {
  const opened = openProject(snapshotOf(files), await program)
  if (!opened.value) return {pages: [], diagnostics: opened.diagnostics}
  const plan = planOf(opened.value)
  const found = [
    ...opened.diagnostics,
    ...opened.value.committees.flatMap(({diagnostics}) => diagnostics),
    ...plan.diagnostics,
  ]
  const [job] = plan.value.jobs
  if (!job) return {pages: [], diagnostics: found}
  const {value, diagnostics} = compose(job, openWorkshop(opened.value).value)
  return {pages: value?.pages ?? [], diagnostics: [...found, ...diagnostics]}
}
