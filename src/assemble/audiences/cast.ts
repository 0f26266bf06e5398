import type {CommitteeData} from '../../model/index.js'

/** What the lattice needs of a committee. */
export type Cast = Pick<CommitteeData, 'committee' | 'characters'>

/** `role:a`, `role:b`: one for each character; or one for each faction. */
export function membersOf(family: string, {committee, characters}: Cast): readonly string[] {
  const ids =
    family === 'role' ? characters.map(({id}) => id) : family === 'faction' ? committee.factions.map(({id}) => id) : []
  return [...new Set(ids)].map((id) => `${family}:${id}`)
}
