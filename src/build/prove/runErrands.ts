import {openPool} from '../pool.js'
import type {Project} from '../project.js'
import type {Bench} from './bench.js'
import type {ProofAnswer, ProofErrand} from './errand.js'

export interface RunErrandsOptions {
  /** Threads beside this one; none when absent. */
  readonly threads?: number
  readonly onProgress?: (done: number, all: number, what: string) => void
}

/** Does all errands, in this thread or in several. The answers come in the order of the errands, whoever gave them. */
export async function runErrands(
  project: Project,
  bench: Bench,
  errands: readonly ProofErrand[],
  {threads = 0, onProgress}: RunErrandsOptions,
): Promise<readonly ProofAnswer[]> {
  let done = 0
  const tell = (errand: ProofErrand): void => onProgress?.(++done, errands.length, nameOf(errand))
  const here = (errand: ProofErrand): ProofAnswer => {
    const answer = bench.run(errand)
    tell(errand)
    return answer
  }
  if (threads <= 1) return errands.map(here)
  const {snapshot, builtIn, keep} = project
  const pool = await openPool({snapshot, builtIn}, threads)
  const opening = {folders: [...new Set(errands.map(({folder}) => folder))], kept: keep.pack()}
  try {
    return await Promise.all(
      errands.map(async (errand) => {
        const answer = await pool.run<ProofAnswer>({kind: 'prove', errand, opening})
        if (!answer) return here(errand)
        tell(errand)
        return answer
      }),
    )
  } finally {
    await pool.close()
  }
}

const nameOf = (errand: ProofErrand): string =>
  errand.kind === 'originals'
    ? `${errand.folder}: all papers as they are`
    : `${errand.folder}: for ${errand.reader}, ${verbs[errand.how]}`

const verbs = {replace: 'other words', delete: 'nothing', lengthen: 'more words'} as const
