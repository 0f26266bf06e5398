import {MessageChannel, type MessagePort} from 'node:worker_threads'
import {alone, type Crew} from './crew.js'
import type {Job} from './plan.js'
import type {Project} from './project.js'
import {commissionOf} from './request.js'
import {type JobResult, type RunOptions, runJob} from './run.js'
import {createTurns, endTurns, type Turns, takeTurns} from './turns.js'
import {openWorkshop, type Workshop} from './workshop.js'

/** Below this many papers a second thread costs more than it gives. */
const worthCrew = 6
/** Papers that a thread has set and that are not yet written. The disk works while the next are set. */
const mostUnwritten = 8

/** What came of a paper, and which of the jobs it was. */
export type Numbered = readonly [at: number, result: JobResult]

export interface JobsOptions extends RunOptions {
  readonly crew?: Crew
  readonly onResult?: (result: JobResult) => void
  /** Of this thread. */
  readonly workshopOf?: (project: Project) => Workshop
}

/** Prints all papers, in this thread and in those beside it. The results come in the order of the jobs, whoever did them. */
export async function runJobs(
  project: Project,
  jobs: readonly Job[],
  {crew = alone, onResult, workshopOf = (one) => openWorkshop(one).value, ...options}: JobsOptions,
): Promise<readonly JobResult[]> {
  const told = new Set<number>()
  const tell = ([at, result]: Numbered): void => {
    if (!told.has(at)) onResult?.(result)
    told.add(at)
  }
  let workshop: Workshop | undefined
  const here = (mine: readonly Job[], turns: Turns): Promise<readonly Numbered[]> =>
    runInTurn(mine, turns, {options, onResult: tell, workshop: () => (workshop ??= workshopOf(project))})

  const turns = createTurns()
  const isShared = crew.size > 0 && jobs.length >= worthCrew && !options.fill
  const others = isShared ? askCrew({project, jobs, turns, crew, options, tell}) : Promise.resolve([])
  others.catch(() => endTurns(turns, jobs.length))
  const own = await here(jobs, turns).finally(() => others.catch(() => {}))
  const results = new Map([...own, ...(await others)])
  const lost = [...jobs.keys()].filter((at) => !results.has(at))
  const again = await here(
    lost.map((at) => jobs[at] as Job),
    createTurns(),
  )
  for (const [at, result] of again) results.set(lost[at] as number, result)
  return [...jobs.keys()].flatMap((at) => results.get(at) ?? [])
}

interface CrewWork {
  readonly project: Project
  readonly jobs: readonly Job[]
  readonly turns: Turns
  readonly crew: Crew
  readonly options: RunOptions
  readonly tell: (one: Numbered) => void
}

/** Results of the others. What one did that died is not among them. */
async function askCrew({project, jobs, turns, crew, options, tell}: CrewWork): Promise<readonly Numbered[]> {
  const folders = [...new Set(jobs.map(({folder}) => folder))]
  for (const job of oneOfEachKind(jobs)) commissionOf(job, project)
  const kept = project.keep.pack()
  const ports: MessagePort[] = []
  const answers = await crew.ask<readonly Numbered[]>(() => {
    const {port1: hear, port2: news} = new MessageChannel()
    hear.on('message', tell)
    ports.push(hear)
    return {kind: 'print', jobs, turns, options, opening: {folders, kept}, news}
  })
  for (const port of ports) port.close()
  const results = answers.flatMap((answer) => answer ?? [])
  results.forEach(tell)
  return results
}

/** What papers of one kind are made by, their theme above all, is read once and packed with the rest. */
const oneOfEachKind = (jobs: readonly Job[]): Iterable<Job> =>
  new Map(jobs.map((job) => [`${job.folder} ${job.request} ${job.edition}`, job])).values()

export interface TurnsOptions {
  readonly options: RunOptions
  readonly onResult: (one: Numbered) => void
  /** Opened for the first paper. */
  readonly workshop: () => Workshop
}

/** One thread's part of the papers. */
export async function runInTurn(
  jobs: readonly Job[],
  turns: Turns,
  {options, onResult, workshop}: TurnsOptions,
): Promise<readonly Numbered[]> {
  const printed: Promise<Numbered>[] = []
  try {
    for await (const at of takeTurns(turns, jobs.length)) {
      printed.push(printOne(jobs[at] as Job, at))
      await printed[printed.length - mostUnwritten]
    }
    return await Promise.all(printed)
  } catch (error) {
    endTurns(turns, jobs.length)
    throw error
  } finally {
    // What is being written is written to its end, or taken away, before anybody hears that it went wrong.
    await Promise.allSettled(printed)
  }

  function printOne(job: Job, at: number): Promise<Numbered> {
    const paper = runJob(job, workshop(), options).then((result): Numbered => {
      onResult([at, result])
      return [at, result]
    })
    // It is heard of above; until then it is nobody's.
    paper.catch(() => {})
    return paper
  }
}
