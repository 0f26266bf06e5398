import {join} from 'node:path'
import {type Diagnostic, hashOf, isError, type Outcome} from '../base/index.js'
import {type Composed, compose} from './compose.js'
import {lockOf, passwordOf} from './locks.js'
import {type Fill, type ManifestRow, writeChanged} from './output.js'
import type {Job} from './plan.js'
import type {Project} from './project.js'
import type {PaperReport} from './report.js'
import type {Workshop} from './workshop.js'

/** What came of one job: plain data, sent back from a worker. */
export interface JobResult {
  readonly paper: PaperReport
  readonly row?: ManifestRow
  readonly diagnostics: readonly Diagnostic[]
}

export interface RunOptions {
  /** Folder of the output; none for a check, which prints nothing. */
  readonly output?: string
  /** With warnings counted as errors nothing is written that has one. */
  readonly strict?: boolean
  /** Writes to a disk of one's own; in this thread only. */
  readonly fill?: Fill
}

/** Prints one paper and writes it whole, or says why not. */
export async function runJob(
  job: Job,
  workshop: Workshop,
  {output, strict = false, fill}: RunOptions,
): Promise<JobResult> {
  const begun = performance.now()
  const {value, diagnostics} = guarded(job, workshop)
  const bad = !value || diagnostics.some((one) => isError(one) || (strict && one.severity === 'warning'))
  const file = `${job.folder}/${job.file}`
  const bytes = value && !bad ? await lockedBytes(job, workshop.project, value.bytes, output !== undefined) : undefined
  const milliseconds = performance.now() - begun
  const isWritten = bytes && output ? await writeChanged(join(output, file), bytes, fill) : true
  const paper: PaperReport = {
    committee: job.folder,
    document: job.document,
    edition: job.edition,
    audience: job.audience,
    ...(job.seat ? {seat: job.seat} : {}),
    pages: value?.pages.length ?? 0,
    milliseconds,
    file,
    state: bad ? 'failed' : isWritten ? 'printed' : 'unchanged',
  }
  return {paper, diagnostics, ...(value && bytes ? {row: rowOf(job, value, bytes)} : {})}
}

/** Locked if its document asks for it. A check, which writes nothing, needs no password. */
async function lockedBytes(job: Job, project: Project, bytes: Uint8Array, isWritten: boolean): Promise<Uint8Array> {
  const asked = isWritten ? lockOf(project, job) : undefined
  if (!asked) return bytes
  const {lock} = await import('../press/index.js')
  return lock(bytes, {password: passwordOf(project.snapshot.root, asked), permissions: asked.permissions})
}

/** A broken invariant of ours is told as a diagnostic of its paper, so that the others are still printed. */
function guarded(job: Job, workshop: Workshop): Outcome<Composed | undefined> {
  try {
    return compose(job, workshop)
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') throw error
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const message = `\`${job.document}\` of \`${job.folder}\` (${job.edition}, ${job.audience}) could not be set: ${detail}`
    return {
      value: undefined,
      diagnostics: [{code: 'bug', severity: 'error', message, hint: 'this is a fault of the program, not of the text'}],
    }
  }
}

/** What the manifest says of a paper. */
export function rowOf(job: Job, {content, edited, pages, loose}: Composed, bytes: Uint8Array): ManifestRow {
  const {packet} = edited.running
  return {
    document: job.document,
    edition: job.edition,
    audience: job.audience,
    pages: pages.length,
    file: job.file,
    content: content.slice(0, 7),
    sha256: hashOf(bytes),
    bytes: bytes.length,
    ...(job.seat === undefined ? {} : {seat: job.seat}),
    ...(packet === undefined ? {} : {packet}),
    ...(job.seat === undefined || loose === '' ? {} : {loose}),
  }
}
