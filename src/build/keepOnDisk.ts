import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {besideProgram, programFile, stampOf} from './besideProgram.js'
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
export async function openKeepOnDisk(root: string, program = programFile): Promise<KeepOnDisk> {
  removeParts(join(root, folder))
  const file = join(root, folder, `${stampOf(program)}.bin`)
  const own = besideProgram(program, 'kept')
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
