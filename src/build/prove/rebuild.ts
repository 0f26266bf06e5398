import {type Diagnostic, isError} from '../../base/index.js'
import {compose} from '../compose.js'
import {type Keep, keepNothing} from '../keep.js'
import type {ManifestRow} from '../output.js'
import {type Job, planOf} from '../plan.js'
import {openProject, type Project} from '../project.js'
import {rowOf} from '../run.js'
import type {Snapshot} from '../snapshot.js'
import {openWorkshop, type Workshop} from '../workshop.js'

/** A paper as it came out: all by which one may be told from another. */
export interface Made {
  readonly row: ManifestRow
  readonly bytes: Uint8Array
}

/** What tells a paper from the others of its committee, whatever its file is called. */
export const nameOf = ({request, document, edition, audience, seat, copy}: Job, isMoved = false): string =>
  JSON.stringify([isMoved ? '' : request, document, edition, audience, seat ?? '', copy?.number ?? 0])

/** Prints one paper in memory; nothing when it cannot be printed. */
export function make(job: Job, workshop: Workshop): Made | undefined {
  const composed = compose(job, workshop).value
  return composed && {bytes: composed.bytes, row: rowOf(job, composed, composed.bytes)}
}

/** A committee out of files in memory; `broken` tells why its changed files cannot be read. */
export interface Reopened {
  readonly broken: readonly Diagnostic[]
  /** In a workshop of its own. */
  readonly make: (name: string) => Made | undefined
}

export function reopen(snapshot: Snapshot, builtIn: Snapshot, folder: string, keep: Keep = keepNothing): Reopened {
  const opened = openProject(snapshot, builtIn, [folder], keep)
  const project = opened.value && withoutTwinMarks(opened.value)
  const errors = [...opened.diagnostics, ...(project?.committees.flatMap(({diagnostics}) => diagnostics) ?? [])].filter(
    isError,
  )
  if (!project || errors.length > 0) return {broken: errors, make: () => undefined}
  const jobs = new Map(jobsOf(project).map((job) => [nameOf(job, true), job]))
  const workshop = openWorkshop(project).value
  return {
    broken: [],
    make: (name) => {
      const job = jobs.get(name)
      return job && make(job, workshop)
    },
  }
}

export const jobsOf = (project: Project): readonly Job[] => planOf(project).value.jobs

/** A proof changes one language at a time: that its twin is marked otherwise is for authors to hear, and for no reader. */
function withoutTwinMarks(project: Project): Project {
  const committees = project.committees.map((committee) => ({
    ...committee,
    diagnostics: committee.diagnostics.filter(({code}) => code !== 'twin-audience'),
  }))
  return {...project, committees}
}
