import type {Scoring} from '../../model/index.js'
import {type Mark, sees, underDefault} from '../audiences/index.js'
import {type DataSight, filterRows} from './rows.js'

const dais: Mark = ['dais']

/** The grid is the dais's; a criterion may be marked for more. */
export function filterScoring(sight: DataSight, scoring: Scoring | undefined): Scoring | undefined {
  if (!scoring) return undefined
  const criteria = [...filterRows(sight, scoring.criteria, {file: 'scoring', path: ['criteria'], row: dais})]
  if (sees(sight, underDefault(sight, [], dais, {kind: 'row', name: 'scoring'}))) return {...scoring, criteria}
  return criteria.length > 0 ? {criteria, scale: scoring.scale, awards: []} : undefined
}
