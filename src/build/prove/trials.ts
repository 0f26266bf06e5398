import type {Keep} from '../keep.js'
import type {CommitteeFolder, Project} from '../project.js'
import {changeAll, knownOf} from './changeAll.js'
import {type Made, type Reopened, reopen} from './rebuild.js'
import type {How, Secret} from './secret.js'

export interface TrialRequest {
  readonly project: Project
  readonly committee: CommitteeFolder
  readonly reader: string
  /** What is done. */
  readonly how: How
  /** All that the reader may not see. */
  readonly secrets: readonly Secret[]
  /** What each of them is told by: the same for every reader, so that files changed alike are read once. */
  readonly numberOf: (secret: Secret) => number
  /** How files were read. */
  readonly keep: Keep
  /** Of the secrets, changed in one rebuild at most. */
  readonly units?: number
}

/** A secret that cannot be changed so that its file can still be read. */
export interface Unusable {
  readonly secret: Secret
  readonly why: string
}

/** The rebuilds of a committee for one reader, one way: files changed in memory and read again. */
export interface Trials {
  readonly usable: readonly Secret[]
  readonly unusable: readonly Unusable[]
  /** What is changed together; one group of nothing when there is nothing to change. */
  readonly groups: readonly (readonly Secret[])[]
  /** Whether the files can be read after some are changed: a part alone may be half of something. */
  readonly isReadable: (some: readonly Secret[]) => boolean
  /** The paper of that name after some are changed. */
  readonly make: (some: readonly Secret[], name: string) => Made | undefined
}

export function createTrials(request: TrialRequest): Trials {
  const {project, committee, reader, secrets, units, keep, how, numberOf} = request
  const {snapshot, builtIn} = project
  const {folder} = committee
  // The last alone is kept: the papers of a group are printed one after another, in one workshop.
  let last: {readonly key: string; readonly opened: Reopened} | undefined
  const open = (some: readonly Secret[], rich: boolean): Reopened => {
    const key = `${rich} ${some.map((secret) => secrets.indexOf(secret)).join()}`
    if (last?.key === key) return last.opened
    const known = knownOf(committee, secrets, rich)
    const changed = changeAll({snapshot, folder, reader, secrets: some, how, known, numberOf})
    last = {key, opened: reopen(changed, builtIn, folder, keep)}
    return last.opened
  }
  const {usable, unusable, rich} = sortOut(secrets, open)
  return {
    usable,
    unusable,
    groups: chunks(usable, units ?? Number.POSITIVE_INFINITY),
    isReadable: (some) => open(some, rich).broken.length === 0,
    make: (some, name) => open(some, rich).make(name),
  }
}

interface Sorted {
  readonly usable: readonly Secret[]
  readonly unusable: readonly Unusable[]
  readonly rich: boolean
}

/**
 * A changed file must be one that an author could have written: what makes it unreadable is tried with plainer words, and
 * is left out of the trial, and counted, when that does not help either.
 */
function sortOut(secrets: readonly Secret[], open: (some: readonly Secret[], rich: boolean) => Reopened): Sorted {
  if (open(secrets, true).broken.length === 0) return {usable: secrets, unusable: [], rich: true}
  if (open(secrets, false).broken.length === 0) return {usable: secrets, unusable: [], rich: false}
  const usable: Secret[] = []
  const unusable: Unusable[] = []
  add(secrets)
  return {usable, unusable, rich: false}

  /** Adds what can be added to what is usable already, by halves. */
  function add(some: readonly Secret[]): void {
    const {broken} = open([...usable, ...some], false)
    const [one] = some
    if (broken.length === 0) usable.push(...some)
    else if (one && some.length === 1) unusable.push({secret: one, why: broken[0]?.message ?? ''})
    else {
      const middle = Math.ceil(some.length / 2)
      add(some.slice(0, middle))
      add(some.slice(middle))
    }
  }
}

function chunks(list: readonly Secret[], size: number): readonly (readonly Secret[])[] {
  if (list.length <= size) return [list]
  return Array.from({length: Math.ceil(list.length / size)}, (_, at) => list.slice(at * size, (at + 1) * size))
}
