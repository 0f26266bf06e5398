import {hintFor, UserError} from '../../base/index.js'
import type {Knowledge} from '../../press/index.js'
import type {CommitteeFolder, Project} from '../project.js'
import {changeAll} from './changeAll.js'
import {createDraft} from './draft.js'
import {nothingKnown} from './fill.js'
import {handlers} from './kinds/index.js'
import {secretsFrom, seenTexts} from './secretsFrom.js'
import {secretsOf} from './secretsOf.js'

/** The words of a committee's files that one audience may not see, and those that it may: for a sweep of its papers. */
export function knowledgeOf(project: Project, committee: CommitteeFolder, reader: string): Knowledge {
  const {audiences, secrets} = secretsOf(project, committee).value
  if (!audiences.includes(reader)) throw new UserError(`there is no audience \`${reader}\``, hintFor(reader, audiences))
  const {snapshot} = project
  const {folder} = committee
  const own = secretsFrom(reader, secrets, committee, project)
  const draft = createDraft(snapshot, `content/${folder}`)
  const left = changeAll({snapshot, folder, reader, secrets: own, how: 'delete', known: nothingKnown})
  return {
    withheld: own.flatMap((secret) => handlers[secret.kind].words(secret, draft)),
    seen: [...seenTexts(left, folder, project).values()],
  }
}
