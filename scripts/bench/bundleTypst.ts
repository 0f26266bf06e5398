import {resolve} from 'node:path'
import {build} from 'esbuild'

/** Where the program lies that runs Typst's compiler: beside the sources, so that its packages are found. */
export const typstProgram = resolve('dist/scripts/typst.mjs')

export async function bundleTypst(): Promise<void> {
  await build({
    entryPoints: ['scripts/bench/typstChild.ts'],
    outfile: typstProgram,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
}
