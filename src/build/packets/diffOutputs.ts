import {readdir, readFile, stat} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {UserError} from '../../base/index.js'
import type {PaperDifference} from '../../press/index.js'
import {type ManifestRow, readManifest} from '../output.js'

export interface DiffOptions {
  readonly before: string
  readonly after: string
  /** Printed on both sides; so it is when absent. */
  readonly duplex?: boolean
  /** Of locked papers. */
  readonly password?: string
}

/** What has become of one paper. */
export interface PaperChange {
  /** Folder of the committee; empty when two files were compared. */
  readonly committee: string
  readonly file: string
  readonly title: string
  readonly edition?: string
  readonly audience?: string
  readonly seat?: string
  readonly packet?: string
  readonly state: 'changed' | 'added' | 'removed'
  readonly leavesBefore: number
  readonly leavesAfter: number
  readonly leaves: PaperDifference['leaves']
  /** Sheets to print again. */
  readonly sheets: readonly number[]
  /** What its readers may be told of the change; absent when too much changed, and for papers of single seats. */
  readonly words?: PaperDifference['words']
}

export interface DiffReport {
  /** Papers of which something is to be printed or thrown away. */
  readonly changes: readonly PaperChange[]
  /** Papers whose leaves are all as they were, whatever their feet say. */
  readonly same: number
}

/** Holds two outputs, or two files, against each other: which papers, leaves and sheets are no longer good. */
export async function diffOutputs(options: DiffOptions): Promise<DiffReport> {
  const {before, after} = options
  if (!(await isFolder(before)) && !(await isFolder(after))) return diffFiles(options)
  const [old, fresh] = [await committeesIn(before), await committeesIn(after)]
  const changes: PaperChange[] = []
  let same = 0
  // Two committees' own folders are compared whatever they are called.
  const names = old.has('') || fresh.has('') ? [''] : [...new Set([...old.keys(), ...fresh.keys()])].sort()
  for (const name of names) {
    const [from, to] = [folderIn(old, name), folderIn(fresh, name)]
    const rows = [...new Set([...from.rows.keys(), ...to.rows.keys()])].sort()
    for (const file of rows) {
      const change = await paperChange({committee: name || basename(to.folder), file, from, to, options})
      if (change) changes.push(change)
      else same++
    }
  }
  return {changes, same}
}

interface Folder {
  readonly folder: string
  readonly rows: ReadonlyMap<string, ManifestRow>
}

const folderIn = (folders: ReadonlyMap<string, Folder>, name: string): Folder =>
  folders.get(name) ?? {folder: name, rows: new Map()}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new UserError(`there is no \`${path}\``)
  return found.isDirectory()
}

/** An output folder, or the folder of one committee in it. */
async function committeesIn(path: string): Promise<ReadonlyMap<string, Folder>> {
  const entries = await readdir(path, {withFileTypes: true}).catch(() => [])
  const folderOf = async (folder: string): Promise<Folder> => ({
    folder,
    rows: new Map((await readManifest(folder)).map((row) => [row.file, row])),
  })
  if (entries.some(({name}) => name === 'manifest.json')) return new Map([['', await folderOf(path)]])
  const found = new Map<string, Folder>()
  for (const entry of entries) {
    if (!entry.isDirectory()) continue
    const folder = await folderOf(join(path, entry.name))
    if (folder.rows.size > 0) found.set(entry.name, folder)
  }
  if (found.size === 0)
    throw new UserError(
      `\`${path}\` is no output: it holds no \`manifest.json\``,
      'name the folder of a build, of one of its committees, or a PDF',
    )
  return found
}

interface PaperRequest {
  readonly committee: string
  readonly file: string
  readonly from: Folder
  readonly to: Folder
  readonly options: DiffOptions
}

async function paperChange({committee, file, from, to, options}: PaperRequest): Promise<PaperChange | undefined> {
  const [old, fresh] = [from.rows.get(file), to.rows.get(file)]
  const row = fresh ?? old
  if (!row || old?.sha256 === fresh?.sha256) return undefined
  const {edition, audience, seat, packet, document} = row
  const head = {
    committee,
    file,
    edition,
    audience,
    ...(seat === undefined ? {} : {seat}),
    ...(packet === undefined ? {} : {packet}),
  }
  if (!old || !fresh) {
    const kind = fresh ? 'added' : 'removed'
    const leaves = Array.from({length: row.pages}, (_, at) => ({leaf: at + 1, label: '', kind}) as const)
    return {
      ...head,
      title: document,
      state: kind,
      leavesBefore: old?.pages ?? 0,
      leavesAfter: fresh?.pages ?? 0,
      leaves,
      sheets: await sheets(leaves, options),
    }
  }
  const difference = await compare(
    {path: join(from.folder, file), content: old.content},
    {path: join(to.folder, file), content: fresh.content},
    options,
  )
  if (difference.leaves.length === 0) return undefined
  const {words, ...rest} = difference
  const isShared = seat === undefined && !audience.includes(':')
  return {
    ...head,
    ...rest,
    state: 'changed',
    sheets: await sheets(rest.leaves, options),
    ...(isShared && words ? {words} : {}),
  }
}

async function diffFiles(options: DiffOptions): Promise<DiffReport> {
  const difference = await compare({path: options.before}, {path: options.after}, options)
  if (difference.leaves.length === 0) return {changes: [], same: 1}
  return {
    changes: [
      {
        committee: '',
        file: basename(options.after),
        state: 'changed',
        ...difference,
        sheets: await sheets(difference.leaves, options),
      },
    ],
    same: 0,
  }
}

interface Compared {
  readonly path: string
  readonly content?: string
}

async function compare(before: Compared, after: Compared, {password}: DiffOptions): Promise<PaperDifference> {
  const {comparePapers} = await import('../../press/index.js')
  const paper = async ({path, content}: Compared) => {
    const bytes = await readFile(path).catch(() => {
      throw new UserError(`cannot read \`${path}\``, 'build again: the manifest tells of it')
    })
    return {bytes, ...(password === undefined ? {} : {password}), ...(content === undefined ? {} : {content})}
  }
  const papers = [await paper(before), await paper(after)] as const
  return comparePapers(...papers).catch((error: unknown) => {
    const isLocked = error instanceof Error && /password|encrypt/iu.test(`${error.name} ${error.message}`)
    if (isLocked)
      throw new UserError(
        `\`${after.path}\` is locked`,
        'name the variable that holds its password with --password-env',
      )
    throw new UserError(
      `\`${after.path}\` or \`${before.path}\` is no PDF that can be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  })
}

async function sheets(leaves: PaperDifference['leaves'], {duplex = true}: DiffOptions): Promise<readonly number[]> {
  const {sheetsOf} = await import('../../press/index.js')
  return sheetsOf(leaves, duplex)
}
