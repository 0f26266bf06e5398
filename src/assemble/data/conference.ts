import type {Conference} from '../../model/index.js'
import {grants, isFamily} from '../audiences/index.js'
import {type DataSight, filterRows} from './rows.js'

/** The conference without what single audiences may not see; the columns of rosters are nobody's but `roster`'s. `family` is the reader's. */
export function filterConference(sight: DataSight, conference: Conference, family: string | undefined): Conference {
  const {roster: _, ...rest} = conference
  return {
    ...rest,
    people: [...filterRows(sight, conference.people, {file: 'conference', path: ['people']})],
    audiences: conference.audiences.filter((entry) =>
      isSeen(sight, typeof entry === 'string' ? entry : entry.id, family),
    ),
  }
}

/** That there is an audience is known to those who may read what bears its mark; that there is a family, to its members. */
function isSeen(sight: DataSight, id: string, family: string | undefined): boolean {
  return isFamily(id) ? family === id.replace(':*', '') : grants(sight, id)
}
