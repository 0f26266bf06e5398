import {readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'

/** `guide.en.pdf.4711.0.3.part`: the process that writes it, its thread, a serial number. */
const partOf = /\.(\d+)\.\d+\.\d+\.part$/u
/** Milliseconds. A number of a process is given again in time: what is older than this is nobody's. */
const longestWrite = 60 * 60 * 1000

/**
 * Removes files that were begun and never finished, below a folder: those of processes that are gone. What another build
 * is writing at this moment is left to it. Synchronous, for it also runs when the process is about to end.
 */
export function removeParts(folder: string, {own = false}: {readonly own?: boolean} = {}): readonly string[] {
  const removed: string[] = []
  for (const name of namesIn(folder)) {
    const pid = Number(partOf.exec(name)?.[1])
    if (!pid) continue
    const path = join(folder, name)
    if (pid === process.pid ? !own : isAlive(pid) && !isOld(path)) continue
    rmSync(path, {force: true})
    removed.push(path)
  }
  return removed
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, {recursive: true, encoding: 'utf8'})
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isOld(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs > longestWrite
  } catch {
    return false
  }
}
