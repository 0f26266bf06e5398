import {access} from 'node:fs/promises'
import {join} from 'node:path'
import {hintFor, UserError} from '../../base/index.js'
import {writeWhole} from '../output.js'
import {assemblyFiles} from './assembly.js'
import {conferenceFiles} from './conference.js'
import {crisisFiles} from './crisis.js'

/** Files of something new: path below its folder, and text. */
export type Files = {readonly [path: string]: string}

export interface Made {
  readonly files: readonly string[]
  /** The command to run now. */
  readonly next: string
}

/** Kinds of committees that `new` can begin. */
const kinds: {readonly [kind: string]: (id: string) => Files} = {assembly: assemblyFiles, crisis: crisisFiles}

/** Begins a conference with one committee in a new or empty folder. */
export async function newConference(folder: string, kind: string): Promise<Made> {
  const files = kindOf(kind)
  if (await exists(join(folder, 'dossier.yml')))
    throw new UserError(
      `\`${folder}\` is a conference already`,
      'add a committee with `dossier new <name> --committee`',
    )
  const name = kind === 'crisis' ? 'crisis' : 'assembly'
  const made = {...conferenceFiles(titleOf(folder)), ...below(`content/${name}`, files(name))}
  await writeAll(folder, made)
  return {files: Object.keys(made).map((file) => join(folder, file)), next: `dossier build --root ${quoted(folder)}`}
}

/** Adds a committee to the conference in `root`. */
export async function newCommittee(root: string, name: string, kind: string): Promise<Made> {
  const files = kindOf(kind)
  if (!(await exists(join(root, 'dossier.yml'))))
    throw new UserError(
      `\`${root}\` has no \`dossier.yml\``,
      'begin a conference with `dossier new <folder>`',
      'configuration',
    )
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name))
    throw new UserError(`\`${name}\` cannot be the name of a folder and an id`, 'letters, digits, `-` and `_` only')
  const folder = `content/${name}`
  if (await exists(join(root, folder))) throw new UserError(`there is a folder \`${folder}\` already`)
  const made = below(folder, files(name))
  await writeAll(root, made)
  return {files: Object.keys(made), next: `dossier build --root ${quoted(root)} --committee ${name}`}
}

function kindOf(kind: string): (id: string) => Files {
  const files = kinds[kind]
  if (!files) throw new UserError(`there is no kind of committee \`${kind}\``, hintFor(kind, Object.keys(kinds)))
  return files
}

const below = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))

const titleOf = (folder: string): string =>
  folder.split(/[\\/]/u).filter(Boolean).at(-1)?.replace(/[-_]+/gu, ' ') ?? 'Conference'

async function writeAll(root: string, files: Files): Promise<void> {
  for (const path of Object.keys(files))
    if (await exists(join(root, path)))
      throw new UserError(`\`${join(root, path)}\` is there already`, 'nothing was written')
  for (const [path, text] of Object.entries(files)) await writeWhole(join(root, path), text)
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** As a shell wants it. */
const quoted = (path: string): string => (/^[\w./~-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`)
