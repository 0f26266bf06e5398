import {mkdtempSync, rmSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {bundleTypst, typstProgram} from './bundleTypst.js'
import {measureEdit} from './edit.js'
import {makeBatch, makeInput} from './inputs.js'
import {inTurn, middle, type Run, ratio, runNode} from './measure.js'

// `npm run bench`: whole processes of ours and of Typst's Node compiler on the same text, in turn; medians, and the median
// of the ratios of each round. `npm run bench -- small large --rounds 9` runs only what is named; `--seats 50` makes the
// batches smaller. Nothing is asserted: figures are for people.

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {rounds: {type: 'string', default: '5'}, seats: {type: 'string', default: '500'}},
})
const rounds = Number(values.rounds)
const seats = Number(values.seats)
const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
const want = (name: string): boolean => positionals.length === 0 || positionals.includes(name)

/** Pages are ours: with the same words on the same paper, the two differ by a few. */
const sizes = [
  {name: 'small', words: 5200, notes: 20, format: 'markdown', bar: 1, memory: undefined, rounds},
  {name: 'large', words: 27_000, notes: 54, format: 'typst', bar: 1, memory: 150, rounds},
  {name: 'xl', words: 135_000, notes: 270, format: 'typst', bar: 0.6, memory: 300, rounds: Math.ceil(rounds / 2)},
] as const
const batches = [
  {name: 'batch', shared: true, bar: 0.3},
  {name: 'batch-own', shared: false, bar: 0.7},
] as const

try {
  await bundleTypst()
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}; ${rounds} rounds\n`,
  )
  console.log('| work | ratio of time | bar | ratio of processor time | ours | Typst | our memory | bar |')
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|')
  for (const size of sizes) {
    if (!want(size.name)) continue
    const input = makeInput(folder, size.name, {...size, language: 'en'})
    const source = size.format === 'markdown' ? input.markdown : input.typst
    const [first = [], again = [], theirs = []] = inTurn(
      [ours(input.project, true), ours(input.project, false), typst(size.format, source)],
      size.rounds,
    )
    tell(size.name.toUpperCase(), first, theirs, size.bar, size.memory)
    tell(`${size.name.toUpperCase()}, chapters read before`, again, theirs, size.bar, size.memory)
  }
  for (const {name, shared, bar} of batches) {
    if (!want(name)) continue
    const {project, typst: papers} = makeBatch(folder, seats, shared)
    const [first = [], theirs = []] = inTurn([ours(project, true), typst('batch', papers)], Math.ceil(rounds / 5))
    tell(`BATCH of ${seats}, ${shared ? 'three pages of four shared' : 'none shared'}`, first, theirs, bar)
  }
  if (want('edit')) {
    const input = makeInput(folder, 'edit', {words: 27_000, notes: 54, language: 'en'})
    const edit = await measureEdit(input.project, join(folder, 'edit-out'))
    console.log(
      `\nEDIT: ${edit.median.toFixed(0)} ms median (bar 60), ${edit.worst.toFixed(0)} ms at worst of ${edit.count} (bar 150); processor time ${edit.cpu.toFixed(0)} ms`,
    )
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}

/** The whole command, with nothing of its output there; `cold` forgets what an earlier build has read, too. */
function ours(project: string, cold: boolean): () => Run {
  const output = join(folder, 'out')
  return () => {
    rmSync(output, {recursive: true, force: true})
    if (cold) rmSync(join(project, '.dossier-cache'), {recursive: true, force: true})
    return runNode([resolve('dist/dossier.js'), 'build', '--root', project, '--output', output, '--format', 'json'])
  }
}

function typst(mode: string, source: string): () => Run {
  return () => runNode([typstProgram, mode, source, join(folder, `typst-${mode}`)])
}

function tell(what: string, we: readonly Run[], they: readonly Run[], bar: number, memory?: number): void {
  const seconds = (run: Run): string => `${(run.milliseconds / 1000).toFixed(2)} s`
  const [one, other] = [middle(we), middle(they)]
  console.log(
    `| ${what} | ${ratio(we, they, 'milliseconds').toFixed(2)} | ${bar} | ${ratio(we, they, 'cpu').toFixed(2)} | ${seconds(one)} | ${seconds(other)} | ${one.megabytes.toFixed(0)} MB | ${memory ? `${memory} MB` : ''} |`,
  )
}
