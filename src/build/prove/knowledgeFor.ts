import {basename, dirname, join} from 'node:path'
import {hintFor, remember, UserError} from '../../base/index.js'
import type {Knowledge} from '../../press/index.js'
import {homeOfProgram} from '../home.js'
import {readManifest} from '../output.js'
import {openProject} from '../project.js'
import {takeBuiltIn, takeSnapshot} from '../snapshot.js'
import {knowledgeOf} from './knowledgeOf.js'

export interface Reader {
  readonly committee: string
  readonly audience: string
}

/** Gives what single readers of a project may not see. The project is read once. */
export async function knowledgeFor(root: string): Promise<(reader: Reader) => Knowledge> {
  const {value: project, diagnostics} = openProject(await takeSnapshot(root), await takeBuiltIn(homeOfProgram()))
  if (!project)
    throw new UserError(
      `\`${root}/dossier.yml\` cannot be read: ${diagnostics[0]?.message ?? ''}`,
      'run `dossier check`',
      'configuration',
    )
  const known = new Map<string, Knowledge>()
  return ({committee, audience}) => {
    const found = project.committees.find(({folder, data}) => folder === committee || data.committee.id === committee)
    if (!found)
      throw new UserError(
        `there is no committee \`${committee}\``,
        hintFor(
          committee,
          project.committees.map(({folder}) => folder),
        ),
      )
    return remember(known, `${found.folder} ${audience}`, () => knowledgeOf(project, found, audience))
  }
}

/** Who a file of ours is for, by the manifest of the folder that it lies in or of the one above it. */
export async function readerOf(path: string): Promise<Partial<Reader>> {
  for (const folder of [dirname(path), dirname(dirname(path))]) {
    const rows = await readManifest(folder)
    const row = rows.find(({file}) => join(folder, file) === join(path))
    if (row) return {committee: basename(folder), audience: row.audience}
  }
  return {}
}
