import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Diagnostic, renderPlace} from '../../src/base/index.js'
import {
  type BuildOptions,
  type BuildReport,
  buildSnapshot,
  homeOfProgram,
  type Snapshot,
  takeBuiltIn,
} from '../../src/build/index.js'
import {openKeep} from '../../src/build/keep.js'
import type {Files} from './project.js'

export const home = homeOfProgram()
const program = takeBuiltIn(home)
/** Shared by all projects of these tests, as builds of one project share it on the disk: most of their files are the same. */
const keep = openKeep()

/** The project as `build` sees it, without a disk. */
export function snapshotOf(files: Files): Snapshot {
  const bytes = Object.entries(files).map(
    ([path, value]) => [path, typeof value === 'string' ? new TextEncoder().encode(value) : value] as const,
  )
  return {root: join(tmpdir(), 'dossier-of-no-disk'), files: new Map(bytes.sort(([a], [b]) => (a < b ? -1 : 1)))}
}

export interface Printed {
  readonly report: BuildReport
  /** Bytes of the papers by their path below the output folder. */
  readonly papers: ReadonlyMap<string, Uint8Array>
}

/** Builds a project in this thread and hands its papers over. */
export async function print(files: Files | Snapshot, options: Partial<BuildOptions> = {}): Promise<Printed> {
  const output = await mkdtemp(join(tmpdir(), 'dossier-whole-'))
  try {
    const snapshot =
      files instanceof Object && 'root' in files && (files as Snapshot).files instanceof Map
        ? (files as Snapshot)
        : snapshotOf(files as Files)
    const report = await buildSnapshot(snapshot, await program, {
      root: snapshot.root,
      output,
      jobs: 1,
      keep,
      ...options,
    })
    return {report, papers: await papersIn(output)}
  } finally {
    await rm(output, {recursive: true, force: true})
  }
}

export async function papersIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await readdir(folder, {recursive: true})
  const pdfs = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.pdf'))
    .sort()
  return new Map(
    await Promise.all(pdfs.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const)),
  )
}

/** `code file:line`, the form in which a table of expectations can be read. */
export function brief({code, place}: Diagnostic): string {
  return place ? `${code} ${renderPlace(place).replace(/:\d+$/u, '')}` : code
}
