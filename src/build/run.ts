import {join} from 'node:path'
import {type Diagnostic, hashOf, isError, type Outcome} from '../base/index.js'
import {type Composed, compose} from './compose.js'
import type {Job} from './plan.js'
import {type Fill, type ManifestRow, writeChanged} from './output.js'
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
export async function runJob(job: Job, workshop: Workshop, {output, strict = false, fill}: RunOptions): Promise<JobResult> {
  const begun = performance.now()
  const {value, diagnostics} = guarded(job, workshop)
  const bad = !value || diagnostics.some((one) => isError(one) || (strict && one.severity === 'warning'))
  const file = `${job.folder}/${job.file}`
  const isWritten = value && !bad && output ? await writeChanged(join(output, file), value.bytes, fill) : true
  const paper: PaperReport = {
    committee: job.folder,
    document: job.document,
    edition: job.edition,
    audience: job.audience,
    ...(job.seat ? {seat: job.seat} : {}),
    pages: value?.pages.length ?? 0,
    milliseconds: performance.now() - begun,
    file,
    state: bad ? 'failed' : isWritten ? 'printed' : 'unchanged',
  }
  return {paper, diagnostics, ...(value && !bad ? {row: rowOf(job, paper, value)} : {})}
}

/** A broken invariant of ours is told as a diagnostic of its paper, so that the others are still printed. */
function guarded(job: Job, workshop: Workshop): Outcome<Composed | undefined> {
  try {
    return compose(job, workshop)
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') throw error
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const message = `\`${job.document}\` of \`${job.folder}\` (${job.edition}, ${job.audience}) could not be set: ${detail}`
    return {value: undefined, diagnostics: [{code: 'bug', severity: 'error', message, hint: 'this is a fault of the program, not of the text'}]}
  }
}

function rowOf(job: Job, paper: PaperReport, {content, bytes, edited}: Composed): ManifestRow {
  const {packet} = edited.running
  return {
    document: job.document,
    edition: job.edition,
    audience: job.audience,
    pages: paper.pages,
    file: job.file,
    content: content.slice(0, 7),
    sha256: hashOf(bytes),
    bytes: bytes.length,
    ...(job.seat === undefined ? {} : {seat: job.seat}),
    ...(packet === undefined ? {} : {packet}),
  }
}
