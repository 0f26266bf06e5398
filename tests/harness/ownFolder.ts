import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** All that the tests of a run write stands below one folder, which is gone with the run, however it ends. */
export default function ownFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-tests-'))
  process.env['TMPDIR'] = folder
  process.env['TEMP'] = folder
  return () => rmSync(folder, {recursive: true, force: true})
}
