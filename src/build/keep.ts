import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {deserialize, serialize} from 'node:v8'
import {asBefore, hashOf, remember} from '../base/index.js'
import type {ParseMemory} from '../read/index.js'
import {writeWhole} from './output.js'
import {removeParts} from './parts.js'

/**
 * What was read before, by the hash of all it was read from: trees of chapters, works, themes. A value and its
 * diagnostics are kept together, so that a warm build complains exactly as a cold one does.
 */
export interface Keep {
  /**
   * The value kept for these parts, or a new one. `kind` names the reader; values are plain data. In a process that builds
   * again and again the later of two values of one `name` has the objects of the earlier one where both say the same.
   */
  readonly of: <T>(kind: string, parts: readonly (string | Uint8Array)[], make: () => T, name?: string) => T
  /** What was parsed of the last version of a file, in a process that builds again and again. */
  readonly memoryOf?: (file: string) => ParseMemory
  /** Is the value kept for these parts? */
  readonly has: (kind: string, parts: readonly (string | Uint8Array)[]) => boolean
  /** All that was asked for since it was opened, for a worker or for the disk. */
  readonly pack: () => Uint8Array
  /** Was anything made anew? */
  readonly isChanged: () => boolean
}

/** Nothing is kept: every value is made when it is asked for. */
export const keepNothing: Keep = {
  of: (_kind, _parts, make) => make(),
  has: () => false,
  pack: () => new Uint8Array(),
  isChanged: () => false,
}

export function openKeep(packed?: Uint8Array): Keep {
  return keepOver(unpack(packed), new Map())
}

/** For a process that builds again and again: each build has the next keep, which knows what the last one was asked for. */
export function createKeeps(): {readonly next: () => Keep} {
  let asked = new Map<string, unknown>()
  const memories = new Map<string, ParseMemory>()
  const share = createShare()
  return {
    next: () => {
      const known = asked
      asked = new Map()
      const keep = keepOver(known, asked)
      return {
        ...keep,
        of: (kind, parts, make, name) => share(name && `${kind} ${name}`, keep.of(kind, parts, make)),
        memoryOf: (file) => remember(memories, file, () => ({})),
      }
    },
  }
}

/** Gives the values of one name the objects of the one before. */
function createShare(): <T>(name: string | undefined, value: T) => T {
  const last = new Map<string, {readonly made: unknown; readonly shared: unknown}>()
  return <T>(name: string | undefined, value: T): T => {
    if (!name) return value
    const before = last.get(name)
    const shared = before?.made === value ? (before.shared as T) : asBefore(value, before?.shared)
    last.set(name, {made: value, shared})
    return shared
  }
}

function keepOver(known: ReadonlyMap<string, unknown>, asked: Map<string, unknown>): Keep {
  let changed = false
  return {
    of<T>(kind: string, parts: readonly (string | Uint8Array)[], make: () => T): T {
      const key = keyOf(kind, parts)
      if (asked.has(key)) return asked.get(key) as T
      if (!known.has(key)) changed = true
      const value = known.has(key) ? known.get(key) : make()
      asked.set(key, value)
      return value as T
    },
    has: (kind, parts) => asked.has(keyOf(kind, parts)),
    pack: () => serialize(asked),
    isChanged: () => changed,
  }
}

/** Tells readings of other texts, or by other readers, from one another. */
export const keyOf = (kind: string, parts: readonly (string | Uint8Array)[]): string =>
  `${kind} ${hashOf(parts.map((part) => hashOf(part)).join())}`

function unpack(packed: Uint8Array | undefined): ReadonlyMap<string, unknown> {
  if (!packed?.length) return new Map()
  try {
    const value: unknown = deserialize(packed)
    return value instanceof Map ? value : new Map()
  } catch {
    return new Map()
  }
}

const folder = '.dossier-cache'

/** Opens what the last build of this program kept beside the project. A file that cannot be read is no loss. */
export async function openKeepOnDisk(root: string): Promise<{readonly keep: Keep; readonly save: () => Promise<void>}> {
  removeParts(join(root, folder))
  const file = join(root, folder, `${await stampOfProgram()}.bin`)
  const keep = openKeep(await readFile(file).catch(() => undefined))
  const save = async (): Promise<void> => {
    if (!keep.isChanged()) return
    await writeWhole(join(root, folder, '.gitignore'), '*\n').catch(() => undefined)
    await writeWhole(file, keep.pack()).catch(() => undefined)
  }
  return {keep, save}
}

/** Another program reads otherwise: its version, and when and how large its code was written. */
async function stampOfProgram(): Promise<string> {
  const code = await stat(fileURLToPath(import.meta.url)).catch(() => undefined)
  return hashOf([process.versions.v8, code?.size, code?.mtimeMs]).slice(0, 16)
}
