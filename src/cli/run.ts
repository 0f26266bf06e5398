import {Command, CommanderError} from 'commander'
import {isUserError, visible} from '../base/index.js'
import type {AddCommand} from './command.js'
import {audiencesCommand} from './commands/audiences.js'
import {buildCommand} from './commands/build.js'
import {checkCommand} from './commands/check.js'
import {addCompletions, completionsCommand} from './commands/completions.js'
import {diffCommand} from './commands/diff.js'
import {doctorCommand} from './commands/doctor.js'
import {inspectCommand} from './commands/inspect.js'
import {listCommand} from './commands/list.js'
import {newCommand} from './commands/new.js'
import {packCommand} from './commands/pack.js'
import {proveCommand} from './commands/prove.js'
import {sweepCommand} from './commands/sweep.js'
import {watchCommand} from './commands/watch.js'
import {exitCodes} from './exitCodes.js'

const commands: readonly AddCommand[] = [
  buildCommand,
  checkCommand,
  watchCommand,
  newCommand,
  listCommand,
  inspectCommand,
  doctorCommand,
  completionsCommand,
  audiencesCommand,
  proveCommand,
  sweepCommand,
  packCommand,
  diffCommand,
]

/** Runs the program with the arguments of a process and gives its exit code. Nothing but a fault of ours throws. */
export async function run(argv: readonly string[]): Promise<number> {
  let code: number = exitCodes.well
  process.stdout.on('error', leaveWhenClosed)
  const program = programOf((left) => {
    code = left
  })
  try {
    if (argv[2] === 'completions') await addCompletions(program)
    await program.parseAsync([...argv])
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.well : exitCodes.usage
    if (isUserError(error)) {
      process.stderr.write(
        `dossier: ${visible(error.message)}\n${error.hint ? `  hint: ${visible(error.hint)}\n` : ''}`,
      )
      return error.concern === 'usage' ? exitCodes.usage : exitCodes[error.concern]
    }
    process.stderr.write(
      `dossier: this is a fault of the program, please report it\n${error instanceof Error ? error.stack : String(error)}\n`,
    )
    return exitCodes.bug
  }
}

/** A reader that has seen enough (`dossier list | head`) closes the pipe: that is no fault. */
function leaveWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.well)
}

export function programOf(leave: (code: number) => void): Command {
  const program = new Command('dossier')
    .description("Typesets a committee's papers from Markdown: in Russian, in English or both, one audience at a time.")
    .version(DOSSIER_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(add --help for the options and examples)')
    .exitOverride()
    .addHelpText('after', examples)
  for (const add of commands) add(program, leave)
  for (const command of program.commands) command.exitOverride()
  return program
}

const examples = `
Examples:
  dossier new geneva            begin a conference in the folder geneva
  dossier build                 print every paper of the conference in this folder
  dossier build -d delegate-guide -e ru
  dossier check --strict        print nothing, tell everything
  dossier watch -c nkvd         print again what a saved file changes

Exit codes: 0 well · 1 the text has errors · 2 usage · 3 warnings under --strict · 4 configuration · 5 template ·
6 missing file or font · 7 separation failed · 8 translation stale under --strict · 9 preflight failed · 70 our fault`
