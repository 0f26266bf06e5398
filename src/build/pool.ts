import {isUserError, UserError} from '../base/index.js'
import type {Answer, Errand, WorkerData} from './worker.js'

/** Threads that have the same files. */
export interface Pool {
  /** What came of an errand; nothing when the worker died over it. */
  readonly run: <T>(errand: Errand) => Promise<T | undefined>
  readonly close: () => Promise<void>
}

export async function openPool(workerData: WorkerData, threads: number): Promise<Pool> {
  const {Piscina} = await import('piscina')
  const pool = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData,
  })
  return {
    async run<T>(errand: Errand): Promise<T | undefined> {
      const transferList = errand.kind === 'print' ? [errand.news] : []
      const answer = (await pool.run(errand, {transferList}).catch((error: unknown) => lost(error))) as
        | Answer
        | undefined
      if (answer && 'trouble' in answer)
        throw new UserError(answer.trouble.message, answer.trouble.hint, answer.trouble.concern)
      return answer?.result as T | undefined
    },
    close: () => pool.destroy(),
  }
}

/** A worker that died did not finish its errand; the work is done in this thread. A fault of ours goes on. */
function lost(error: unknown): undefined {
  const {message = '', code = ''} = error as {readonly message?: string; readonly code?: string}
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    throw new UserError('the papers need more memory than there is', 'print fewer at once: --jobs 1', 'resource')
  if (isUserError(error) || !/worker (?:exited|stopped|terminated)|thread.*(?:exit|terminat)/iu.test(message))
    throw error
}
