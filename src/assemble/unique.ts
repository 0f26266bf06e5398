import type {Diagnostic} from '../base/index.js'

/** Both languages of an edition meet the same data: each complaint once. */
export function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify([one.code, one.place, one.message]), one])).values()]
}
