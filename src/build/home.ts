import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of the installed program: the nearest above this file that holds its `package.json` and templates. */
export function homeOfProgram(): string {
  let at = dirname(fileURLToPath(import.meta.url))
  while (!(existsSync(join(at, 'package.json')) && existsSync(join(at, 'templates')))) {
    const up = dirname(at)
    if (up === at) throw new Error('bug: the program does not find its own folder')
    at = up
  }
  return at
}
