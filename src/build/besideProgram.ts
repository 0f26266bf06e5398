import {statSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {hashOf} from '../base/index.js'

export const programFile = fileURLToPath(import.meta.url)

/** Another program works otherwise: the machine's version, and when and how large the program's code was written. */
export function stampOf(program: string): string {
  const code = statSync(program, {throwIfNoEntry: false})
  return hashOf([process.versions.v8, code?.size, code?.mtimeMs]).slice(0, 16)
}

/** A file beside the bundled program, of which another program knows nothing; none while it runs from its sources. */
export const besideProgram = (program: string, ending: string): string | undefined =>
  basename(program) === 'program.cjs' ? join(dirname(program), `program.${stampOf(program)}.${ending}`) : undefined
