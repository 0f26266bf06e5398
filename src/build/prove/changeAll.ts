import type {CommitteeFolder} from '../project.js'
import type {Snapshot} from '../snapshot.js'
import {createDraft} from './draft.js'
import {fillOf, type Known} from './fill.js'
import {changeColumns, handlers, keyOf} from './kinds/index.js'
import type {How, Secret} from './secret.js'

export interface ChangeRequest {
  readonly snapshot: Snapshot
  readonly folder: string
  readonly reader: string
  readonly secrets: readonly Secret[]
  readonly how: How
  readonly known: Known
  /** What each secret is told by in its filling; its place in the list when absent. */
  readonly numberOf?: (secret: Secret) => number
}

/** The files as they are after something is done to some secrets, all at once. */
export function changeAll({snapshot, folder, reader, secrets, how, known, numberOf}: ChangeRequest): Snapshot {
  const draft = createDraft(snapshot, `content/${folder}`)
  const changes = secrets.map((secret, at) => {
    const fill = fillOf(numberOf?.(secret) ?? at + 1, known)
    return {secret, how, draft, reader, fill}
  })
  for (const change of changes) handlers[change.secret.kind].change(change)
  changeColumns(changes.filter(({secret}) => secret.kind === 'column'))
  return draft.finish()
}

/** Keys and terms that a filling may name: those that nobody is kept from. */
export function knownOf({data}: CommitteeFolder, secrets: readonly Secret[], rich: boolean): Known {
  const kept = new Set(
    secrets.map(({name, kind}) => (kind === 'work' ? keyOf({name} as Secret) : name.replace(/^.*\//u, ''))),
  )
  const open = (ids: readonly string[]): readonly string[] => ids.filter((id) => !kept.has(id))
  return {works: open(data.works.map(({id}) => id)), terms: open(data.glossary.map(({id}) => id)), rich}
}
