import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {build} from 'esbuild'
import {measureEdit} from './edit.js'
import {makeBatch, makeInput} from './inputs.js'
import {type Compared, compare, runNode} from './measure.js'

// `npm run bench`: whole processes of ours and of Typst's Node compiler on the same text, in turn; ratios of medians.
// `npm run bench -- small large` runs only what is named.

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const wanted = new Set(process.argv.slice(2))
const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
const ours = resolve('dist/dossier.js')
const want = (name: string): boolean => wanted.size === 0 || wanted.has(name)

try {
  // beside the sources, so that its packages are found
  await build({
    entryPoints: ['scripts/bench/typstChild.ts'],
    outfile: resolve('dist/scripts/typst.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  const typst =
    (...args: string[]) =>
    () =>
      runNode([resolve('dist/scripts/typst.mjs'), ...args])
  const dossier =
    (project: string, ...args: string[]) =>
    () =>
      runNode([ours, 'build', '--root', project, '--output', join(folder, 'out'), '--format', 'json', ...args])
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}, ${rounds} rounds; medians, Typst beside\n`,
  )

  if (want('small')) {
    const input = makeInput(folder, 'small', {words: 5200, notes: 20, language: 'en'})
    tell(
      'SMALL',
      `${input.words} words, Markdown → PDF`,
      compare(dossier(input.project), typst('markdown', input.markdown, join(folder, 'small.pdf')), rounds),
      1,
    )
  }
  if (want('large')) {
    const input = makeInput(folder, 'large', {words: 27000, notes: 54, language: 'en'})
    tell(
      'LARGE',
      `${input.words} words, ${input.notes} notes; Typst from its own format`,
      compare(dossier(input.project), typst('typst', input.typst, join(folder, 'large.pdf')), rounds),
      1,
    )
  }
  if (want('xl')) {
    const input = makeInput(folder, 'xl', {words: 135000, notes: 270, language: 'en'})
    tell(
      'XL',
      `${input.words} words; Typst from its own format`,
      compare(
        dossier(input.project),
        typst('typst', input.typst, join(folder, 'xl.pdf')),
        Math.max(1, Math.floor(rounds / 2)),
      ),
      0.6,
    )
  }
  for (const [name, shared, bar] of [
    ['batch', true, 0.3],
    ['batch-own', false, 0.7],
  ] as const) {
    if (!want(name)) continue
    const {project, typst: papers} = makeBatch(folder, Number(process.env['BENCH_SEATS'] ?? 500), shared)
    tell(
      name.toUpperCase(),
      `500 packets of four pages, ${shared ? 'three of them shared' : 'nothing shared'}`,
      compare(dossier(project), typst('batch', papers, join(folder, name)), 1),
      bar,
    )
  }
  if (want('edit')) {
    const input = makeInput(folder, 'edit', {words: 27000, notes: 54, language: 'en'})
    const edit = await measureEdit(input.project, join(folder, 'edit-out'))
    console.log(
      `EDIT       ${edit.median.toFixed(0)} ms median, ${edit.worst.toFixed(0)} ms at worst of ${edit.count}, saved file to written PDF; bar 60 and 150`,
    )
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function tell(name: string, what: string, {ours: we, theirs: they, ratio}: Compared, bar: number): void {
  const run = (one: {milliseconds: number; megabytes: number}): string =>
    `${(one.milliseconds / 1000).toFixed(2)} s, ${one.megabytes.toFixed(0)} MB`
  console.log(`${name.padEnd(10)} ratio ${ratio.toFixed(2)} (bar ${bar}): ours ${run(we)}; Typst ${run(they)}; ${what}`)
}

console.log(`\ndossier ${JSON.parse(readFileSync('package.json', 'utf8')).version}`)
