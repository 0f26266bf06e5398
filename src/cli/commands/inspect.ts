import {readFile} from 'node:fs/promises'
import {UserError} from '../../base/index.js'
import type {Conformity, Fault, Inspection, Standard} from '../../press/index.js'
import type {AddCommand} from '../command.js'

/** What is found of a file; no conformity when its objects cannot be read. */
type Found = Inspection & {readonly conformity?: Conformity}

/** `dossier inspect`: the typography of a finished PDF, ours or any other's, as numbers, and the standards it keeps to. */
export const inspectCommand: AddCommand = (program) => {
  program
    .command('inspect <pdf...>')
    .description('tell the typography of finished PDFs as numbers, and the standards they keep to')
    .option('--json', 'as JSON')
    .option('--faults', 'name every fault with its page, and every clause that is not kept')
    .addHelpText(
      'after',
      '\nExamples:\n  dossier inspect output/nkvd/delegate-guide.ru.pdf\n  dossier inspect ours.pdf theirs.pdf --faults\n  dossier inspect guide.pdf --json',
    )
    .action(async (paths: readonly string[], options: {readonly json?: boolean; readonly faults?: boolean}) => {
      const press = await import('../../press/index.js')
      const found: [string, Found][] = []
      for (const path of paths) {
        const inspection = await open(path, async (bytes) => {
          const conformity = await press.conformityOf(bytes).catch(() => undefined)
          return {...press.inspect(await press.readPdf(bytes)), ...(conformity ? {conformity} : {})}
        })
        found.push([path, inspection])
      }
      const result = options.json
        ? JSON.stringify(Object.fromEntries(found), null, 2)
        : render(found, options.faults ?? false)
      process.stdout.write(`${result}\n`)
    })
}

async function open<T>(path: string, read: (bytes: Uint8Array) => Promise<T>): Promise<T> {
  const bytes = await readFile(path).catch(() => {
    throw new UserError(`cannot read \`${path}\``)
  })
  return read(bytes).catch((error: unknown) => {
    throw new UserError(
      `\`${path}\` is no PDF that can be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  })
}

const share = (part: number): string => `${(part * 100).toFixed(2)} %`

const measure = ({width, over}: Inspection['measures'][number]): string => `${width} pt: ${(over * 100).toFixed(1)} %`

/** Rows of the table: a name, and how an inspection answers it. */
const rows: readonly (readonly [string, (found: Found) => string])[] = [
  ['pages', (one) => String(one.pages)],
  ['lines, of them justified', (one) => `${one.lines}, ${one.justified}`],
  ['word space, mean', (one) => one.spaces.mean.toFixed(3)],
  ['word space, greatest', (one) => one.spaces.max.toFixed(2)],
  ['word spaces over 1.6', (one) => share(one.spaces.over)],
  ['… in each measure', (one) => one.measures.slice(0, 3).map(measure).join(', ')],
  ['word spaces under 0.7', (one) => share(one.spaces.under)],
  ['justified lines that end in a hyphen', (one) => share(one.hyphenated / Math.max(1, one.justified))],
  ['most hyphens in a row', (one) => String(one.longestLadder)],
  ['tagged', (one) => (one.tagged ? 'yes' : 'no')],
  ['fonts not embedded', (one) => String(one.fonts.filter(({embedded}) => !embedded).length)],
  ['declares', ({conformity}) => conformity?.claims.join(', ') || 'nothing'],
  ['clauses of PDF/UA-1 not kept', ({conformity}) => clausesOf(conformity, 'PDF/UA-1')],
  ['clauses of PDF/A-2 not kept', ({conformity}) => clausesOf(conformity, 'PDF/A-2')],
]

/** `7.1 7.5`. Where a standard is not declared, its breaches are what would keep a file from it. */
function clausesOf(conformity: Conformity | undefined, standard: Standard): string {
  if (!conformity) return 'cannot be told'
  const clauses = conformity.breaches.filter((one) => one.standard === standard).map(({clause}) => clause)
  return [...new Set(clauses)].join(' ') || 'none'
}

const faults: readonly (readonly [string, (found: Inspection) => readonly Fault[]])[] = [
  ['ladders', (one) => one.ladders],
  ['runts', (one) => one.runts],
  ['widows', (one) => one.widows],
  ['orphans', (one) => one.orphans],
  ['words divided between pages', (one) => one.dividedPages],
  ['stranded headings', (one) => one.strandedHeadings],
  ['Russian line-end faults', (one) => one.lineEnds],
  ['notes off their page', (one) => one.notesOffPage],
  ['overlaps', (one) => one.overlaps],
  ['pages with text outside', (one) => one.outside],
  ['pages with a hole', (one) => one.blank],
  ['pages with missing glyphs', (one) => one.missingGlyphs],
  ['pictures under 200 dpi', (one) => one.coarsePictures],
]

function render(found: readonly (readonly [string, Found])[], named: boolean): string {
  const table = [
    ['', ...found.map(([path]) => path.replace(/^.*\//u, ''))],
    ...rows.map(([name, of]) => [name, ...found.map(([, one]) => of(one))]),
    ...faults.map(([name, of]) => [name, ...found.map(([, one]) => String(of(one).length))]),
  ]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  if (!named) return lines.join('\n')
  const list = found.flatMap(([path, one]) => [
    ...faults.flatMap(([name, of]) => of(one).map(({page, text}) => `${path}, p. ${page}, ${name}: ${text}`)),
    ...(one.conformity?.breaches ?? []).map(
      ({standard, clause, page, text}) => `${path}${page ? `, p. ${page}` : ''}, ${standard} ${clause}: ${text}`,
    ),
  ])
  return [...lines, '', ...list].join('\n')
}
