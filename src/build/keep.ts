import {readFile, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
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

export interface KeepOnDisk {
  readonly keep: Keep
  readonly save: () => Promise<void>
}

/**
 * Opens what the last build of this program kept beside the project, and what it kept beside itself: readings of its own
 * files, which all projects share. A file that cannot be read is no loss.
 */
export async function openKeepOnDisk(root: string, program = fileURLToPath(import.meta.url)): Promise<KeepOnDisk> {
  removeParts(join(root, folder))
  const stamp = await stampOf(program)
  const file = join(root, folder, `${stamp}.bin`)
  const own = ownFile(program, stamp)
  const [ours, theirs] = await Promise.all([readKept(own), readKept(file)])
  const asked = new Map<string, unknown>()
  const keep = keepOver(new Map([...ours, ...theirs]), asked)
  const save = async (): Promise<void> => {
    if (!keep.isChanged()) return
    const isOwn = ([key]: readonly [string, unknown]): boolean => key.startsWith(ownKind)
    await writeWhole(join(root, folder, '.gitignore'), '*\n').catch(() => undefined)
    await writeWhole(file, serialize(new Map([...asked].filter((entry) => !isOwn(entry))))).catch(() => undefined)
    const lasting = [...new Map([...asked].filter(isOwn).concat([...ours]))].slice(0, mostOwn)
    if (own && lasting.some(([key]) => !ours.has(key)))
      await writeWhole(own, serialize(new Map(lasting))).catch(() => undefined)
  }
  return {keep, save}
}

async function readKept(file: string | undefined): Promise<ReadonlyMap<string, unknown>> {
  return unpack(file === undefined ? undefined : await readFile(file).catch(() => undefined))
}

/** Kinds of readings that depend on files of the program alone begin so. */
const ownKind = 'program: '

/** Kind of a reading of nothing but the program's own files: it is kept for every project. */
export const kindOf = (kind: string, isOwn: boolean): string => (isOwn ? ownKind + kind : kind)

/** Readings kept beside the program: each some 60 KB, a theme as one kind of paper has it. */
const mostOwn = 24

/** Beside the bundled program; none while it runs from its sources. */
const ownFile = (program: string, stamp: string): string | undefined =>
  basename(program) === 'program.cjs' ? join(dirname(program), `program.${stamp}.kept`) : undefined

/** Another program reads otherwise: its version, and when and how large its code was written. */
async function stampOf(program: string): Promise<string> {
  const code = await stat(program).catch(() => undefined)
  return hashOf([process.versions.v8, code?.size, code?.mtimeMs]).slice(0, 16)
}
