import type {Diagnostic, Place} from '../../base/index.js'
import {homeOfProgram} from '../home.js'
import {openProject} from '../project.js'
import {takeBuiltIn, takeSnapshot} from '../snapshot.js'
import {createDraft} from './draft.js'
import {handlers} from './kinds/index.js'
import type {SecretKind} from './secret.js'
import {secretsOf} from './secretsOf.js'

/** Something that not everybody may see, its first words, and who may. */
export interface RestrictedUnit {
  readonly kind: SecretKind
  readonly name: string
  readonly place: Place
  readonly words: string
  readonly readers: readonly string[]
}

export interface AudienceTable {
  readonly folder: string
  /** The columns: every audience that `dossier.yml` declares, roles and factions by name. */
  readonly audiences: readonly string[]
  readonly units: readonly RestrictedUnit[]
}

/** Letters of the words that a unit is told by. */
const shown = 48

/** Who sees what, to be looked over before anything is printed. */
export async function audienceTables(
  root: string,
  folders?: readonly string[],
): Promise<{readonly tables: readonly AudienceTable[]; readonly diagnostics: readonly Diagnostic[]}> {
  const opened = openProject(await takeSnapshot(root), await takeBuiltIn(homeOfProgram()))
  const project = opened.value
  if (!project) return {tables: [], diagnostics: opened.diagnostics}
  const wanted = project.committees.filter(
    ({folder, data}) => !folders || folders.includes(folder) || folders.includes(data.committee.id),
  )
  const found = wanted.map((committee) => {
    const {value, diagnostics} = secretsOf(project, committee)
    const draft = createDraft(project.snapshot, `content/${committee.folder}`)
    const units = value.secrets.map((secret): RestrictedUnit => {
      const {kind, name, place, readers} = secret
      const words = handlers[kind]
        .words(secret, draft)
        .filter(({isName}) => !isName)
        .map(({text}) => text)
        .join(' … ')
        .replace(/\s+/gu, ' ')
      return {kind, name, place, readers, words: words.length > shown ? `${words.slice(0, shown)}…` : words}
    })
    return {
      table: {folder: committee.folder, audiences: value.audiences, units},
      diagnostics: [...committee.diagnostics, ...diagnostics],
    }
  })
  return {
    tables: found.map(({table}) => table),
    diagnostics: [...opened.diagnostics, ...found.flatMap(({diagnostics}) => diagnostics)],
  }
}
