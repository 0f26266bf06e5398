import {type ChildProcess, spawn} from 'node:child_process'
import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const home = fileURLToPath(new URL('../../', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly told: string
}

/** The program as a process: bundled for these tests alone, beside the packages that it needs. */
export interface Program {
  readonly start: (
    args: readonly string[],
    nodeArgs?: readonly string[],
  ) => {readonly process: ChildProcess; readonly ended: Promise<Ended>}
  readonly remove: () => Promise<void>
}

export async function bundleProgram(): Promise<Program> {
  const outdir = join(home, 'node_modules', '.cache', `dossier-interrupts-${process.pid}`)
  await mkdir(outdir, {recursive: true})
  const entry = join(outdir, 'entry.ts')
  await writeFile(
    entry,
    `import {run} from ${JSON.stringify(join(home, 'src/cli/run.ts'))}\n\nprocess.exitCode = await run(process.argv)\n`,
  )
  await build({
    entryPoints: {dossier: entry, worker: join(home, 'src/build/worker.ts')},
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Found beside their own files, or late; the rest is bundled, for it starts three times as fast.
    external: ['citeproc', 'piscina', 'pdfjs-dist', 'pdfjs-dist/*', 'chokidar', '@bomb.sh/tab', '@bomb.sh/tab/*'],
    banner: {js: "import {createRequire as requireOf} from 'node:module'\nconst require = requireOf(import.meta.url)"},
    logLevel: 'error',
    define: {DOSSIER_VERSION: '"0"'},
  })
  // Below `node_modules` a file is a module only if it is said so.
  await writeFile(join(outdir, 'package.json'), '{"type": "module"}\n')
  return {
    start: (args, nodeArgs = []) => {
      const child = spawn(process.execPath, [...nodeArgs, join(outdir, 'dossier.js'), ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {...process.env, NO_COLOR: '1', CI: '1'},
      })
      let told = ''
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => (told += chunk.toString()))
      return {
        process: child,
        ended: new Promise((resolve) => child.on('close', (code, signal) => resolve({code, signal, told}))),
      }
    },
    remove: () => rm(outdir, {recursive: true, force: true}),
  }
}
