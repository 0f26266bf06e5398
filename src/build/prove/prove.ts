import {type Diagnostic, UserError} from '../../base/index.js'
import type {FileDifference} from '../../press/index.js'
import type {Keep} from '../keep.js'
import {type Job, planOf, type Selection} from '../plan.js'
import {type CommitteeFolder, foldersOf, openProject, type Project} from '../project.js'
import type {Snapshot} from '../snapshot.js'
import {openWorkshop} from '../workshop.js'
import {type Made, make, nameOf, rememberReading} from './rebuild.js'
import type {How, Secret} from './secret.js'
import {hows} from './secret.js'
import {secretsFrom} from './secretsFrom.js'
import {secretsOf} from './secretsOf.js'
import {createTrials, type Trials} from './trials.js'

export interface ProofRequest {
  readonly snapshot: Snapshot
  readonly builtIn: Snapshot
  readonly selection?: Selection
  /** Things changed in one rebuild at most; all at once when absent. */
  readonly units?: number
  /** What is done to them; everything when absent. */
  readonly ways?: readonly How[]
  readonly onProgress?: (done: number, all: number, what: string) => void
}

/** A paper that came out otherwise when something was changed that its reader may not see. */
export interface Interference {
  readonly how: How
  /** What was changed: one thing, or several that only together make the difference. */
  readonly secrets: readonly Secret[]
  /** `bytes`, `pages`, `file`, `content`, or `gone` when there was no paper any more. */
  readonly what: readonly string[]
  readonly first?: FileDifference
}

export interface ProvedPaper {
  readonly job: Job
  /** Absent when it cannot be printed as the files are. */
  readonly made?: Made['row']
  readonly withheld: number
  readonly rebuilds: number
  readonly interferences: readonly Interference[]
}

/** What came of changing a committee's secrets. */
export interface CommitteeProof {
  readonly folder: string
  readonly papers: readonly ProvedPaper[]
  readonly audiences: readonly {readonly audience: string; readonly withheld: readonly Secret[]}[]
  /** Secrets that were changed, by what was done; those whose changed files could not be read. */
  readonly tried: {readonly [H in How]: readonly Secret[]}
  readonly untried: readonly {readonly how: How; readonly secret: Secret; readonly why: string}[]
}

