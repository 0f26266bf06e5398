import {relative, sep} from 'node:path'
import {isUserError} from '../base/index.js'
import {type BuildOptions, buildSnapshot} from './buildProject.js'
import {homeOfProgram} from './home.js'
import type {BuildReport} from './report.js'
import {takeBuiltIn, takeSnapshot} from './snapshot.js'

export interface WatchOptions extends BuildOptions {
  readonly onReport: (report: BuildReport, changed: readonly string[]) => void
  /** Ends the watch; SIGINT does so too. */
  readonly signal?: AbortSignal
}

/** Milliseconds. Editors save in several steps; a build begins when they have been still for so long. */
const stillness = 30

/** Builds, then builds again what each saved file touches, until the process is interrupted. */
export async function watchProject(options: WatchOptions): Promise<void> {
  const {watch} = await import('chokidar')
  const builtIn = await takeBuiltIn(homeOfProgram())
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let busy = false

  const build = async (): Promise<void> => {
    if (busy) return
    busy = true
    const files = [...changed].sort()
    changed.clear()
    try {
      const snapshot = await takeSnapshot(options.root)
      options.onReport(await buildSnapshot(snapshot, builtIn, narrowed(options, files)), files)
    } catch (error) {
      if (!isUserError(error)) throw error
      const message = {
        code: 'watch',
        severity: 'error' as const,
        message: error.message,
        ...(error.hint ? {hint: error.hint} : {}),
      }
      options.onReport({papers: [], diagnostics: [message], output: '', milliseconds: 0}, files)
    } finally {
      busy = false
    }
    if (changed.size) await build()
  }

  await build()
  const watcher = watch(['dossier.yml', 'content', 'templates', 'fonts'], {
    cwd: options.root,
    ignoreInitial: true,
    ignored: (path) => path.endsWith('.part'),
  })
  watcher.on('all', (_event, path) => {
    changed.add(relative('.', path).split(sep).join('/'))
    clearTimeout(timer)
    timer = setTimeout(() => void build(), stillness)
  })
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    options.signal?.addEventListener('abort', () => resolve())
  })
  await watcher.close()
}

/** Files of one committee alone touch that committee alone. */
function narrowed(options: WatchOptions, files: readonly string[]): BuildOptions {
  const folders = new Set(files.map((file) => /^content\/([^/]+)\//u.exec(file)?.[1]))
  if (files.length === 0 || folders.has(undefined) || options.selection?.committees) return options
  return {...options, selection: {...options.selection, committees: [...folders].flatMap((one) => one ?? [])}}
}
