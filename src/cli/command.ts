import type {Command} from 'commander'

/** A command: its words, its options, and what it does. It returns the exit code. */
export type AddCommand = (program: Command, leave: (code: number) => void) => void
