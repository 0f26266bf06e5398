import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {constants, Script} from 'node:vm'
import {isMainThread} from 'node:worker_threads'

/** Written in by the bundler: a hash of the program, so that no code is kept past it. */
const stamp = 'STAMP'
const folder = dirname(fileURLToPath(import.meta.url))
const file = join(folder, 'program.cjs')
const keptIn = join(folder, `program.${stamp}.${process.version}.${process.arch}.bin`)

/**
 * Runs the program from the machine code that its first build left beside it. Where that cannot be read, is of another
 * Node or cannot be written, the program is compiled as it runs: slower, and the same.
 */
export function load() {
  setFlagsFromString('--no-flush-bytecode')
  const kept = read()
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(kept ? {cachedData: kept} : {}),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const module = {exports: {}}
  script.runInThisContext()(module.exports, createRequire(file), module, file, folder)
  if (isMainThread && (!kept || script.cachedDataRejected)) process.once('exit', () => keep(script))
  return module.exports
}

function read() {
  try {
    return readFileSync(keptIn)
  } catch {
    return undefined
  }
}

/** Only what a whole build compiled is worth keeping. */
function keep(script) {
  if (!/^(?:b|build|check)$/.test(process.argv[2] ?? '')) return
  const beside = `${keptIn}.${process.pid}.part`
  try {
    writeFileSync(beside, script.createCachedData())
    renameSync(beside, keptIn)
  } catch {
    rmSync(beside, {force: true})
  }
}
