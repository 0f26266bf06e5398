import {hintFor} from '../../base/index.js'
import type {CommitteeData, Crisis} from '../../model/index.js'
import {createViews, grants, type Mark, membersOf} from '../audiences/index.js'
import {type DataSight, filterRows} from './rows.js'

/** What of a beat is the crisis staff's own, whoever may read its text. */
const staffFields: {readonly [field: string]: Mark} = {
  trigger: ['backroom'],
  reveals: ['backroom'],
  contingencies: ['backroom'],
}

/** Secrets by their holders, beats by their marks; what has none is the crisis staff's. */
export function filterCrisis(sight: DataSight, data: CommitteeData): Crisis | undefined {
  if (!data.crisis) return undefined
  const {placeOf} = sight
  const {held, addressed} = viewsOfHolders(sight, data, (inner) => toHeld({...inner, placeOf}, data.crisis, data))
  const secrets = filterRows(sight, held, {file: 'crisis', path: ['secrets'], row: ['backroom']}).map((secret) => ({
    ...secret,
    holders: secret.holders.filter((holder) => grants(sight, holder)),
  }))
  const known = new Set(secrets.map(({id}) => id))
  const beats = filterRows(sight, addressed, {
    file: 'crisis',
    path: ['beats'],
    row: ['backroom'],
    fields: staffFields,
  }).map((beat) => ({
    ...beat,
    reveals: beat.reveals.filter((id) => known.has(id)),
    // Whose it is: of them, those whom the reader knows of.
    holders: beat.holders.filter((holder) => grants(sight, holder)),
  }))
  const open = grants(sight, 'committee')
  const {opening} = data.crisis
  if (!open && secrets.length === 0 && beats.length === 0) return undefined
  return {...(opening && open ? {opening} : {}), secrets: [...secrets], beats}
}

/** Secrets and beats with those whose they are. */
interface Held {
  readonly held: Crisis['secrets']
  readonly addressed: readonly (Crisis['beats'][number] & {readonly holders: readonly string[]})[]
}

/** The same for every reader. */
const viewsOfHolders = createViews<CommitteeData, Held>()

function toHeld(sight: DataSight, crisis: Crisis | undefined, data: CommitteeData): Held {
  const {secrets = [], beats = []} = crisis ?? {}
  const known = new Set([...membersOf('role', data), ...membersOf('faction', data)])
  return {
    held: secrets.map((secret, at) => withHolders(sight, secret, at, known)),
    addressed: beats.map((beat) => ({...beat, holders: beat.audience?.filter(isOfSome) ?? []})),
  }
}

/** Of a role or a faction, and so in their packets. */
const isOfSome = (audience: string): boolean => /^(?:role|faction):./u.test(audience)

/** The secret marked for its holders, each by the name of its audience: `yezhov` is `role:yezhov`. */
function withHolders(
  sight: DataSight,
  secret: Crisis['secrets'][number],
  at: number,
  known: ReadonlySet<string>,
): Crisis['secrets'][number] {
  const holders = secret.holders.flatMap((holder, which) => {
    const found = [holder, `role:${holder}`, `faction:${holder}`].find((one) => known.has(one))
    if (found) return [found]
    const place = sight.placeOf('crisis', ['secrets', at, 'holders', which])
    const hint = hintFor(
      holder,
      [...known].map((one) => one.replace(/^.*:/u, '')),
    )
    sight.complain({
      code: 'holder-unknown',
      severity: 'error',
      concern: 'content',
      message: `the secret \`${secret.id}\` is held by \`${holder}\`, which is no role or faction`,
      ...(place ? {place} : {}),
      ...(hint ? {hint} : {}),
    })
    return []
  })
  if (holders.length === 0) return {...secret, holders}
  return {...secret, holders, audience: [...(secret.audience ?? []), ...holders]}
}
