import {languageCodes, UserError} from '../../base/index.js'
import {diffOutputs, printSlip, renderSlip} from '../../build/index.js'
import type {AddCommand} from '../command.js'
import {exitCodeOf} from '../exitCodes.js'
import {renderHuman} from '../formats/human.js'
import {say} from '../say.js'

interface DiffCommandOptions {
  readonly root: string
  readonly slip?: string
  readonly simplex?: boolean
  readonly passwordEnv?: string
  readonly json?: boolean
}

/** `dossier diff`: which leaves and sheets of printed papers are no longer good, and an errata slip in both languages. */
export const diffCommand: AddCommand = (program, leave) => {
  program
    .command('diff <old> <new>')
    .description('tell which leaves changed between two builds, or two PDFs, and what is to be printed again')
    .option('--slip <file.pdf>', 'print an errata slip')
    .option('--simplex', 'the papers are printed on one side')
    .option('--password-env <name>', 'variable of the environment that holds the password of locked papers')
    .option('-r, --root <folder>', 'folder of the conference, for the slip', '.')
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(async (before: string, after: string, options: DiffCommandOptions) => {
      const report = await diffOutputs({before, after, duplex: !options.simplex, ...passwordIn(options.passwordEnv)})
      const diagnostics = options.slip ? await printSlip(report, {root: options.root, file: options.slip}) : []
      const sheets = report.changes.reduce((sum, one) => sum + one.sheets.length, 0)
      const sum = `${report.changes.length} papers changed, ${report.same} did not; ${sheets} sheets to print again`
      const text = [...languageCodes.map((language) => renderSlip(report, language)), sum].join('\n\n')
      say({
        messages: renderHuman(diagnostics, options.root),
        result: options.json ? JSON.stringify(report, null, 2) : text,
      })
      leave(exitCodeOf(diagnostics, false))
    })
}

function passwordIn(name: string | undefined): {readonly password?: string} {
  if (name === undefined) return {}
  const password = process.env[name]
  if (!password) throw new UserError(`the variable \`${name}\` of the environment holds no password`)
  return {password}
}

const examples = `
Examples:
  cp -r output printed && dossier build && dossier diff printed output
  dossier diff printed/nkvd output/nkvd --slip errata.pdf
  dossier diff guide-1.pdf guide-2.pdf --json`
