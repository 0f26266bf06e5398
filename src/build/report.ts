import type {Diagnostic, Edition} from '../base/index.js'

/** A paper that was printed, or was not. */
export interface PaperReport {
  readonly committee: string
  readonly document: string
  readonly edition: Edition
  readonly audience: string
  readonly seat?: string
  readonly pages: number
  readonly milliseconds: number
  /** Relative to the output folder. */
  readonly file: string
  readonly state: 'printed' | 'unchanged' | 'failed'
}

export interface BuildReport {
  readonly papers: readonly PaperReport[]
  readonly diagnostics: readonly Diagnostic[]
  readonly output: string
  readonly milliseconds: number
}

/** Tells a person how far a build is. */
export type Progress = (done: number, all: number, paper: PaperReport) => void

/** The same complaint about the same place, once: papers share chapters. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter((one) => {
    const key = JSON.stringify([one.code, one.message, one.place, one.related])
    return seen.has(key) ? false : seen.add(key)
  })
}
