import type {ManifestRow} from '../output.js'
import type {Job} from '../plan.js'
import type {Made} from './rebuild.js'
import type {How, Secret} from './secret.js'
import type {Unusable} from './trials.js'

/** A part of a proof that a thread can do by itself: plain data. */
export type ProofErrand = OriginalsErrand | TrialErrand

/** Papers printed as the files are: as `build` does, one after another in one workshop, so that what passes from one to the next is found. */
export interface OriginalsErrand {
  readonly kind: 'originals'
  readonly folder: string
  readonly jobs: readonly Job[]
}

/** Papers of one reader, printed after one thing was done to all that this reader may not see. */
export interface TrialErrand {
  readonly kind: 'trial'
  readonly folder: string
  readonly reader: string
  readonly how: How
  readonly jobs: readonly Job[]
  /** Things changed in one rebuild at most; all at once when absent. */
  readonly units?: number
}

export type ProofAnswer = Originals | Tried

export interface Originals {
  readonly kind: 'originals'
  /** In the order of the jobs; nothing for a paper that cannot be printed. */
  readonly made: readonly (Made | undefined)[]
}

export interface Tried {
  readonly kind: 'trial'
  readonly withheld: readonly Secret[]
  readonly usable: readonly Secret[]
  readonly unusable: readonly Unusable[]
  /** Of each job, what the manifest would say of it after each group was changed. */
  readonly rows: readonly (readonly (ManifestRow | undefined)[])[]
}
