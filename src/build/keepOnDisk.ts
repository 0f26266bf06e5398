import {readFile, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {hashOf} from '../base/index.js'
import {type Keep, type Kept, keepOver, ownKind, pack, unpack} from './keep.js'
import {writeWhole} from './output.js'
import {removeParts} from './parts.js'

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
  const asked = new Map<string, Kept>()
  const keep = keepOver(new Map([...ours, ...theirs]), asked)
  const save = async (): Promise<void> => {
    if (!keep.isChanged()) return
    const isOwn = ([key]: readonly [string, Kept]): boolean => key.startsWith(ownKind)
    await writeWhole(join(root, folder, '.gitignore'), '*\n').catch(() => undefined)
    await writeWhole(file, pack([...asked].filter((entry) => !isOwn(entry)))).catch(() => undefined)
    const lasting = [...new Map([...asked].filter(isOwn).concat([...ours]))].slice(0, mostOwn)
    if (own && lasting.some(([key]) => !ours.has(key))) await writeWhole(own, pack(lasting)).catch(() => undefined)
  }
  return {keep, save}
}

async function readKept(file: string | undefined): Promise<ReadonlyMap<string, Kept>> {
  return unpack(file === undefined ? undefined : await readFile(file).catch(() => undefined))
}

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
