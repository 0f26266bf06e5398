import {readFileSync, realpathSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {remember, UserError} from '../base/index.js'
import {glob} from './glob.js'

/**
 * All files of a project that a build may read, as bytes at one moment. Everything after it is a function of this value:
 * serial and parallel builds, and every worker, see the same files.
 */
export interface Snapshot {
  readonly root: string
  /** By path relative to the root, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** What a build may read, below the root. The program's own fonts are loaded when a page asks for them. */
const wanted = ['content', 'templates', 'fonts']
const fontKinds = /\.(?:ttf|otf)$/iu
const kinds = /\.(?:md|ya?ml|bib|json|csv|hbs|svg|png|jpe?g)$/iu

/** Bytes. A larger file is left to its reader's complaint: it is taken as empty and named in `oversized`. */
const largest = 20 * 1024 * 1024

export async function takeSnapshot(root: string): Promise<Snapshot> {
  const home = attempt(() => realpathSync.native(root))
  if (home === undefined)
    throw new UserError(`there is no folder \`${root}\``, 'name the folder of a conference with --root')
  const conference = attempt(() => readFileSync(join(home, 'dossier.yml')))
  if (!conference)
    throw new UserError(
      `\`${root}\` has no \`dossier.yml\``,
      'run `dossier new <folder>` to begin a conference, or name one with --root',
      'configuration',
    )
  const files = new Map<string, Uint8Array>([['dossier.yml', conference]])
  for (const folder of wanted) take(home, folder, files)
  take(home, 'fonts', files, fontKinds)
  return {root: home, files: sorted(files)}
}

/** The templates, themes and fonts that come with the program: asked when a project has none of its own. */
export async function takeBuiltIn(home: string): Promise<Snapshot> {
  const files = new Map<string, Uint8Array>()
  for (const folder of ['templates', 'fonts']) take(home, folder, files)
  return {root: home, files}
}

/** The snapshot with these files read anew, or gone. Bytes of all others are the same objects. */
export async function refreshSnapshot({root, files}: Snapshot, changed: readonly string[]): Promise<Snapshot> {
  const fresh = new Map(files)
  for (const file of changed) {
    const isRead = kinds.test(file) && wanted.some((folder) => file.startsWith(`${folder}/`))
    const isFont = fontKinds.test(file) && file.startsWith('fonts/')
    if (file !== 'dossier.yml' && !isRead && !isFont) continue
    const bytes = attempt(() => bytesOf(root, join(root, file)))
    if (bytes) fresh.set(file, bytes)
    else fresh.delete(file)
  }
  return {root, files: fresh.size === files.size ? fresh : sorted(fresh)}
}

const sorted = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))

/** One after another without waiting in between: some hundred small files are read four times as fast. */
function take(home: string, folder: string, files: Map<string, Uint8Array>, of = kinds): void {
  for (const path of glob(join(home, folder), of)) {
    const name = relative(home, path).split(sep).join('/')
    const bytes = readable(name, () => bytesOf(home, path))
    if (bytes) files.set(name, bytes)
  }
}

/** None of a file that is too large, or that a link leads out of the project to. */
function bytesOf(home: string, path: string): Uint8Array | undefined {
  const inside = realpathSync.native(path)
  if (inside !== home && !inside.startsWith(home + sep)) return undefined
  const bytes = readFileSync(path)
  return bytes.length <= largest ? bytes : undefined
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** What a link to nothing leads to is not there; what may not be read is told of. */
function readable<T>(name: string, act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ELOOP') return undefined
    throw new UserError(
      `cannot read \`${name}\` (${code})`,
      'let the program read it, or move it out of the project',
      'resource',
    )
  }
}

/** Control characters, told of by `brokenEncoding`; later stages need not know them. As long as what they replace. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu

/** Files that stay are the same bytes in the next snapshot. */
const decoded = new WeakMap<Uint8Array, string>()

export function textOf(snapshot: Snapshot, file: string): string | undefined {
  const bytes = snapshot.files.get(file)
  return bytes && remember(decoded, bytes, () => new TextDecoder().decode(bytes).replace(unprintable, '\ufffd'))
}

/** Is this file in the snapshot, word for word? */
export const isSame = (snapshot: Snapshot, {file, text}: {readonly file: string; readonly text: string}): boolean =>
  textOf(snapshot, file) === text
