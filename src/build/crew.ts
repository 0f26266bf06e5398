import {openPool, type Pool} from './pool.js'
import type {Snapshot} from './snapshot.js'
import type {Errand} from './worker.js'

/** The threads of a build beside this one. They are started when there is first something for them to do. */
export interface Crew {
  readonly size: number
  /** Asks each of them for a part of the same work. What came of it; nothing of one that died over it. */
  readonly ask: <T>(errandOf: () => Errand) => Promise<readonly (T | undefined)[]>
  readonly close: () => Promise<void>
}

export function createCrew(snapshot: Snapshot, builtIn: Snapshot, size: number): Crew {
  let pool: Promise<Pool> | undefined
  return {
    size,
    async ask<T>(errandOf: () => Errand) {
      pool ??= openPool({snapshot, builtIn}, size)
      const {run} = await pool
      return Promise.all(Array.from({length: size}, () => run<T>(errandOf())))
    },
    close: async () => (await pool)?.close(),
  }
}

/** Nobody but this thread. */
export const alone: Crew = {size: 0, ask: async () => [], close: async () => {}}
