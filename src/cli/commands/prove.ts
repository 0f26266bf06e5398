import {join} from 'node:path'
import pc from 'picocolors'
import {type CommitteeProof, type ProvedPaper, proveProject} from '../../build/index.js'
import type {AddCommand} from '../command.js'
import {exitCodeOf} from '../exitCodes.js'
import {renderReport} from '../formats/index.js'
import {addReporting, addSelection, type ProjectOptions, selectionOf, wholeNumber} from '../options.js'
import {say} from '../say.js'

interface ProveCommandOptions extends ProjectOptions {
  readonly units?: number
  readonly jobs?: number
  readonly certificate?: boolean
}

/** `dossier prove`: shows that what a reader may not see does not touch their papers. */
export const proveCommand: AddCommand = (program, leave) => {
  const command = program.command('prove').description('show that no paper depends on what its reader may not see')
  addReporting(addSelection(command))
    .option('--units <count>', 'change so many things in one rebuild (default: all at once)', wholeNumber)
    .option('-j, --jobs <count>', 'threads (default: as many as there are cores)', wholeNumber)
    .option('--certificate', 'write a separation certificate beside the papers')
    .option('-o, --output <folder>', 'where it goes (default: output below the root)')
    .addHelpText('after', examples)
    .action(async (options: ProveCommandOptions) => {
      const output = options.output ?? join(options.root, 'output')
      const report = await proveProject({
        root: options.root,
        selection: selectionOf(options),
        ...(options.units ? {units: options.units} : {}),
        ...(options.jobs ? {jobs: options.jobs} : {}),
        ...(options.certificate ? {certificate: {output, program: DOSSIER_VERSION}} : {}),
        ...(options.format === 'human' ? {onProgress: tell} : {}),
      })
      const {diagnostics, proof, written} = report
      const {messages, result} = renderReport(
        {papers: [], diagnostics, output, milliseconds: 0},
        options.format,
        options.root,
      )
      const human = [...proof.committees.map(render), ...written].join('\n')
      const json = JSON.stringify(
        {papers: proof.committees.flatMap(({papers}) => papers.map(toJson)), diagnostics, written},
        null,
        2,
      )
      say({messages, result: options.format === 'human' ? human : options.format === 'json' ? json : result})
      leave(exitCodeOf(diagnostics, options.strict ?? false))
    })
}

const tell = (done: number, all: number, what: string): void => void process.stderr.write(`${done}/${all} ${what}\n`)

function toJson({job, made, withheld, rebuilds, interferences}: ProvedPaper): object {
  const {folder, file, document, edition, audience} = job
  return {
    committee: folder,
    document,
    edition,
    audience,
    file,
    pages: made?.pages,
    sha256: made?.sha256,
    withheld,
    rebuilds,
    same: made !== undefined && interferences.length === 0,
  }
}

function render({folder, papers, untried}: CommitteeProof): string {
  const head = ['paper', 'for', 'pages', 'withheld', 'rebuilds', '', 'sha256']
  const rows = papers.map(({job, made, withheld, rebuilds, interferences}) => [
    `${folder}/${job.file}`,
    job.audience,
    String(made?.pages ?? '–'),
    String(withheld),
    String(rebuilds),
    made ? (interferences.length === 0 ? 'same' : 'changes') : 'not printed',
    made?.sha256.slice(0, 12) ?? '',
  ])
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const body = rows.map((row) => (row[5] === 'same' ? line(row) : pc.red(line(row))))
  const well = papers.filter(({made, interferences}) => made && interferences.length === 0).length
  const told = `${well} of ${papers.length} papers depend on nothing that is withheld from their readers`
  const left =
    untried.length > 0
      ? [
          pc.yellow(
            `${untried.length} changes could not be tried: the changed files could not be read, as ${untried[0]?.secret.name} (${untried[0]?.why})`,
          ),
        ]
      : []
  return [pc.dim(line(head)), ...body, ...left, well === papers.length ? pc.green(told) : pc.red(told)].join('\n')
}

const examples = `
Examples:
  dossier prove                               every paper of every committee
  dossier prove -c nkvd -d delegate-guide     one document
  dossier prove -c nkvd -a role:yezhov --units 1
  dossier prove --certificate                 and write it down

Every paper is printed again, in memory, after everything in the files that its reader may not see was replaced by other
words, taken out, and made longer. It leaves with 7 when a paper changes.`
