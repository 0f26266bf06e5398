import {join} from 'node:path'
import {type Diagnostic, isError, type LanguageCode, UserError} from '../../base/index.js'
import {homeOfProgram} from '../home.js'
import {interruptible} from '../interrupt.js'
import {openKeepOnDisk} from '../keepOnDisk.js'
import {removeParts} from '../parts.js'
import {planOf, type Selection} from '../plan.js'
import {foldersWanted, openProject} from '../project.js'
import {takeBuiltIn, takeSnapshot} from '../snapshot.js'
import {createChecker} from './createChecker.js'
import type {Packed} from './types.js'

export interface PackOptions {
  readonly root: string
  readonly output?: string
  readonly selection?: Selection
  /** Printed on both sides; as `printing` says when absent. */
  readonly duplex?: boolean
  /** Of dividers and lists; the first of the conference when absent. */
  readonly language?: LanguageCode
  /** Threads; piles are read back in one of their own when there is more than one. As many as there are cores when absent. */
  readonly jobs?: number
}

export interface PackReport {
  readonly committees: readonly Packed[]
  readonly diagnostics: readonly Diagnostic[]
  readonly output: string
}

/** Makes of the packets that were printed what a night of packing needs: a pile for each printer, lists and a register. */
export async function packProject(options: PackOptions): Promise<PackReport> {
  const snapshot = await takeSnapshot(options.root)
  const output = options.output ?? join(snapshot.root, 'output')
  const {keep} = await openKeepOnDisk(snapshot.root)
  const wanted = foldersWanted(snapshot, options.selection)
  const opened = openProject(snapshot, await takeBuiltIn(homeOfProgram()), wanted, keep)
  const project = opened.value
  if (!project) return {committees: [], diagnostics: opened.diagnostics, output}
  const plan = planOf(project, options.selection)
  const jobs = plan.value.jobs.filter(({seat}) => seat !== undefined)
  const folders = project.committees.filter(({folder}) => jobs.some((job) => job.folder === folder))
  const diagnostics: Diagnostic[] = [
    ...opened.diagnostics,
    ...plan.diagnostics,
    ...folders.flatMap((one) => one.diagnostics),
  ]
  if (folders.length === 0 && !diagnostics.some(isError))
    throw new UserError(
      'there are no packets: no document that was chosen is printed for each role',
      'a document of a committee has `audience: "role:*"`',
    )
  if (diagnostics.some(isError)) return {committees: [], diagnostics, output}
  // What reads and writes finished files is loaded when it is asked for.
  const {packCommittee} = await import('./packCommittee.js')
  return interruptible(output, async () => {
    removeParts(output)
    const {check, close} = await createChecker(project, options.jobs)
    try {
      const committees: Packed[] = []
      for (const committee of folders) {
        const own = jobs.filter(({folder}) => folder === committee.folder)
        const packed = await packCommittee({project, committee, jobs: own, output, options, diagnostics, check})
        if (packed) committees.push(packed)
      }
      return {committees, diagnostics, output}
    } finally {
      await close()
    }
  })
}
