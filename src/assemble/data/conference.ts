import type {Conference} from '../../model/index.js'
import {familyOf, isFamily} from '../audiences/index.js'
import {type DataSight, filterRows} from './rows.js'

/** The conference without what single audiences may not see; the columns of rosters are nobody's but `roster`'s. */
export function filterConference(sight: DataSight, conference: Conference): Conference {
  const {roster: _, ...rest} = conference
  return {
    ...rest,
    people: [...filterRows(sight, conference.people, {file: 'conference', path: ['people']})],
    audiences: conference.audiences.filter((entry) => isSeen(sight, typeof entry === 'string' ? entry : entry.id)),
  }
}

/** That there is an audience is known to those who may read what bears its mark. */
function isSeen({lattice, reader}: DataSight, id: string): boolean {
  return isFamily(id) ? familyOf(reader) === id.replace(':*', '') : (lattice.sees[reader]?.has(id) ?? false)
}
