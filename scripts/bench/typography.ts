import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {type Inspection, inspect, readPdf} from '../../src/press/index.js'
import {bundleTypst, typstProgram} from './bundleTypst.js'
import {makeInput} from './inputs.js'
import {runNode} from './measure.js'

// `node scripts/run.mjs bench/typography.ts`: the same chapters in the same face on the same measure by ours and by Typst,
// both read back by `dossier inspect`. Prints the table of tests/bench/README.md.

const folder = mkdtempSync(join(tmpdir(), 'dossier-typography-'))

/** Millimetres: the measure of a guide and that of a column of a parallel edition; points: their type. */
const measures = [
  {name: '125 mm', width: 125, size: 10.5, leading: 14.5},
  {name: '82 mm', width: 82, size: 9.5, leading: 13},
] as const

try {
  await bundleTypst()
  const columns: (readonly [string, Inspection])[] = []
  for (const language of ['en', 'ru'] as const)
    for (const measure of measures) {
      const name = `${language}-${measure.width}`
      const input = makeInput(folder, name, {words: 20000, notes: 40, language})
      columns.push([`ours ${language} ${measure.name}`, await ours(input.project, name, measure)])
      columns.push([`Typst ${language} ${measure.name}`, await theirs(input.typst, name, measure)])
    }
  print(columns)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

type Measure = (typeof measures)[number]

/** Of the sheet, what the measure leaves, the inner margin being as it is. */
function outer(inner: number, {width}: Measure): number {
  return 210 - inner - width
}

async function ours(project: string, name: string, measure: Measure): Promise<Inspection> {
  const margin = outer(31.5, measure)
  writeFileSync(
    join(project, 'templates/bench/theme.yml'),
    `extends: sober\nvariables: {text-size: ${measure.size}, leading: ${measure.leading}, outer: ${margin}mm}\nmasters: {body: {lines: 0}}\n`,
  )
  runNode([resolve('dist/dossier.js'), 'build', '--root', project, '--output', join(folder, name, 'out')])
  const language = name.slice(0, 2)
  return inspect(await readPdf(readFileSync(join(folder, name, `out/bench/bench.${language}.pdf`))))
}

async function theirs(typst: string, name: string, measure: Measure): Promise<Inspection> {
  const text = readFileSync(typst, 'utf8')
    .replace('inside: 28mm, outside: 57mm', `inside: 28mm, outside: ${outer(28, measure)}mm`)
    .replace('size: 10.5pt', `size: ${measure.size}pt`)
  const file = join(folder, name, 'measured.typ')
  const pdf = join(folder, name, 'typst.pdf')
  writeFileSync(file, text)
  runNode([typstProgram, 'typst', file, pdf])
  return inspect(await readPdf(readFileSync(pdf)))
}

function share(part: number): string {
  return `${(part * 100).toFixed(1)} %`
}

function print(columns: readonly (readonly [string, Inspection])[]): void {
  const rows: readonly (readonly [string, (one: Inspection) => string])[] = [
    ['justified lines', (one) => String(one.justified)],
    ['word space, mean', (one) => one.spaces.mean.toFixed(2)],
    ['word space, greatest', (one) => one.spaces.max.toFixed(2)],
    ['word spaces over 1.6', (one) => share(one.spaces.over)],
    ['word spaces under 0.7', (one) => share(one.spaces.under)],
    ['lines ending in a hyphen', (one) => share(one.hyphenated / Math.max(1, one.justified))],
    ['most hyphens in a row', (one) => String(one.longestLadder)],
    ['widows', (one) => String(one.widows.length)],
    ['orphans', (one) => String(one.orphans.length)],
    ['words divided between pages', (one) => String(one.dividedPages.length)],
    ['stranded headings', (one) => String(one.strandedHeadings.length)],
    ['Russian line-end faults', (one) => String(one.lineEnds.length)],
    ['runts', (one) => String(one.runts.length)],
  ]
  console.log(`| | ${columns.map(([name]) => name).join(' | ')} |\n|---|${columns.map(() => '---:|').join('')}`)
  for (const [name, of] of rows) console.log(`| ${name} | ${columns.map(([, one]) => of(one)).join(' | ')} |`)
}
