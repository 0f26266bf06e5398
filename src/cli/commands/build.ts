import {buildProject} from '../../build/index.js'
import type {AddCommand} from '../command.js'
import {exitCodeOf} from '../exitCodes.js'
import {renderReport} from '../formats/index.js'
import {addOutput, addReporting, addSelection, buildOptionsOf, type ProjectOptions} from '../options.js'
import {progressOf} from '../progress.js'
import {say} from '../say.js'

/** `dossier build`: prints the papers asked for and ends with a table of them. */
export const buildCommand: AddCommand = (program, leave) => {
  const command = program.command('build').alias('b').description('print papers')
  addReporting(addOutput(addSelection(command)))
    .addHelpText('after', examples)
    .action(async (options: ProjectOptions) => {
      const progress = progressOf(options.format)
      const report = await buildProject({...buildOptionsOf(options), onProgress: progress.onProgress})
      progress.clear()
      say(renderReport(report, options.format, options.root))
      leave(exitCodeOf(report.diagnostics, options.strict ?? false))
    })
}

const examples = `
Examples:
  dossier build                                     every paper of every committee
  dossier build -c nkvd -d delegate-guide -e ru-en  one guide, both languages side by side
  dossier build -d crisis-packet -a role:yezhov     one packet
  dossier build --root ../spring --output /tmp/out --jobs 4
  dossier build --format sarif > dossier.sarif`
