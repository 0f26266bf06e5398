import {statSync} from 'node:fs'
import {join, relative, resolve, sep} from 'node:path'
import {isUserError} from '../base/index.js'
import {type BuildOptions, buildSnapshot} from './buildProject.js'
import {homeOfProgram} from './home.js'
import {createKeeps} from './keep.js'
import {fillAtOnce} from './output.js'
import type {BuildReport} from './report.js'
import {refreshSnapshot, type Snapshot, takeBuiltIn, takeSnapshot} from './snapshot.js'
import {createTidy} from './tidy.js'
import {createWorkshops} from './workshop.js'

export interface WatchOptions extends BuildOptions {
  readonly onReport: (report: BuildReport, changed: readonly string[]) => void
  /** Ends the watch; SIGINT does so too. */
  readonly signal?: AbortSignal
}

/** Milliseconds. Editors save in several steps; a build begins when they have been still for so long. */
const stillness = 5
/** Milliseconds. For so long after a change the watcher tells of no other of the same file: it is looked at again then. */
const deafness = 60
/** Milliseconds. A file that is empty was probably caught between two steps. */
const patience = 60

/** Builds, then builds again what each saved file touches, until the process is interrupted. */
export async function watchProject(options: WatchOptions): Promise<void> {
  const {watch} = await import('chokidar')
  const changed = new Set<string>()
  const build = await createBuilder(options)
  const tidy = createTidy()
  let timer: NodeJS.Timeout | undefined
  let busy = true
  let isOver = false
  const later = (milliseconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void turn(), milliseconds)
  }
  const turn = async (): Promise<void> => {
    if (busy || changed.size === 0) return
    busy = true
    const files = [...changed].sort()
    changed.clear()
    const seen = lookAt(options.root, files)
    await build(files)
    busy = false
    if (changed.size > 0) later(stillness)
    setTimeout(() => again(files, seen), deafness).unref()
  }
  /** Builds once more what was saved again unheard; when there is nothing, gets ready for the next. */
  const again = (files: readonly string[], seen: readonly string[]): void => {
    if (isOver) return
    const now = lookAt(options.root, files)
    const saved = files.filter((_, at) => now[at] !== seen[at])
    for (const file of saved) changed.add(file)
    if (saved.length > 0) later(stillness)
    else if (!busy) tidy()
  }

  // Before the first look at the files: what is saved while they are read is not missed.
  // The folder itself, since a single file that is taken away and put back is lost from sight.
  const watcher = watch('.', {
    cwd: options.root,
    ignoreInitial: true,
    ignored: (path) => path.endsWith('.part') || !isWatched(relative(options.root, resolve(options.root, path))),
  })
  watcher.on('all', (_event, path, stats) => {
    changed.add(path.split(sep).join('/'))
    later(stats?.size === 0 ? patience : stillness)
  })
  await new Promise<void>((resolve) => void watcher.once('ready', resolve))
  await build([])
  busy = false
  later(0)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    options.signal?.addEventListener('abort', () => resolve())
  })
  isOver = true
  clearTimeout(timer)
  await watcher.close()
}

const watched: ReadonlySet<string> = new Set(['', 'dossier.yml', 'content', 'templates', 'fonts'])
const isWatched = (path: string): boolean => watched.has(path.split(sep)[0] ?? '')

/** When each file was written and how long it is; nothing of one that is gone. One or two, so that waiting takes longer. */
function lookAt(root: string, files: readonly string[]): readonly string[] {
  return files.map((file) => {
    try {
      const {mtimeMs, size, ino} = statSync(join(root, file))
      return `${mtimeMs} ${size} ${ino}`
    } catch {
      return ''
    }
  })
}

/**
 * Builds everything when no file is named, and what the files named touch ever after. Between two builds all is kept
 * that the files do not change: their bytes, what was read of them, blocks that were set and pages that were drawn.
 */
async function createBuilder(options: WatchOptions): Promise<(files: readonly string[]) => Promise<void>> {
  const builtIn = await takeBuiltIn(homeOfProgram())
  const keeps = createKeeps()
  const workshops = createWorkshops()
  let snapshot: Snapshot | undefined
  return async (files) => {
    try {
      snapshot =
        snapshot && files.length > 0 ? await refreshSnapshot(snapshot, files) : await takeSnapshot(options.root)
      const again = files.length > 0 ? {...narrowed(options, files), jobs: 1, fill: fillAtOnce} : options
      const warm = {keep: keeps.next(), workshopOf: workshops.for(files)}
      options.onReport(await buildSnapshot(snapshot, builtIn, {...again, ...warm}), files)
    } catch (error) {
      if (!isUserError(error)) throw error
      const message = {
        code: 'watch',
        severity: 'error' as const,
        message: error.message,
        ...(error.hint ? {hint: error.hint} : {}),
      }
      options.onReport({papers: [], diagnostics: [message], output: '', milliseconds: 0}, files)
    }
  }
}

/** Files of one committee alone touch that committee alone. */
function narrowed(options: WatchOptions, files: readonly string[]): BuildOptions {
  const folders = new Set(files.map((file) => /^content\/([^/]+)\//u.exec(file)?.[1]))
  if (folders.has(undefined) || options.selection?.committees) return options
  return {...options, selection: {...options.selection, committees: [...folders].flatMap((one) => one ?? [])}}
}
