import type {Place} from './place.js'
import {visible} from './visible.js'

export type Severity = 'error' | 'warning' | 'info'

/** What kind of thing is wrong; decides the exit code (see `cli`). */
export type Concern = 'content' | 'configuration' | 'template' | 'resource' | 'separation' | 'translation' | 'preflight'

/** Another place that explains the trouble: the opening fence, the twin paragraph. */
export interface Related {
  readonly place: Place
  readonly message: string
}

/**
 * Something wrong with what was written. Never thrown: it travels beside the result.
 * `code` is stable once printed, in the form `citation-unknown`. `message` is lower case, without a full stop, with the
 * offending thing in backticks.
 */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly concern?: Concern
  readonly place?: Place
  readonly related?: readonly Related[]
  readonly hint?: string
}

/** What a stage returns: its best result, and what its reader ought to know. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error'

/** Joins outcomes in order: their values as a list, their diagnostics one after another. */
export function gather<T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> {
  return {
    value: outcomes.map((outcome) => outcome.value),
    diagnostics: outcomes.flatMap((outcome) => outcome.diagnostics),
  }
}

/** `content/x/agenda.ru.md:12:5 error citation-unknown: …` and an indented hint. */
export function renderDiagnostic(diagnostic: Diagnostic): string {
  const {place, severity, code, message, hint, related = []} = diagnostic
  const lines = [`${place ? `${renderPlace(place)} ` : ''}${severity} ${code}: ${visible(message)}`]
  for (const other of related) lines.push(`  see ${renderPlace(other.place)}: ${visible(other.message)}`)
  if (hint) lines.push(`  hint: ${visible(hint)}`)
  return lines.join('\n')
}

export function renderPlace({file, line, column}: Place): string {
  return `${visible(file)}:${line}:${column}`
}
