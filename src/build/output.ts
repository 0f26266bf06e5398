import {closeSync, fsync, openSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {readFile, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {threadId} from 'node:worker_threads'
import {UserError} from '../base/index.js'
import {makeFolder} from './makeFolder.js'

/** One row of `manifest.json`: a paper that was printed. It says nothing that its audience may not know. */
export interface ManifestRow {
  readonly document: string
  readonly edition: string
  readonly audience: string
  readonly pages: number
  readonly file: string
  /** The seven letters in the foot of its pages. */
  readonly content: string
  readonly sha256: string
  readonly bytes: number
  /** Of a packet: its seat, and the number in the foot of its leaves. */
  readonly seat?: string
  readonly packet?: string
  /** Of its leaves, those that lie alone on their sheet: `1, 3-11`. */
  readonly loose?: string
}

/** A file that was begun. */
export interface Begun {
  readonly writeFile: (bytes: Uint8Array | string) => Promise<void>
}

/** Puts bytes into a new file: the disk, unless a test brings one that is full. */
export type Fill = ((file: Begun, bytes: Uint8Array | string) => Promise<void>) & {
  /** Is the file to be safe from a cut of power before it stands in its place? Yes, unless it says no. */
  readonly isSafe?: boolean
}

const fillDisk: Fill = (file, bytes) => file.writeFile(bytes)

/** For a watch, which makes again what a cut of power takes: it does not wait for the disk. */
export const fillAtOnce: Fill = Object.assign<Fill, {isSafe: boolean}>((file, bytes) => file.writeFile(bytes), {
  isSafe: false,
})

let serial = 0

const toDisk = promisify(fsync)

/**
 * Writes a file whole or not at all: beside it first, then in its place. What is begun is named so that `parts.ts` finds
 * it, and begun at one go: nothing comes into being behind the back of who takes such parts away. The wait for the disk
 * is left to others to fill.
 */
export async function writeWhole(path: string, bytes: Uint8Array | string, fill: Fill = fillDisk): Promise<void> {
  const beside = `${path}.${process.pid}.${threadId}.${serial++}.part`
  try {
    const file = openNew(beside)
    try {
      await fill({writeFile: async (all) => writeFileSync(file, all)}, bytes)
      if (fill.isSafe ?? true) await toDisk(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    await rm(beside, {force: true}).catch(() => undefined)
    throw new UserError(
      `cannot write \`${path}\`: ${reason(error)}`,
      'the last good file was left as it was',
      'resource',
    )
  }
}

/** Its folder is made when it is missed: of hundreds of papers in one folder only the first is without it. */
function openNew(path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    makeFolder(dirname(path))
    return openSync(path, 'wx')
  }
}

/** Writes a file unless it holds these very bytes already. Returns whether it was written. */
export async function writeChanged(path: string, bytes: Uint8Array, fill?: Fill): Promise<boolean> {
  if (await holds(path, bytes)) return false
  await writeWhole(path, bytes, fill)
  return true
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    if (statSync(path, {throwIfNoEntry: false})?.size !== bytes.length) return false
    return (await readFile(path)).equals(bytes)
  } catch {
    return false
  }
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  const words: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EACCES: 'no permission',
    ENOENT: 'no folder can be made there',
    EROFS: 'the disk is read-only',
    ENOTDIR: 'a file is in the way',
    EISDIR: 'a folder is in the way',
  }
  return words[code ?? ''] ?? (error instanceof Error ? error.message : String(error))
}

export async function readManifest(folder: string): Promise<readonly ManifestRow[]> {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    return Array.isArray(value) ? (value as ManifestRow[]) : []
  } catch {
    return []
  }
}

/** Lays the new rows over the old ones; `all` says that nothing else belongs to the committee: what is left over is removed. */
export async function writeManifest(
  folder: string,
  rows: readonly ManifestRow[],
  all: boolean,
  kept: ReadonlySet<string>,
  fill?: Fill,
): Promise<void> {
  const old = await readManifest(folder)
  const fresh = new Map(rows.map((row) => [row.file, row]))
  const stay = old.filter((row) => !fresh.has(row.file) && (!all || kept.has(row.file)))
  const merged = [...stay, ...rows].sort((a, b) => (a.file < b.file ? -1 : 1))
  await writeChanged(
    join(folder, 'manifest.json'),
    new TextEncoder().encode(`${JSON.stringify(merged, null, 2)}\n`),
    fill,
  )
  if (all)
    for (const row of old)
      if (!fresh.has(row.file) && !kept.has(row.file)) await rm(join(folder, row.file), {force: true})
}
