import {availableParallelism} from 'node:os'
import type {checkPile, Expected, PileFault} from '../../press/index.js'
import {openPool} from '../pool.js'
import type {Project} from '../project.js'

/** Reads piles back, each in another thread while the next is laid, or in this one when there is no other. */
export async function createChecker(
  project: Project,
  jobs: number = availableParallelism(),
): Promise<{readonly check: typeof checkPile; readonly close: () => Promise<void>}> {
  const here = async (bytes: Uint8Array, expected: readonly Expected[]): Promise<readonly PileFault[]> =>
    (await import('../../press/index.js')).checkPile(bytes, expected)
  if (jobs <= 1) return {check: here, close: async () => {}}
  const {snapshot, builtIn} = project
  const pool = await openPool({snapshot, builtIn}, 1)
  return {
    check: async (bytes, expected) =>
      (await pool.run<readonly PileFault[]>({kind: 'check', bytes, expected})) ?? here(bytes, expected),
    close: pool.close,
  }
}
