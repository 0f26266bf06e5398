import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {Script} from 'node:vm'

const folder = import.meta.dirname
const file = join(folder, 'program.cjs')

/**
 * Machine code that an earlier build made of this very program with this very machine. V8 compares no more than the
 * length of a program with that of its code: what the program is stands in the name.
 */
const code = join(folder, `program.${STAMP}.${process.version}-${process.arch}.code`)

/**
 * Runs the program. With the machine code of an earlier build it starts in a third of the time; `keep` puts it there.
 * The program must not say `import()`: Node 20 does not know how to do so in a script made of machine code, and so the
 * bundler writes `require`.
 */
export function load() {
  const cachedData = kept()
  const script = new Script(readFileSync(file, 'latin1'), {filename: file, cachedData})
  const module = {exports: {}}
  script.runInThisContext()(module.exports, createRequire(file), module, file, folder)
  const isKept = cachedData !== undefined && script.cachedDataRejected === false
  return {program: module.exports, keep: () => (isKept ? undefined : keep(script))}
}

function kept() {
  try {
    return readFileSync(code)
  } catch {
    return undefined
  }
}

/** Whole or not at all. Where the program may not write beside itself, it starts as slowly the next time. */
function keep(script) {
  const part = `${code}.${process.pid}.part`
  try {
    writeFileSync(part, script.createCachedData())
    renameSync(part, code)
  } catch {
    rmSync(part, {force: true})
  }
}
