import {type Diagnostic, UserError} from '../../base/index.js'
import type {FileDifference} from '../../press/index.js'
import {type Keep, openKeep} from '../keep.js'
import type {ManifestRow} from '../output.js'
import {type Job, planOf, type Selection} from '../plan.js'
import {foldersOf, foldersWanted, openProject, type Project} from '../project.js'
import type {Snapshot} from '../snapshot.js'
import {type Bench, committeeOf, createBench} from './bench.js'
import type {Originals, OriginalsErrand, TrialErrand, Tried} from './errand.js'
import {type Made, nameOf} from './rebuild.js'
import {runErrands} from './runErrands.js'
import type {How, Secret} from './secret.js'
import {hows} from './secret.js'

export interface ProofRequest {
  readonly snapshot: Snapshot
  readonly builtIn: Snapshot
  readonly selection?: Selection
  /** Things changed in one rebuild at most; all at once when absent. */
  readonly units?: number
  /** How files were read before. */
  readonly keep?: Keep
  /** Threads beside this one; none when absent. */
  readonly threads?: number
  /** What is done to them; everything when absent. */
  readonly ways?: readonly How[]
  readonly onProgress?: (done: number, all: number, what: string) => void
}

/** A paper that came out otherwise when something was changed that its reader may not see. */
export interface Interference {
  readonly how: How
  /** What was changed: one thing, or several that only together make the difference. */
  readonly secrets: readonly Secret[]
  /** `bytes`, `pages`, `file`, `content`, `row` for the rest of its row in the manifest, or `gone` when there was no paper any more. */
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
 * Shows that what a reader may not see does not touch their papers. Every paper is printed as the files are; then again
 * after each of three things was done to all that its reader may not see (other words of other length; nothing; much
 * more), each time from files read anew and in a fresh workshop, to the last byte. Bytes, name, pages and the row of the
 * manifest must be the same. Where they are not, halving names what it depends on.
 */
export async function prove(request: ProofRequest): Promise<Proof> {
  const {snapshot, builtIn, selection, keep = openKeep()} = request
  const opened = openProject(snapshot, builtIn, foldersWanted(snapshot, selection), keep)
  const project = opened.value
  if (!project) return {committees: [], diagnostics: opened.diagnostics}
  const wanted = planOf(project, selection).value.jobs
  const folders = foldersOf(snapshot).filter((folder) => wanted.some((job) => job.folder === folder))
  if (folders.length === 0) throw new UserError('nothing was chosen that could be proved', 'see `dossier list`')
  const errands = folders.flatMap((folder) => errandsOf(folder, wanted, request))
  const bench = createBench(project)
  const answers = await runErrands(project, bench, errands, request)
  const committees: CommitteeProof[] = []
  for (const folder of folders) {
    const own = errands.flatMap((errand, at) => (errand.folder === folder ? [{errand, answer: answers[at]}] : []))
    committees.push(await proofOf(folder, own as readonly Done[], bench))
  }
  return {committees, diagnostics: [...opened.diagnostics, ...diagnosticsOf(project, folders)]}
}

const diagnosticsOf = (project: Project, folders: readonly string[]): readonly Diagnostic[] =>
  folders.flatMap((folder) => committeeOf(project, folder).diagnostics)

/** The largest first: what takes longest is not begun last. */
function errandsOf(
  folder: string,
  wanted: readonly Job[],
  {ways = hows, units}: ProofRequest,
): readonly (OriginalsErrand | TrialErrand)[] {
  const jobs = wanted.filter((job) => job.folder === folder)
  const readers = [...new Set(jobs.map(({audience}) => audience))]
  const trials = readers.flatMap((reader) => {
    const own = jobs.filter(({audience}) => audience === reader)
    return ways.map((how): TrialErrand => ({kind: 'trial', folder, reader, how, jobs: own, ...(units ? {units} : {})}))
  })
  return [{kind: 'originals', folder, jobs}, ...trials.toSorted((a, b) => b.jobs.length - a.jobs.length)]
}

type Done =
  | {readonly errand: OriginalsErrand; readonly answer: Originals}
  | {readonly errand: TrialErrand; readonly answer: Tried}

type Trial = Extract<Done, {readonly answer: Tried}>

/** Holds what was printed after a change against what was printed before. */
async function proofOf(folder: string, done: readonly Done[], bench: Bench): Promise<CommitteeProof> {
  const trials = done.filter((one): one is Trial => one.errand.kind === 'trial')
  const papers: ProvedPaper[] = []
  for (const {errand, answer} of done) {
    if (errand.kind !== 'originals') continue
    for (const [at, job] of errand.jobs.entries()) {
      const own = trials.filter((trial) => trial.errand.reader === job.audience)
      papers.push(await provePaper(job, (answer as Originals).made[at], own, bench))
    }
  }
  const audiences = new Map(trials.map(({errand: {reader}, answer: {withheld}}) => [reader, withheld]))
  const triedBy = (how: How): readonly Secret[] =>
    distinct(trials.flatMap(({errand, answer}) => (errand.how === how ? answer.usable : [])))
  return {
    folder,
    papers,
    audiences: [...audiences].map(([audience, withheld]) => ({audience, withheld})),
    tried: {replace: triedBy('replace'), delete: triedBy('delete'), lengthen: triedBy('lengthen')},
    untried: trials.flatMap(({errand: {how}, answer}) => answer.unusable.map((one) => ({how, ...one}))),
  }
}

const distinct = (secrets: readonly Secret[]): readonly Secret[] => [
  ...new Map(secrets.map((one) => [JSON.stringify([one.kind, one.name, one.place]), one])).values(),
]

async function provePaper(
  job: Job,
  original: Made | undefined,
  trials: readonly Trial[],
  bench: Bench,
): Promise<ProvedPaper> {
  const withheld = trials[0]?.answer.withheld.length ?? 0
  if (!original) return {job, withheld, rebuilds: 0, interferences: []}
  const interferences: Interference[] = []
  let rebuilds = 0
  for (const {errand, answer} of trials) {
    const rows = answer.rows[errand.jobs.indexOf(job)] ?? []
    rebuilds += rows.length
    for (const [group, row] of rows.entries())
      if (differences(original.row, row).length > 0)
        interferences.push(await interferenceOf({job, original, errand, group, bench}))
  }
  return {job, made: original.row, withheld, rebuilds, interferences}
}

interface Found {
  readonly job: Job
  readonly original: Made
  readonly errand: TrialErrand
  readonly group: number
  readonly bench: Bench
}

/** Prints again and again, with ever fewer things changed. */
async function interferenceOf({job, original, errand, group, bench}: Found): Promise<Interference> {
  const trials = bench.trialsOf(errand)
  const name = nameOf(job, true)
  const differs = (some: readonly Secret[]): boolean =>
    trials.isReadable(some) && differences(original.row, trials.make(some, name)?.row).length > 0
  const secrets = narrowed(trials.groups[group] ?? [], differs)
  const last = trials.make(secrets, name)
  const first = last && (await differenceOf(original, last))
  return {how: errand.how, secrets, what: differences(original.row, last?.row), ...(first ? {first} : {})}
}

/** The readers of finished files are opened only when there is a difference to tell. */
async function differenceOf(original: Made, changed: Made): Promise<FileDifference | undefined> {
  const {firstDifference} = await import('../../press/index.js')
  return firstDifference(original.bytes, changed.bytes)
}

/** Where a paper stands in `documents`, and so in the plan, may move; what the manifest says of it may not. */
function differences(a: ManifestRow, b: ManifestRow | undefined): readonly string[] {
  if (!b) return ['gone']
  const told = [
    ...(a.sha256 === b.sha256 ? [] : ['bytes']),
    ...(a.pages === b.pages ? [] : ['pages']),
    ...(a.file === b.file ? [] : ['file']),
    ...(a.content === b.content && a.document === b.document ? [] : ['content']),
  ]
  return told.length === 0 && JSON.stringify(a) !== JSON.stringify(b) ? ['row'] : told
}

/** The smallest part, found by halving, that still makes a difference: mostly one; the whole when no half does by itself. */
function narrowed(group: readonly Secret[], isTelling: (some: readonly Secret[]) => boolean): readonly Secret[] {
  if (group.length <= 1) return group
  const middle = Math.ceil(group.length / 2)
  const half = [group.slice(0, middle), group.slice(middle)].find(isTelling)
  return half ? narrowed(half, isTelling) : group
}
