import {existsSync, mkdirSync} from 'node:fs'
import {dirname} from 'node:path'

/** Makes a folder and those it lies in. Node's own way never ends where the system takes no folders, as below `/proc`. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path)
  } catch (error) {
    // another thread was first
    if (!existsSync(path)) throw error
  }
}
