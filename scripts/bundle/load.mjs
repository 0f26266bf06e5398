import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {constants, Script} from 'node:vm'

const folder = dirname(fileURLToPath(import.meta.url))
const file = join(folder, 'program.cjs')

/**
 * Runs the program. Machine code of an earlier run is not kept: in Node 20 a script that is run from it cannot load
 * modules late (ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING).
 */
export function load() {
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const module = {exports: {}}
  script.runInThisContext()(module.exports, createRequire(file), module, file, folder)
  return module.exports
}
