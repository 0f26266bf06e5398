import {type MessagePort, workerData} from 'node:worker_threads'
import {isUserError, type UserError} from '../base/index.js'
import type {Expected, PileFault} from '../press/index.js'
import {openKeep} from './keep.js'
import type {Job} from './plan.js'
import {openProject, type Project} from './project.js'
import type {ProseFile} from './proseFiles.js'
import type {Bench} from './prove/bench.js'
import type {ProofAnswer, ProofErrand} from './prove/errand.js'
import {readForAnother} from './readAhead.js'
import type {RunOptions} from './run.js'
import {type Numbered, runInTurn} from './runJobs.js'
import type {Snapshot} from './snapshot.js'
import type {Turns} from './turns.js'
import {openWorkshop, type Workshop} from './workshop.js'

/** What a worker is given once: the files of the project, as the main thread saw them. */
export interface WorkerData {
  readonly snapshot: Snapshot
  readonly builtIn: Snapshot
}

/** Of what a project is opened: the committees wanted, and what was read of them already. */
export interface Opening {
  readonly folders: readonly string[]
  readonly kept: Uint8Array
}

/** What a worker is asked to do: its part of texts to be read, of papers or of a proof; to read a pile back. */
export type Errand =
  | {readonly kind: 'read'; readonly files: readonly ProseFile[]; readonly turns: Turns}
  | PrintErrand
  | {readonly kind: 'prove'; readonly errand: ProofErrand; readonly opening: Opening}
  | {readonly kind: 'check'; readonly bytes: Uint8Array; readonly expected: readonly Expected[]}

export interface PrintErrand {
  readonly kind: 'print'
  readonly jobs: readonly Job[]
  readonly turns: Turns
  readonly options: RunOptions
  readonly opening: Opening
  /** Told of every paper at once. */
  readonly news: MessagePort
}

/** What is sent back. Between threads an error loses its name. */
export type Answer =
  | {readonly result: unknown}
  | {readonly trouble: {readonly message: string; readonly hint?: string; readonly concern: UserError['concern']}}

/** What this thread has read itself, and what it was given. */
const keep = openKeep()
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
    case 'read':
      return readForAnother(files().snapshot, errand.files, errand.turns, keep)
    case 'print':
      return print(errand)
    case 'prove':
      return prove(errand)
    case 'check':
      return check(errand)
  }
}

async function check({bytes, expected}: Errand & {readonly kind: 'check'}): Promise<readonly PileFault[]> {
  const {checkPile} = await import('../press/index.js')
  return checkPile(bytes, expected)
}

async function print({jobs, turns, options, opening, news}: PrintErrand): Promise<readonly Numbered[]> {
  const shop = (): Workshop => {
    project ??= open(opening)
    workshop ??= openWorkshop(project).value
    return workshop
  }
  const results = await runInTurn(jobs, turns, {options, onResult: (one) => news.postMessage(one), workshop: shop})
  news.close()
  return results
}

async function prove({errand, opening}: Errand & {readonly kind: 'prove'}): Promise<ProofAnswer> {
  const {createBench} = await import('./prove/bench.js')
  project ??= open(opening)
  bench ??= createBench(project)
  return bench.run(errand)
}

function files(): WorkerData {
  const given = workerData as WorkerData | [unknown, WorkerData]
  return Array.isArray(given) ? given[1] : given
}

function open({folders, kept}: Opening): Project {
  const {snapshot, builtIn} = files()
  keep.add(kept)
  const {value} = openProject(snapshot, builtIn, folders, keep)
  if (!value) throw new Error('bug: a worker was given a project that cannot be read')
  return value
}
