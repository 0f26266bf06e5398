import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {type Diagnostic, isError, type Outcome, UserError} from '../base/index.js'
import {alone, type Crew, createCrew} from './crew.js'
import {openFountShelf} from './fountShelf.js'
import {homeOfProgram} from './home.js'
import {interruptible} from './interrupt.js'
import type {Keep} from './keep.js'
import {openKeepOnDisk} from './keepOnDisk.js'
import {withPasswords} from './locks.js'
import {missing} from './missing.js'
import {type Fill, writeManifest} from './output.js'
import {removeParts} from './parts.js'
import {type Plan, planOf, type Selection} from './plan.js'
import {foldersOf, foldersWanted, openProject, type Project} from './project.js'
import {readAhead} from './readAhead.js'
import {type BuildReport, distinct, type Progress} from './report.js'
import type {JobResult} from './run.js'
import {runJobs} from './runJobs.js'
import {type Snapshot, takeBuiltIn, takeSnapshot} from './snapshot.js'
import {fontsOf, openWorkshop, type Workshop} from './workshop.js'

export interface BuildOptions {
  readonly root: string
  /** `output` below the root when absent. */
  readonly output?: string
  readonly selection?: Selection
  readonly strict?: boolean
  /** Threads; as many as the machine has cores when absent. */
  readonly jobs?: number
  /** Sets every paper and writes none. */
  readonly check?: boolean
  readonly onProgress?: Progress
  /** What was read before; nothing when absent. */
  readonly keep?: Keep
  /** A workshop that has worked before; a new one when absent. */
  readonly workshopOf?: (project: Project) => Workshop
  /** Puts bytes into files; the disk's own way when absent. */
  readonly fill?: Fill
}

/** Most threads by default: each holds its own faces and blocks. */
const threadsMax = 8

/** Reads a project, prints every paper that was asked for, and tells what came of it. */
export async function buildProject(options: BuildOptions): Promise<BuildReport> {
  const begun = performance.now()
  const snapshot = await takeSnapshot(options.root)
  const {keep, save} = await openKeepOnDisk(snapshot.root)
  const builtIn = await takeBuiltIn(homeOfProgram())
  return interruptible(outputOf(snapshot, options), async () => {
    const shelf = openFountShelf()
    let workshop: Workshop | undefined
    const workshopOf = (project: Project): Workshop => (workshop ??= openWorkshop(project, shelf).value)
    const report = await buildSnapshot(snapshot, builtIn, {workshopOf, ...options, keep}, begun)
    await save()
    if (workshop) await shelf.save(workshop.faces)
    return report
  })
}

export async function buildSnapshot(
  snapshot: Snapshot,
  builtIn: Snapshot,
  options: BuildOptions,
  begun = performance.now(),
): Promise<BuildReport> {
  const threads = Math.max(1, options.jobs ?? Math.min(threadsMax, availableParallelism()))
  const crew = threads > 1 ? createCrew(snapshot, builtIn, threads - 1) : alone
  try {
    return await buildWith(crew, snapshot, builtIn, options, begun)
  } finally {
    await crew.close()
  }
}

async function buildWith(
  crew: Crew,
  snapshot: Snapshot,
  builtIn: Snapshot,
  options: BuildOptions,
  begun: number,
): Promise<BuildReport> {
  const output = outputOf(snapshot, options)
  const done = (papers: BuildReport['papers'], diagnostics: readonly Diagnostic[]): BuildReport => ({
    papers,
    diagnostics: distinct(diagnostics),
    output,
    milliseconds: performance.now() - begun,
  })
  const folders = foldersWanted(snapshot, options.selection)
  const {keep} = options
  if (keep) await readAhead({snapshot, folders: folders ?? foldersOf(snapshot), keep, crew})
  const opened = openProject(snapshot, builtIn, folders, keep)
  const project = opened.value
  if (!project) return done([], opened.diagnostics)
  const fonts = fontsOf(project).diagnostics
  if (fonts.some(isError)) return done([], [...opened.diagnostics, ...fonts])
  const plan = planOf(project, options.selection)
  if (nothingChosen(project, plan))
    throw new UserError(
      'no paper is both for these readers and of these documents and editions',
      'run `dossier list` to see what there is',
    )
  const unlocked = withPasswords(project, plan.value.jobs)
  const jobs = options.check ? plan.value.jobs : unlocked.value
  const locks = unlocked.diagnostics.map((one) =>
    options.check && one.code === 'lock-missing' ? {...one, severity: 'warning' as const} : one,
  )
  if (!options.check) removeParts(output)
  let count = 0
  const results = await runJobs(project, jobs, {
    crew,
    ...(options.check ? {} : {output}),
    strict: options.strict ?? false,
    ...(options.fill ? {fill: options.fill} : {}),
    ...(options.workshopOf ? {workshopOf: options.workshopOf} : {}),
    onResult: ({paper}) => options.onProgress?.(++count, jobs.length, paper),
  })
  if (!options.check) await writeManifests(project, plan.value, results, output, options)
  const files = project.committees.flatMap((committee) => committee.diagnostics)
  const gaps = options.check ? missing(project, jobs) : []
  const diagnostics = [
    ...opened.diagnostics,
    ...fonts,
    ...files,
    ...plan.diagnostics,
    ...locks,
    ...results.flatMap((result) => result.diagnostics),
    ...gaps,
  ]
  return done(
    results.map((result) => result.paper),
    diagnostics,
  )
}

/** Nothing is wrong and nothing is to be printed: what was asked for excludes itself. */
const nothingChosen = ({committees}: Project, {value: {jobs, skipped}, diagnostics}: Outcome<Plan>): boolean =>
  jobs.length === 0 &&
  skipped === 0 &&
  !diagnostics.some(isError) &&
  committees.some(({data, diagnostics: own}) => data.committee.documents.length > 0 && !own.some(isError))

const outputOf = ({root}: Snapshot, {output}: BuildOptions): string => output ?? join(root, 'output')

async function writeManifests(
  project: Project,
  plan: Plan,
  results: readonly JobResult[],
  output: string,
  {selection, fill}: BuildOptions,
): Promise<void> {
  const everything = !selection || Object.values(selection).every((list) => list === undefined)
  for (const {folder} of project.committees) {
    const mine = plan.jobs.filter((job) => job.folder === folder)
    if (mine.length === 0) continue
    const rows = results.flatMap((result) => (result.paper.committee === folder && result.row ? [result.row] : []))
    const planned = new Set(mine.map((job) => job.file))
    await writeManifest(join(output, folder), rows, everything && plan.skipped === 0, planned, fill)
  }
}
