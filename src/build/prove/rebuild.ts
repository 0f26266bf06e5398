import {type Diagnostic, hashOf, isError} from '../../base/index.js'
import {compose} from '../compose.js'
import {type Keep, keepNothing} from '../keep.js'
import type {ManifestRow} from '../output.js'
import {type Job, planOf} from '../plan.js'
import {openProject, type Project} from '../project.js'
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
  if (!composed) return undefined
  const {bytes, pages, content} = composed
  const {document, edition, audience, file} = job
  return {
    bytes,
    row: {
      document,
      edition,
      audience,
      pages: pages.length,
      file,
      content: content.slice(0, 7),
      sha256: hashOf(bytes),
      bytes: bytes.length,
    },
  }
}

/** A committee out of files in memory; `broken` tells why its changed files cannot be read. */
export interface Reopened {
  readonly broken: readonly Diagnostic[]
  /** In a workshop of its own. */
  readonly make: (name: string) => Made | undefined
}

export function reopen(snapshot: Snapshot, builtIn: Snapshot, folder: string, keep: Keep = keepNothing): Reopened {
  const opened = openProject(snapshot, builtIn, [folder], keep)
  const project = opened.value
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

/**
 * Remembers how the files as they are were read, so that a file which a change leaves alone is not read again: reading
 * depends on the name and the text of a file and on nothing else. What is read of changed files is not remembered.
 */
export function rememberReading(): {readonly first: Keep; readonly later: Keep} {
  const known = new Map<string, unknown>()
  const keyOf = (kind: string, parts: readonly (string | Uint8Array)[]): string =>
    JSON.stringify([kind, parts.map(hashOf)])
  const keeping = (isFirst: boolean): Keep => ({
    ...keepNothing,
    of<T>(kind: string, parts: readonly (string | Uint8Array)[], make: () => T): T {
      const key = keyOf(kind, parts)
      if (known.has(key)) return known.get(key) as T
      const value = make()
      if (isFirst) known.set(key, value)
      return value
    },
  })
  return {first: keeping(true), later: keeping(false)}
}
