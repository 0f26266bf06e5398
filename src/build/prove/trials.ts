import type {Keep} from '../keep.js'
import type {CommitteeFolder, Project} from '../project.js'
import {changeAll, knownOf} from './changeAll.js'
import {type Made, type Reopened, reopen} from './rebuild.js'
import type {How, Secret} from './secret.js'

export interface TrialRequest {
  readonly project: Project
  readonly committee: CommitteeFolder
  readonly reader: string
  /** All that the reader may not see. */
  readonly secrets: readonly Secret[]
  /** How files that are not changed were read. */
  readonly keep?: Keep
  /** Of them, changed in one rebuild at most. */
  readonly units?: number
}

/** The rebuilds of a committee for one reader: files changed in memory and read again. */
export interface Trials {
  readonly usable: (how: How) => readonly Secret[]
  readonly unusable: (how: How) => readonly {readonly secret: Secret; readonly why: string}[]
  /** What is changed together; one group of nothing when there is nothing to change. */
  readonly groups: (how: How) => readonly (readonly Secret[])[]
  /** Whether the files can be read after some are changed: a part alone may be half of something. */
  readonly isReadable: (how: How, some: readonly Secret[]) => boolean
  /** The paper of that name after some are changed. */
  readonly make: (how: How, some: readonly Secret[], name: string) => Made | undefined
}

interface Sorted {
  readonly usable: readonly Secret[]
  readonly unusable: readonly {readonly secret: Secret; readonly why: string}[]
  readonly rich: boolean
}

/** Rebuilds kept at a time: the whole of each way of changing. Parts, made when halving, are made anew. */
const keptMost = 4

export function createTrials({project, committee, reader, secrets, units, keep}: TrialRequest): Trials {
  const {snapshot, builtIn} = project
  const {folder} = committee
  const sorted = new Map<How, Sorted>()
  const kept = new Map<string, Reopened>()
  const open = (how: How, some: readonly Secret[], rich: boolean): Reopened => {
    const key = `${how} ${rich} ${some.map((secret) => secrets.indexOf(secret)).join()}`
    const known = knownOf(committee, secrets, rich)
    const opened =
      kept.get(key) ?? reopen(changeAll({snapshot, folder, reader, secrets: some, how, known}), builtIn, folder, keep)
    kept.delete(key)
    kept.set(key, opened)
    for (const old of [...kept.keys()].slice(0, -keptMost)) kept.delete(old)
    return opened
  }
  const sort = (how: How): Sorted => {
    const found = sorted.get(how) ?? sortOut(secrets, (some, rich) => open(how, some, rich))
    sorted.set(how, found)
    return found
  }
  return {
    usable: (how) => sort(how).usable,
    unusable: (how) => sort(how).unusable,
    groups: (how) => chunks(sort(how).usable, units ?? Number.POSITIVE_INFINITY),
    isReadable: (how, some) => open(how, some, sort(how).rich).broken.length === 0,
    make: (how, some, name) => open(how, some, sort(how).rich).make(name),
  }
}

/**
 * A changed file must be one that an author could have written: what makes it unreadable is tried with plainer words, and
 * is left out of the trial, and counted, when that does not help either.
 */
function sortOut(secrets: readonly Secret[], open: (some: readonly Secret[], rich: boolean) => Reopened): Sorted {
  if (open(secrets, true).broken.length === 0) return {usable: secrets, unusable: [], rich: true}
  if (open(secrets, false).broken.length === 0) return {usable: secrets, unusable: [], rich: false}
  const usable: Secret[] = []
  const unusable: {secret: Secret; why: string}[] = []
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
