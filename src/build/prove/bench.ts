import type {ManifestRow} from '../output.js'
import type {CommitteeFolder, Project} from '../project.js'
import {openWorkshop} from '../workshop.js'
import type {Originals, OriginalsErrand, ProofAnswer, ProofErrand, TrialErrand, Tried} from './errand.js'
import {readingOf} from './readingOf.js'
import {make, nameOf} from './rebuild.js'
import type {Secret} from './secret.js'
import {secretsFrom} from './secretsFrom.js'
import {type Secrets, secretsOf} from './secretsOf.js'
import {createTrials, type Trials} from './trials.js'

/** Where a thread does its part of a proof: the project, its secrets, and how its files were read. */
export interface Bench {
  readonly run: (errand: ProofErrand) => ProofAnswer
  readonly trialsOf: (errand: TrialErrand) => Trials
}

/** Numbers of what is withheld from one reader only, and has no place in the list of the committee. */
const ownNumbers = 10_000

export function createBench(project: Project): Bench {
  const keep = readingOf(project.keep)
  const known = new Map<string, Secrets>()
  const secretsIn = (committee: CommitteeFolder): Secrets => {
    const found = known.get(committee.folder) ?? secretsOf(project, committee).value
    known.set(committee.folder, found)
    return found
  }
  const withheldFrom = (reader: string, committee: CommitteeFolder): readonly Secret[] =>
    secretsFrom(reader, secretsIn(committee).secrets, committee, project)
  const trials = (errand: TrialErrand, committee: CommitteeFolder, secrets: readonly Secret[]): Trials => {
    const {reader, how, units} = errand
    const all = secretsIn(committee).secrets
    const numbers = new Map(secrets.map((secret, at) => [secret, ownNumbers + at]))
    all.forEach((secret, at) => void numbers.set(secret, at + 1))
    const numberOf = (secret: Secret): number => numbers.get(secret) ?? 0
    return createTrials({project, committee, reader, how, secrets, numberOf, keep, ...(units ? {units} : {})})
  }
  return {
    trialsOf(errand) {
      const committee = committeeOf(project, errand.folder)
      return trials(errand, committee, withheldFrom(errand.reader, committee))
    },
    run(errand) {
      if (errand.kind === 'originals') return originals(errand, project)
      const committee = committeeOf(project, errand.folder)
      const withheld = withheldFrom(errand.reader, committee)
      return tried(errand, withheld, trials(errand, committee, withheld))
    },
  }
}

export function committeeOf({committees}: Project, folder: string): CommitteeFolder {
  const found = committees.find((one) => one.folder === folder)
  if (!found) throw new Error(`bug: the committee \`${folder}\` of an errand is not there`)
  return found
}

function originals({jobs}: OriginalsErrand, project: Project): Originals {
  const workshop = openWorkshop(project).value
  return {kind: 'originals', made: jobs.map((job) => make(job, workshop))}
}

/** All papers of a group are printed in the workshop of that group, which has seen nothing else. */
function tried({jobs}: TrialErrand, withheld: readonly Secret[], trials: Trials): Tried {
  const rows: (ManifestRow | undefined)[][] = jobs.map(() => [])
  for (const group of trials.groups)
    jobs.forEach((job, at) => void rows[at]?.push(trials.make(group, nameOf(job, true))?.row))
  const {usable, unusable} = trials
  return {kind: 'trial', withheld, usable, unusable, rows}
}
