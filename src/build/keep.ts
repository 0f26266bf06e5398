import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {deserialize, serialize} from 'node:v8'
import {hashOf} from '../base/index.js'
import {writeWhole} from './output.js'
import {removeParts} from './parts.js'

/**
 * What was read before, by the hash of all it was read from: trees of chapters, works, themes. A value and its
 * diagnostics are kept together, so that a warm build complains exactly as a cold one does.
 */
export interface Keep {
  /** The value kept for these parts, or a new one. `kind` names the reader; values are plain data. */
  readonly of: <T>(kind: string, parts: readonly (string | Uint8Array)[], make: () => T) => T
  /** Is the value kept for these parts? */
  readonly has: (kind: string, parts: readonly (string | Uint8Array)[]) => boolean
  /** Need it not be read, because it was read before by whomever? */
  readonly knows: (kind: string, parts: readonly (string | Uint8Array)[]) => boolean
  /** Takes what another thread has read. */
  readonly add: (packed: Uint8Array) => void
  /** All that was asked for since it was opened, for a worker or for the disk. */
  readonly pack: () => Uint8Array
  /** Was anything made anew? */
  readonly isChanged: () => boolean
}

/** Nothing is kept: every value is made when it is asked for. */
export const keepNothing: Keep = {
  of: (_kind, _parts, make) => make(),
  has: () => false,
  knows: () => true,
  add: () => {},
  pack: () => new Uint8Array(),
  isChanged: () => false,
}

export function openKeep(packed?: Uint8Array): Keep {
  return keepOver(unpack(packed), new Map())
}

/** For a process that builds again and again: each build has the next keep, which knows what the last one was asked for. */
export function createKeeps(): {readonly next: () => Keep} {
  let asked = new Map<string, Kept>()
  return {
    next: () => {
      const known = asked
      asked = new Map()
      return keepOver(known, asked)
    },
  }
}

/** A value, its bytes, or both: the one is made of the other when it is asked for. */
interface Kept {
  value?: {readonly is: unknown}
  bytes?: Uint8Array
}

function keepOver(before: ReadonlyMap<string, Kept>, asked: Map<string, Kept>): Keep {
  const known = new Map(before)
  let changed = false
  return {
    of<T>(kind: string, parts: readonly (string | Uint8Array)[], make: () => T): T {
      const key = keyOf(kind, parts)
      const kept = asked.get(key) ?? known.get(key)
      const found = kept && valueIn(kept)
      if (!found) changed = true
      const value = found ?? {is: make()}
      asked.set(key, found && kept ? kept : {value})
      return value.is as T
    },
    has: (kind, parts) => asked.has(keyOf(kind, parts)),
    knows(kind, parts) {
      const key = keyOf(kind, parts)
      return asked.has(key) || known.has(key)
    },
    add(packed) {
      changed = true
      for (const [key, kept] of unpack(packed)) known.set(key, kept)
    },
    pack: () => serialize(new Map([...asked].map(([key, kept]) => [key, bytesOf(kept)]))),
    isChanged: () => changed,
  }
}

/** None of bytes that cannot be read: it is made anew. */
function valueIn(kept: Kept): Kept['value'] {
  try {
    kept.value ??= {is: deserialize(kept.bytes ?? new Uint8Array())}
  } catch {
    return undefined
  }
  return kept.value
}

function bytesOf(kept: Kept): Uint8Array {
  kept.bytes ??= serialize(kept.value?.is)
  return kept.bytes
}

/** Tells readings of other texts, or by other readers, from one another. */
export const keyOf = (kind: string, parts: readonly (string | Uint8Array)[]): string =>
  `${kind} ${hashOf(parts.map((part) => hashOf(part)).join())}`

function unpack(packed: Uint8Array | undefined): ReadonlyMap<string, Kept> {
  if (!packed?.length) return new Map()
  try {
    const value: unknown = deserialize(packed)
    if (!(value instanceof Map)) return new Map()
    return new Map([...(value as Map<string, Uint8Array>)].map(([key, bytes]) => [key, {bytes}]))
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
