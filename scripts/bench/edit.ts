import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {watchProject} from '../../src/build/index.js'
import {median} from './measure.js'

export interface Edits {
  readonly median: number
  readonly worst: number
  /** Milliseconds of processor time: on a busy machine the truer figure. */
  readonly cpu: number
  readonly count: number
}

/** Times, in a warm watch, from the saved file to the written PDF: a word in the middle of a paragraph, in turn at several places. */
export async function measureEdit(project: string, output: string, count = 12): Promise<Edits> {
  const folder = join(project, 'content/bench/chapters')
  const files = readdirSync(folder).sort()
  const times: number[] = []
  const cpus: number[] = []
  let saved = 0
  let before = process.cpuUsage()
  let seen: (() => void) | undefined
  const done = (): Promise<void> =>
    new Promise((resolve) => {
      seen = resolve
    })
  const stop = new AbortController()
  const first = done()
  const watching = watchProject({
    root: project,
    output,
    jobs: 1,
    signal: stop.signal,
    onReport: (report) => {
      const bad = report.diagnostics.find(({severity}) => severity === 'error')
      if (bad) throw new Error(`bench: ${bad.message}`)
      if (saved) {
        times.push(performance.now() - saved)
        const {user, system} = process.cpuUsage(before)
        cpus.push((user + system) / 1000)
      }
      seen?.()
    },
  })
  await first
  await new Promise((resolve) => setTimeout(resolve, 500))
  for (let at = 0; at < count + 2; at++) {
    const file = join(folder, files[at % files.length] ?? '')
    const text = readFileSync(file, 'utf8')
    const written = done()
    before = process.cpuUsage()
    saved = performance.now()
    writeFileSync(file, text.replace(/\b(the|and|of)\b(?! edited)/u, `$1 edited`))
    await written
    saved = 0
    await new Promise((resolve) => setTimeout(resolve, 120))
  }
  stop.abort()
  await watching
  const warm = times.slice(2)
  return {median: median(warm), worst: Math.max(...warm), cpu: median(cpus.slice(2)), count: warm.length}
}
