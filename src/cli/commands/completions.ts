import type {Command} from 'commander'
import type {AddCommand} from '../command.js'

/** `dossier completions <shell>`: named in the help; the work is done by `addCompletions`, loaded when it is asked for. */
export const completionsCommand: AddCommand = (program) => {
  if (program.commands.some((command) => command.name() === name)) return
  program
    .command(`${name} <shell>`)
    .description('print completions for bash, zsh, fish or powershell')
    .addHelpText('after', examples)
}

const name = 'completions'

const examples = `
Examples:
  source <(dossier completions bash)       this session of bash
  dossier completions zsh > ~/.zfunc/_dossier`

/** Puts the working command in: completions ask for it at every key, other commands never. */
export async function addCompletions(program: Command): Promise<void> {
  const {default: tab} = await import('@bomb.sh/tab/commander')
  const commands = program.commands as Command[]
  const at = commands.findIndex((command) => command.name() === name)
  if (at >= 0) commands.splice(at, 1)
  tab(program, {completionCommandName: name})
}
