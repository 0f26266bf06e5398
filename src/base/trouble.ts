import type {Concern} from './diagnostic.js'

/** The call was wrong (no such committee, disk full). `cli` prints one sentence and leaves. */
export class UserError extends Error {
  constructor(
    message: string,
    readonly hint?: string,
    readonly concern: Concern | 'usage' = 'usage',
  ) {
    super(message)
    this.name = 'UserError'
  }
}

/** A broken invariant of ours: the stack is the message. */
export function bug(what: string): Error {
  return new Error(`bug: ${what}`)
}

/** Marks a `switch` over a closed union as complete. */
export function never(value: never): never {
  throw bug(`unexpected ${JSON.stringify(value)}`)
}

/** Told by name, since a bundle may hold the class twice. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError'
}
