import {buildProject} from '../../build/index.js'
import type {AddCommand} from '../command.js'
import {exitCodeOf} from '../exitCodes.js'
import {counted, renderReport} from '../formats/index.js'
import {addReporting, addSelection, buildOptionsOf, type ProjectOptions} from '../options.js'
import {say} from '../say.js'

/** `dossier check`: sets every paper, writes none, and tells all that is wrong or missing. */
export const checkCommand: AddCommand = (program, leave) => {
  const command = program.command('check').description('tell what is wrong or missing, print nothing')
  addReporting(addSelection(command))
    .option('-j, --jobs <count>', 'threads', Number)
    .addHelpText('after', examples)
    .action(async (options: ProjectOptions) => {
      const report = await buildProject({...buildOptionsOf(options), check: true})
      const {messages, result} = renderReport(
        options.format === 'human' ? {...report, papers: []} : report,
        options.format,
        options.root,
      )
      const count = (severity: string): number => report.diagnostics.filter((one) => one.severity === severity).length
      const sum = [
        `${counted(report.papers.length, 'paper')}: ${counted(count('error'), 'error')}`,
        counted(count('warning'), 'warning'),
        counted(count('info'), 'remark'),
      ].join(', ')
      say({messages, result: options.format === 'human' ? sum : result})
      leave(exitCodeOf(report.diagnostics, options.strict ?? false))
    })
}

const examples = `
Examples:
  dossier check                    every committee
  dossier check -c nkvd --strict   warnings count as errors
  dossier check --format github    messages beside the lines of a review`
