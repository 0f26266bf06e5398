import pc from 'picocolors'
import {watchProject} from '../../build/index.js'
import type {AddCommand} from '../command.js'
import {renderReport} from '../formats/index.js'
import {addOutput, addReporting, addSelection, buildOptionsOf, type ProjectOptions} from '../options.js'
import {say} from '../say.js'

/** `dossier watch`: prints again what a saved file changes, until it is interrupted. */
export const watchCommand: AddCommand = (program) => {
  const command = program.command('watch').alias('w').description('print again what a saved file changes')
  addReporting(addOutput(addSelection(command)))
    .addHelpText('after', '\nExamples:\n  dossier watch\n  dossier watch -c nkvd -d delegate-guide -e en')
    .action(async (options: ProjectOptions) => {
      await watchProject({
        ...buildOptionsOf(options),
        onReport: (report, changed) => {
          if (changed.length) process.stderr.write(`${pc.dim(`changed: ${changed.join(', ')}`)}\n`)
          say(
            renderReport(
              {...report, papers: report.papers.filter(({state}) => state !== 'unchanged')},
              options.format,
              options.root,
            ),
          )
        },
      })
    })
}
