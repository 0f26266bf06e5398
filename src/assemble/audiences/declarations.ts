import {type Diagnostic, hintFor, type Localized, type Outcome} from '../../base/index.js'
import type {Conference} from '../../model/index.js'
import {type Cast, membersOf} from './cast.js'
import {families, familyOf, isFamily, knownAudiences} from './known.js'

/** One entry of `audiences:` in `dossier.yml`; of a family, one for each of its members. */
export interface Declaration {
  /** As written: `role:*`. */
  readonly id: string
  readonly name?: Localized
  readonly sees?: readonly string[]
  readonly band?: Localized | false
}

/** The declared audiences by their own ids, `role:*` spelt out. A later entry for one role wins over the one for all. */
export function declarationsOf(conference: Conference, cast: Cast): Outcome<ReadonlyMap<string, Declaration>> {
  const declared = new Map<string, Declaration>()
  const diagnostics: Diagnostic[] = []
  for (const entry of [...conference.audiences]
    .map(toDeclaration)
    .sort((a, b) => Number(isFamily(b.id)) - Number(isFamily(a.id)))) {
    const ids = idsOf(entry, cast)
    for (const id of ids) declared.set(id, {...declared.get(id), ...entry})
    if (ids.length === 0 && !isFamily(entry.id)) diagnostics.push(stranger(entry, cast))
  }
  return {value: declared, diagnostics}
}

function toDeclaration(entry: Conference['audiences'][number]): Declaration {
  if (typeof entry === 'string') return {id: entry}
  const {id, name, sees, band} = entry
  return {id, ...(name ? {name} : {}), ...(sees ? {sees} : {}), ...(band !== undefined ? {band} : {})}
}

function idsOf({id, sees}: Declaration, cast: Cast): readonly string[] {
  if (isFamily(id)) return membersOf(id.replace(':*', ''), cast)
  const family = familyOf(id)
  if (family) return membersOf(family, cast).includes(id) ? [id] : []
  return id in knownAudiences || sees ? [id] : []
}

function stranger({id}: Declaration, cast: Cast): Diagnostic {
  const known = [
    ...Object.keys(knownAudiences),
    ...Object.keys(families).flatMap((family) => [`${family}:*`, ...membersOf(family, cast)]),
  ]
  const near = hintFor(id, known)
  return {
    code: 'audience-unknown',
    severity: 'error',
    concern: 'configuration',
    message: `\`audiences\` names \`${id}\`, which is none that is known and does not say what it \`sees\``,
    hint: near ?? `write \`{id: ${id}, sees: [committee]}\``,
  }
}
