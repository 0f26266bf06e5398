import {deserialize, serialize} from 'node:v8'
import {asBefore, hashOf, remember} from '../base/index.js'
import type {ParseMemory} from '../read/index.js'

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

/** A value, its bytes, or both: the one is made of the other when it is asked for. */
export interface Kept {
  value?: {readonly is: unknown}
  bytes?: Uint8Array
}

/** A keep that knows what is in `before` and puts what it is asked for into `asked`. */
export function keepOver(before: ReadonlyMap<string, Kept>, asked: Map<string, Kept>): Keep {
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
    pack: () => pack(asked),
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

/** Entries as bytes, each of which can be left unread. */
export const pack = (entries: Iterable<readonly [string, Kept]>): Uint8Array =>
  serialize(new Map([...entries].map(([key, kept]) => [key, bytesOf(kept)])))

/** None of bytes that cannot be read. */
export function unpack(packed: Uint8Array | undefined): ReadonlyMap<string, Kept> {
  if (!packed?.length) return new Map()
  try {
    const value: unknown = deserialize(packed)
    if (!(value instanceof Map)) return new Map()
    return new Map([...(value as Map<string, Uint8Array>)].map(([key, bytes]) => [key, {bytes}]))
  } catch {
    return new Map()
  }
}

/** Kinds of readings that depend on files of the program alone begin so. */
export const ownKind = 'program: '

/** Kind of a reading of nothing but the program's own files: it is kept for every project. */
export const kindOf = (kind: string, isOwn: boolean): string => (isOwn ? ownKind + kind : kind)
