import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import type {Assembled} from '../assemble/index.js'
import {asBefore, type Diagnostic, type Outcome, UserError} from '../base/index.js'
import {createFaces, type Faces} from '../metrics/index.js'
import type {Asset, FontsFile} from '../model/index.js'
import {createPrinter, type Printer} from '../print/index.js'
import {readFonts} from '../read/index.js'
import type {Theme} from '../theme/index.js'
import {createTypesetter, type Typesetter} from '../typeset/index.js'
import type {AssetShelf} from './asset.js'
import {droppedFonts} from './droppedFonts.js'
import {type FountShelf, openFountShelf} from './fountShelf.js'
import {kindOf} from './keep.js'
import {keepLocated} from './keepLocated.js'
import type {Project} from './project.js'
import {type Snapshot, textOf} from './snapshot.js'

/** What the papers of one thread share: faces, blocks already set, pages already drawn, pictures already read. */
export interface Workshop {
  readonly project: Project
  readonly faces: Faces
  readonly printer: Printer
  readonly assetShelf: AssetShelf
  readonly assets: Map<string, Asset>
  readonly typesetterOf: (theme: Theme) => Typesetter
  /** What a paper is made of, with the objects of its last making wherever nothing has changed. */
  readonly asLast?: (file: string, assembled: Assembled) => Assembled
}

export function openWorkshop(project: Project, {memoryOf}: FountShelf = openFountShelf()): Outcome<Workshop> {
  const {value: fonts, diagnostics} = fontsOf(project)
  const faces = createFaces({families: fonts.families, fallback: fonts.fallback, load: loaderOf(project), memoryOf})
  const assets = new Map<string, Asset>()
  const typesetters = new Map<string, Typesetter>()
  const typesetterOf = (theme: Theme): Typesetter => {
    const known = typesetters.get(theme.hash)
    if (known) return known
    const made = createTypesetter({theme, faces, assets})
    typesetters.set(theme.hash, made)
    return made
  }
  return {
    value: {project, faces, printer: createPrinter({faces, assets}), assetShelf: new Map(), assets, typesetterOf},
    diagnostics,
  }
}

/** Text of which papers are made. What else a project holds, fonts and pictures, is shared by all papers of a workshop. */
const isText = (file: string): boolean => !file.startsWith('fonts/') && /\.(?:md|ya?ml|bib|json|csv|hbs)$/iu.test(file)

/** For a process that builds again and again: a workshop lasts while nothing but text is changed. */
export function createWorkshops(): {readonly for: (changed: readonly string[]) => (project: Project) => Workshop} {
  let last: Workshop | undefined
  const papers = new Map<string, Assembled>()
  const asLast = (file: string, assembled: Assembled): Assembled => {
    const shared = asBefore(assembled, papers.get(file))
    const known = countOf(shared) === countOf(assembled) ? shared : assembled
    papers.set(file, known)
    return known
  }
  return {
    for: (changed) => {
      if (!changed.every(isText)) last = undefined
      return (project) => {
        last = {...(last ?? openWorkshop(project).value), project, asLast}
        return last
      }
    },
  }
}

/** Blocks of a paper, each object once: a text that stands in it twice does so afterwards, and no other does. */
const countOf = ({manuscript}: Assembled): number => new Set(manuscript.blocks).size

/** The program's families with the project's own laid over them. */
export function fontsOf({snapshot, builtIn, keep}: Project): Outcome<FontsFile> {
  const diagnostics: Diagnostic[] = []
  const read = (from: Snapshot): FontsFile | undefined => {
    const text = textOf(from, 'fonts/fonts.yml')
    if (text === undefined) return undefined
    const outcome = keepLocated(keep, kindOf('fonts.yml', from === builtIn), {file: 'fonts/fonts.yml', text}, readFonts)
    diagnostics.push(...outcome.diagnostics)
    return outcome.value?.value
  }
  const ours = read(builtIn)
  const theirs = read(snapshot)
  if (!ours) throw new Error('bug: the program has no fonts/fonts.yml')
  const dropped = droppedFonts(snapshot, theirs?.families ?? {})
  diagnostics.push(...dropped.diagnostics)
  const value = {
    families: {...ours.families, ...dropped.value, ...theirs?.families},
    fallback: theirs?.fallback.length ? theirs.fallback : ours.fallback,
  }
  return {value, diagnostics}
}

/** Reads a font: `npm:package/path` from an installed package, any other from the project's `fonts/` or the program's. */
function loaderOf({snapshot, builtIn}: Project): (file: string) => Uint8Array {
  const require = createRequire(import.meta.url)
  return (file) => {
    try {
      if (file.startsWith('npm:')) return readFileSync(require.resolve(file.slice(4)))
      if (file.includes('..') || file.startsWith('/'))
        throw new UserError(`the font \`${file}\` lies outside the folder \`fonts\``)
      const own = snapshot.files.get(`fonts/${file}`)
      if (own) return own
      for (const {root} of [snapshot, builtIn]) {
        try {
          return readFileSync(join(root, 'fonts', file))
        } catch {
          // asked of the next
        }
      }
    } catch (error) {
      if (error instanceof UserError) throw error
    }
    throw new UserError(
      `cannot read the font \`${file}\``,
      'run `dossier doctor` to see which fonts are there',
      'resource',
    )
  }
}