export interface Proof {
  readonly committees: readonly CommitteeProof[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Shows that what a reader may not see does not touch their papers: every paper is printed, then again after each of
 * three things was done to all of it (other words of other length; nothing; much more), each time in a fresh workshop.
 * Bytes, name, pages and the row of the manifest must be the same. Where they are not, halving names what it depends on.
 */
export async function prove(request: ProofRequest): Promise<Proof> {
  const {snapshot, builtIn, selection} = request
  const reading = rememberReading()
  const opened = openProject(snapshot, builtIn, undefined, reading.first)
  if (!opened.value) return {committees: [], diagnostics: opened.diagnostics}
  const project = opened.value
  const wanted = planOf(project, selection).value.jobs
  const folders = foldersOf(snapshot).filter((folder) => wanted.some((job) => job.folder === folder))
  if (folders.length === 0) throw new UserError('nothing was chosen that could be proved', 'see `dossier list`')
  const committees: CommitteeProof[] = []
  const diagnostics = [...opened.diagnostics]
  let done = 0
  for (const folder of folders) {
    const committee = project.committees.find((one) => one.folder === folder)
    if (!committee) continue
    diagnostics.push(...committee.diagnostics)
    const jobs = wanted.filter((job) => job.folder === folder)
    committees.push(
      await proveCommittee({
        request,
        project,
        committee,
        jobs,
        keep: reading.later,
        tell: (what) => request.onProgress?.(++done, wanted.length, what),
      }),
    )
  }
  return {committees, diagnostics}
}

interface CommitteeRequest {
  readonly request: ProofRequest
  readonly project: Project
  readonly committee: CommitteeFolder
  readonly jobs: readonly Job[]
  /** How files that are not changed were read. */
  readonly keep: Keep
  readonly tell: (what: string) => void
}

async function proveCommittee({
  request,
  project,
  committee,
  jobs,
  keep,
  tell,
}: CommitteeRequest): Promise<CommitteeProof> {
  const {ways = hows} = request
  const {secrets} = secretsOf(project, committee).value
  // As `build` prints them: one after another in one workshop, so that nothing may pass from one to the next either.
  const workshop = openWorkshop(project).value
  const originals = new Map(jobs.map((job) => [job, make(job, workshop)]))
  const papers: ProvedPaper[] = []
  const audiences: {audience: string; withheld: readonly Secret[]}[] = []
  const tried = {replace: new Set<Secret>(), delete: new Set<Secret>(), lengthen: new Set<Secret>()}
  const untried: {how: How; secret: Secret; why: string}[] = []
  for (const audience of new Set(jobs.map((job) => job.audience))) {
    const withheld = secretsFrom(audience, secrets, committee, project)
    const trials = createTrials({
      keep,
      project,
      committee,
      reader: audience,
      secrets: withheld,
      ...(request.units ? {units: request.units} : {}),
    })
    for (const how of ways) {
      for (const secret of trials.usable(how)) tried[how].add(secret)
      untried.push(...trials.unusable(how).map((one) => ({how, ...one})))
    }
    audiences.push({audience, withheld})
    for (const job of jobs.filter((one) => one.audience === audience)) {
      papers.push(await provePaper({job, original: originals.get(job), withheld: withheld.length, trials, ways}))
      tell(job.file)
    }
  }
  return {
    folder: committee.folder,
    papers,
    audiences,
    tried: {replace: [...tried.replace], delete: [...tried.delete], lengthen: [...tried.lengthen]},
    untried,
  }
}

interface PaperRequest {
  readonly job: Job
  readonly original: Made | undefined
  readonly withheld: number
  readonly trials: Trials
  readonly ways: readonly How[]
}

async function provePaper({job, original, withheld, trials, ways}: PaperRequest): Promise<ProvedPaper> {
  if (!original) return {job, withheld, rebuilds: 0, interferences: []}
  const interferences: Interference[] = []
  let rebuilds = 0
  for (const how of ways)
    for (const group of trials.groups(how)) {
      rebuilds++
      const changed = trials.make(how, group, nameOf(job, true))
      if (differences(original, changed).length === 0) continue
      const culprits = narrowed(
        group,
        (some) =>
          trials.isReadable(how, some) && differences(original, trials.make(how, some, nameOf(job, true))).length > 0,
      )
      const last = trials.make(how, culprits, nameOf(job, true))
      const first = last && (await differenceOf(original, last))
      interferences.push({how, secrets: culprits, what: differences(original, last), ...(first ? {first} : {})})
    }
  return {job, made: original.row, withheld, rebuilds, interferences}
}

/** The readers of finished files are opened only when there is a difference to tell. */
async function differenceOf(original: Made, changed: Made): Promise<FileDifference | undefined> {
  const {firstDifference} = await import('../../press/index.js')
  return firstDifference(original.bytes, changed.bytes)
}

function differences(original: Made, changed: Made | undefined): readonly string[] {
  if (!changed) return ['gone']
  const {row: a} = original
  const {row: b} = changed
  return [
    ...(a.sha256 === b.sha256 ? [] : ['bytes']),
    ...(a.pages === b.pages ? [] : ['pages']),
    ...(a.file === b.file ? [] : ['file']),
    ...(a.content === b.content && a.document === b.document ? [] : ['content']),
  ]
}

/** The smallest part, found by halving, that still makes a difference: mostly one; the whole when no half does by itself. */
function narrowed(group: readonly Secret[], isTelling: (some: readonly Secret[]) => boolean): readonly Secret[] {
  if (group.length <= 1) return group
  const middle = Math.ceil(group.length / 2)
  const half = [group.slice(0, middle), group.slice(middle)].find(isTelling)
  return half ? narrowed(half, isTelling) : group
}
