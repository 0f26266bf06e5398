import type {Path, Place} from '../../base/index.js'
import type {Located} from '../../model/index.js'
import {readYaml} from '../../read/index.js'
import {type Snapshot, textOf} from '../snapshot.js'

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A copy of a project's files that is being changed. Nothing but the files touched differs from the original. */
export interface Draft {
  /** The files as they were. */
  readonly snapshot: Snapshot
  /** Of the committee: `content/nkvd`. */
  readonly base: string
  readonly text: (file: string) => string
  /** The value of a YAML file, or of the front matter of a Markdown file, as it was. */
  readonly value: (file: string) => Located<unknown> | undefined
  /** Puts other characters in place of some. What lies within a larger edit of the same file is passed over. */
  readonly edit: (file: string, start: number, end: number, text: string) => void
  readonly append: (file: string, text: string) => void
  /** Gives a value of a YAML file, or takes it out: `undefined`. Paths are those of the file as it was. */
  readonly set: (file: string, path: Path, value: unknown) => void
  /** Nothing in the data names this any more: rows that consist in naming it go. */
  readonly forget: (id: string) => void
  readonly write: (file: string, content: Uint8Array | string | undefined) => void
  readonly finish: () => Snapshot
}

export function createDraft(snapshot: Snapshot, base: string): Draft {
  const edits = new Map<string, Edit[]>()
  const endings = new Map<string, string>()
  const values = new Map<string, {readonly path: Path; readonly value: unknown}[]>()
  const written = new Map<string, Uint8Array | string | undefined>()
  const forgotten = new Set<string>()
  const read = new Map<string, Located<unknown> | undefined>()
  const push = <T>(map: Map<string, T[]>, file: string, item: T): void =>
    void map.set(file, [...(map.get(file) ?? []), item])
  const text = (file: string): string => textOf(snapshot, file) ?? ''
  const value = (file: string): Located<unknown> | undefined => {
    if (!read.has(file)) read.set(file, readValue(file, text(file)))
    return read.get(file)
  }
  return {
    snapshot,
    base,
    text,
    value,
    edit: (file, start, end, by) => push(edits, file, {start, end, text: by}),
    append: (file, more) => void endings.set(file, (endings.get(file) ?? '') + more),
    set: (file, path, by) => push(values, file, {path, value: by}),
    forget: (id) => void forgotten.add(id),
    write: (file, content) => void written.set(file, content),
    finish() {
      const files = new Map(snapshot.files)
      const encode = (content: string): Uint8Array => new TextEncoder().encode(content)
      if (forgotten.size > 0) for (const file of dataFiles(snapshot, base)) if (!values.has(file)) values.set(file, [])
      for (const file of new Set([...edits.keys(), ...endings.keys(), ...values.keys()])) {
        const body = edited(text(file), edits.get(file) ?? []) + (endings.get(file) ?? '')
        const changes = values.get(file)
        files.set(file, encode(changes ? withValue(file, body, changed(value(file)?.value, changes, forgotten)) : body))
      }
      for (const [file, content] of written) {
        if (content === undefined) files.delete(file)
        else files.set(file, typeof content === 'string' ? encode(content) : content)
      }
      return {...snapshot, files}
    },
  }
}

const dataFiles = (snapshot: Snapshot, base: string): readonly string[] =>
  [...snapshot.files.keys()].filter(
    (file) => file.startsWith(`${base}/`) && /\.ya?ml$/u.test(file) && !file.slice(base.length + 1).includes('/'),
  )

const matter = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*$)/mu

function readValue(file: string, text: string): Located<unknown> | undefined {
  if (!file.endsWith('.md')) return readYaml({file, text}).value
  const found = matter.exec(text)
  if (!found || found.index > 0) return undefined
  const located = readYaml({file, text: found[2] ?? ''}).value
  const placeOf = (path: Path, atKey?: boolean): Place => {
    const place = located?.placeOf(path, atKey) ?? {file, line: 1, column: 1}
    return {...place, line: place.line + 1}
  }
  return located && {value: located.value, placeOf}
}

/** JSON is YAML: the value goes back in on one line. */
function withValue(file: string, text: string, value: unknown): string {
  const json = JSON.stringify(value)
  return file.endsWith('.md')
    ? text.replace(matter, (_, open: string, __, close: string) => `${open}${json}\n${close}`)
    : `${json}\n`
}

function edited(text: string, edits: readonly Edit[]): string {
  const outer = edits.filter(
    (one) =>
      !edits.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          other.end >= one.end &&
          other.end - other.start > one.end - one.start,
      ),
  )
  let out = text
  for (const {start, end, text: by} of [...outer].sort((a, b) => b.start - a.start))
    out = out.slice(0, start) + by + out.slice(end)
  return out
}

function changed(
  value: unknown,
  changes: readonly {readonly path: Path; readonly value: unknown}[],
  forgotten: ReadonlySet<string>,
): unknown {
  const gone = Symbol('gone')
  const copy: unknown = structuredClone(value)
  for (const {path, value: by} of changes) put(copy, path, by === undefined ? gone : by)
  return clean(copy)

  function clean(at: unknown, key = ''): unknown {
    if (Array.isArray(at))
      return at
        .filter(
          (item) =>
            item !== gone && !(isListOfNames(key) && forgotten.has(String(item))) && !forgotten.has(workIn(item)),
        )
        .map((item) => clean(item))
    if (typeof at !== 'object' || at === null) return at
    const entries = Object.entries(at).filter(
      ([name, inner]) => inner !== gone && !(name === 'source' && forgotten.has(String(inner))),
    )
    const kept =
      entries.some(([name]) => name === 'source') || !('source' in at)
        ? entries
        : entries.filter(([name]) => name !== 'locator')
    return Object.fromEntries(kept.map(([name, inner]) => [name, clean(inner, name)]))
  }
}

const isListOfNames = (key: string): boolean => ['see', 'reveals', 'chapters', 'letters', 'sources'].includes(key)

const workIn = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'work' in item ? String(item.work) : ''

function put(root: unknown, path: Path, value: unknown): void {
  let at = root as {[key: string | number]: unknown} | undefined
  for (const step of path.slice(0, -1)) at = at?.[step] as typeof at
  const last = path.at(-1)
  if (typeof at === 'object' && at !== null && last !== undefined) at[last] = value
}
