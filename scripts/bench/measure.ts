import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export interface Run {
  readonly milliseconds: number
  /** Peak of resident memory of the process, megabytes. */
  readonly megabytes: number
}

const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
const hook = join(folder, 'peak.mjs')
writeFileSync(
  hook,
  "import {writeFileSync} from 'node:fs'\nimport {isMainThread} from 'node:worker_threads'\nif (isMainThread) process.on('exit', () => writeFileSync(process.env.DOSSIER_PEAK, String(process.resourceUsage().maxRSS)))\n",
)
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

/** Runs a script of Node as a whole process: wall time, and the peak that the system counted. */
export function runNode(args: readonly string[]): Run {
  const peak = join(folder, 'peak')
  const begun = performance.now()
  const child = spawnSync(process.execPath, ['--import', hook, ...args], {
    env: {...process.env, DOSSIER_PEAK: peak},
    encoding: 'utf8',
  })
  const milliseconds = performance.now() - begun
  if (child.status !== 0) throw new Error(`${args.join(' ')}\n${child.stdout}\n${child.stderr}`)
  return {milliseconds, megabytes: Number(readFileSync(peak, 'utf8')) / 1024}
}

export interface Compared {
  readonly ours: Run
  readonly theirs: Run
  /** Median of ours by theirs, pair by pair. */
  readonly ratio: number
}

/** Runs both in turn, A B A B, after one of each that is not counted. Medians. */
export function compare(ours: () => Run, theirs: () => Run, rounds: number): Compared {
  ours()
  theirs()
  const pairs = Array.from({length: rounds}, () => [ours(), theirs()] as const)
  const middle = (runs: readonly Run[]): Run => ({
    milliseconds: median(runs.map((run) => run.milliseconds)),
    megabytes: Math.max(...runs.map((run) => run.megabytes)),
  })
  return {
    ours: middle(pairs.map(([a]) => a)),
    theirs: middle(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a.milliseconds / b.milliseconds)),
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
