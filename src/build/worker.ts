import {workerData} from 'node:worker_threads'
import {isUserError, type UserError} from '../base/index.js'
import {openKeep} from './keep.js'
import type {Job} from './plan.js'
import {openProject} from './project.js'
import {type JobResult, type RunOptions, runJob} from './run.js'
import type {Snapshot} from './snapshot.js'
import {openWorkshop, type Workshop} from './workshop.js'

/** What a worker is given once: the files of the project, as the main thread saw them. */
export interface WorkerData {
  readonly snapshot: Snapshot
  readonly builtIn: Snapshot
  readonly folders: readonly string[]
  /** What the main thread read already. */
  readonly kept: Uint8Array
}

let workshop: Workshop | undefined

/** What is sent back of an error: between threads one loses its name. */
export type Errand =
  | {readonly results: readonly JobResult[]}
  | {readonly trouble: {readonly message: string; readonly hint?: string; readonly concern: UserError['concern']}}

/** Prints the papers of a batch, one after another. */
export default async function work({
  jobs,
  options,
}: {
  readonly jobs: readonly Job[]
  readonly options: RunOptions
}): Promise<Errand> {
  try {
    workshop ??= open()
    const results: JobResult[] = []
    for (const job of jobs) results.push(await runJob(job, workshop, options))
    return {results}
  } catch (error) {
    if (!isUserError(error)) throw error
    const {message, hint, concern} = error
    return {trouble: {message, concern, ...(hint === undefined ? {} : {hint})}}
  }
}

function open(): Workshop {
  const given = workerData as WorkerData | [unknown, WorkerData]
  const {snapshot, builtIn, folders, kept} = Array.isArray(given) ? given[1] : given
  const {value} = openProject(snapshot, builtIn, folders, openKeep(kept))
  if (!value) throw new Error('bug: a worker was given a project that cannot be read')
  return openWorkshop(value).value
}
