import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export interface Run {
  readonly milliseconds: number
  /** Milliseconds of processor time, of all threads. */
  readonly cpu: number
  /** Peak of resident memory of the process, megabytes. */
  readonly megabytes: number
}

const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
const hook = join(folder, 'peak.mjs')
writeFileSync(
  hook,
  "import {writeFileSync} from 'node:fs'\nimport {isMainThread} from 'node:worker_threads'\nif (isMainThread) process.on('exit', () => writeFileSync(process.env.DOSSIER_PEAK, JSON.stringify(process.resourceUsage())))\n",
)
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

/** Runs a script of Node as a whole process: wall time, and what the system counted. */
export function runNode(args: readonly string[]): Run {
  const peak = join(folder, 'peak')
  const begun = performance.now()
  const child = spawnSync(process.execPath, ['--import', hook, ...args], {
    env: {...process.env, DOSSIER_PEAK: peak},
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const milliseconds = performance.now() - begun
  if (child.status !== 0) throw new Error(`${args.join(' ')}\n${child.stdout}\n${child.stderr}`)
  const used = JSON.parse(readFileSync(peak, 'utf8')) as NodeJS.ResourceUsage
  return {milliseconds, cpu: (used.userCPUTime + used.systemCPUTime) / 1000, megabytes: used.maxRSS / 1024}
}

/** Runs all in turn, A B C A B C …, after one round that is not counted. The runs of each, round by round. */
export function inTurn(all: readonly (() => Run)[], rounds: number): readonly (readonly Run[])[] {
  for (const run of all) run()
  const done = all.map((): Run[] => [])
  for (let round = 0; round < rounds; round++) all.forEach((run, k) => void done[k]?.push(run()))
  return done
}

/** Medians of several runs. */
export function middle(runs: readonly Run[]): Run {
  return {
    milliseconds: median(runs.map(({milliseconds}) => milliseconds)),
    cpu: median(runs.map(({cpu}) => cpu)),
    megabytes: median(runs.map(({megabytes}) => megabytes)),
  }
}

/** Median of ours by theirs, round by round. */
export function ratio(ours: readonly Run[], theirs: readonly Run[], what: keyof Run): number {
  return median(ours.map((one, k) => one[what] / (theirs[k]?.[what] ?? Number.NaN)))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
