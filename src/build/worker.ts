import {workerData} from 'node:worker_threads'
import {isUserError, type UserError} from '../base/index.js'
import type {Expected, PileFault} from '../press/index.js'
import {openKeep} from './keep.js'
import type {Job} from './plan.js'
import {openProject, type Project} from './project.js'
import type {Bench} from './prove/bench.js'
import type {ProofAnswer, ProofErrand} from './prove/errand.js'
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

/** What a worker is asked to do: to print papers, one after another; a part of a proof; to read a pile back. */
export type Errand =
  | {readonly kind: 'print'; readonly jobs: readonly Job[]; readonly options: RunOptions}
  | {readonly kind: 'prove'; readonly errand: ProofErrand}
  | {readonly kind: 'check'; readonly bytes: Uint8Array; readonly expected: readonly Expected[]}

/** What is sent back. Between threads an error loses its name. */
export type Answer =
  | {readonly result: unknown}
  | {readonly trouble: {readonly message: string; readonly hint?: string; readonly concern: UserError['concern']}}

let project: Project | undefined
let workshop: Workshop | undefined
let bench: Bench | undefined

export default async function work(errand: Errand): Promise<Answer> {
  try {
    return {result: await toDo(errand)}
  } catch (error) {
    if (!isUserError(error)) throw error
    const {message, hint, concern} = error
    return {trouble: {message, concern, ...(hint === undefined ? {} : {hint})}}
  }
}

function toDo(errand: Errand): Promise<unknown> {
  switch (errand.kind) {
    case 'print':
      return print(errand)
    case 'prove':
      return prove(errand.errand)
    case 'check':
      return check(errand)
  }
}

async function check({bytes, expected}: Errand & {readonly kind: 'check'}): Promise<readonly PileFault[]> {
  const {checkPile} = await import('../press/index.js')
  return checkPile(bytes, expected)
}

async function print({jobs, options}: Errand & {readonly kind: 'print'}): Promise<readonly JobResult[]> {
  project ??= open()
  workshop ??= openWorkshop(project).value
  const results: JobResult[] = []
  for (const job of jobs) results.push(await runJob(job, workshop, options))
  return results
}

async function prove(errand: ProofErrand): Promise<ProofAnswer> {
  const {createBench} = await import('./prove/bench.js')
  project ??= open()
  bench ??= createBench(project)
  return bench.run(errand)
}

function open(): Project {
  const given = workerData as WorkerData | [unknown, WorkerData]
  const {snapshot, builtIn, folders, kept} = Array.isArray(given) ? given[1] : given
  const {value} = openProject(snapshot, builtIn, folders, openKeep(kept))
  if (!value) throw new Error('bug: a worker was given a project that cannot be read')
  return value
}
