// Runs a TypeScript script of this folder: `node scripts/run.mjs bench/main.ts …`. Bundles it beside dist/ first;
// the machine is set as it is for the program.
import {spawnSync} from 'node:child_process'
import {basename} from 'node:path'
import {build} from 'esbuild'
import {banner} from './banner.mjs'
import {settingsOf} from './bundle/machine.mjs'

const [script, ...args] = process.argv.slice(2)
if (!script) throw new Error('which script?')
const folder = 'dist/scripts'
const out = `${folder}/${basename(script).replace(/\.ts$/u, '')}.mjs`
await build({
  entryPoints: [`scripts/${script}`],
  outdir: folder,
  outExtension: {'.js': '.mjs'},
  bundle: true,
  // What the program opens late is opened late here: pdf.js brings slower ways to do what the machine can do itself.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  banner: {js: banner},
  define: {DOSSIER_VERSION: '"0"'},
})
process.exitCode =
  spawnSync(process.execPath, [...settingsOf(process.versions.v8), out, ...args], {stdio: 'inherit'}).status ?? 1
