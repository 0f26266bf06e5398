import {isUserError, UserError} from '../base/index.js'
import type {Job} from './plan.js'
import type {Project} from './project.js'
import type {JobResult, RunOptions} from './run.js'
import {runJob} from './run.js'
import type {Answer, Errand, WorkerData} from './worker.js'
import {openWorkshop, type Workshop} from './workshop.js'

/** Papers in one errand to a worker: few enough to share the work out, enough that the way is worth it. */
const batchMax = 4
/** Below this many papers a second thread costs more than it gives. */
const worthWorkers = 6

export interface PoolOptions extends RunOptions {
  readonly threads: number
  readonly onResult?: (result: JobResult) => void
  /** Of this thread. */
  readonly workshopOf?: (project: Project) => Workshop
}

/** Prints all papers, in this thread or in several. The results come in the order of the jobs, whoever did them. */
export async function runJobs(
  project: Project,
  jobs: readonly Job[],
  {threads, onResult, workshopOf = (one) => openWorkshop(one).value, ...options}: PoolOptions,
): Promise<readonly JobResult[]> {
  const runHere = async (mine: readonly Job[]): Promise<readonly JobResult[]> => {
    const workshop = workshopOf(project)
    const results: JobResult[] = []
    for (const job of mine) {
      const result = await runJob(job, workshop, options)
      onResult?.(result)
      results.push(result)
    }
    return results
  }
  if (threads <= 1 || jobs.length < worthWorkers || options.fill) return runHere(jobs)
  const pool = await openPool(
    project,
    jobs.map(({folder}) => folder),
    threads,
  )
  try {
    const batches = batchesOf(jobs, threads)
    const done = await Promise.all(
      batches.map(async (batch) => {
        const results = await pool.run<readonly JobResult[]>({kind: 'print', jobs: batch, options})
        if (!results) return runHere(batch)
        for (const result of results) onResult?.(result)
        return results
      }),
    )
    return done.flat()
  } finally {
    await pool.close()
  }
}

/** Threads that have the same files and have read them already. */
export interface Pool {
  /** What came of an errand; nothing when the worker died over it. */
  readonly run: <T>(errand: Errand) => Promise<T | undefined>
  readonly close: () => Promise<void>
}

export async function openPool(project: Project, folders: readonly string[], threads: number): Promise<Pool> {
  const {Piscina} = await import('piscina')
  const {snapshot, builtIn} = project
  const workerData: WorkerData = {snapshot, builtIn, folders: [...new Set(folders)], kept: project.keep.pack()}
  const pool = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData,
  })
  return {
    async run<T>(errand: Errand): Promise<T | undefined> {
      const answer = (await pool.run(errand).catch((error: unknown) => lost(error))) as Answer | undefined
      if (answer && 'trouble' in answer)
        throw new UserError(answer.trouble.message, answer.trouble.hint, answer.trouble.concern)
      return answer?.result as T | undefined
    },
    close: () => pool.destroy(),
  }
}

/** A worker that died did not finish its errand; its papers are printed in this thread. A fault of ours goes on. */
function lost(error: unknown): undefined {
  const {message = '', code = ''} = error as {readonly message?: string; readonly code?: string}
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    throw new UserError('the papers need more memory than there is', 'print fewer at once: --jobs 1', 'resource')
  if (isUserError(error) || !/worker (?:exited|stopped|terminated)|thread.*(?:exit|terminat)/iu.test(message))
    throw error
}

function batchesOf(jobs: readonly Job[], threads: number): Job[][] {
  const size = Math.max(1, Math.min(batchMax, Math.floor(jobs.length / (threads * 3))))
  return Array.from({length: Math.ceil(jobs.length / size)}, (_, at) => jobs.slice(at * size, (at + 1) * size))
}
