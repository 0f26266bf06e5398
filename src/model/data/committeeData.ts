import type {Path, Place} from '../../base/index.js'
import type {Archive} from './archives.js'
import type {Character} from './character.js'
import type {Committee} from './committee.js'
import type {Crisis} from './crisis.js'
import type {Fact} from './facts.js'
import type {Term} from './glossary.js'
import type {Person} from './people.js'
import type {Quiz} from './quiz.js'
import type {Rop} from './rop.js'
import type {Seat} from './roster.js'
import type {Schedule} from './schedule.js'
import type {Scoring} from './scoring.js'
import type {Work} from './work.js'

/** Everything that a committee's folder holds, read. Absent files are empty lists or `undefined`. */
export interface CommitteeData {
  readonly committee: Committee
  readonly glossary: readonly Term[]
  readonly people: readonly Person[]
  readonly facts: readonly Fact[]
  readonly archives: readonly Archive[]
  readonly works: readonly Work[]
  readonly seats: readonly Seat[]
  readonly characters: readonly Character[]
  readonly crisis?: Crisis
  readonly rop?: Rop
  readonly schedule?: Schedule
  readonly scoring?: Scoring
  readonly quiz?: Quiz
  /** Where a value of one of its files was written: `placeOf('glossary', [3, 'audience'])`. */
  readonly placeOf: (file: DataFile, path: Path) => Place | undefined
}

/** The data files of a committee, by the name of the field that holds what they give. */
export type DataFile =
  | 'committee'
  | 'glossary'
  | 'people'
  | 'facts'
  | 'archives'
  | 'works'
  | 'seats'
  | 'crisis'
  | 'rop'
  | 'schedule'
  | 'scoring'
  | 'quiz'

/** A value read from a data file, and where each part of it was written. */
export interface Located<T> {
  readonly value: T
  readonly placeOf: (path: Path, atKey?: boolean) => Place
}
