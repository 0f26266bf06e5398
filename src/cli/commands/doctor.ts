import pc from 'picocolors'
import {examine} from '../../build/index.js'
import type {AddCommand} from '../command.js'
import {exitCodes} from '../exitCodes.js'

/** `dossier doctor`: whether this machine and this folder have what a build needs. */
export const doctorCommand: AddCommand = (program, leave) => {
  program
    .command('doctor')
    .description('tell whether this machine has what a build needs')
    .option('-r, --root <folder>', 'folder of the conference', '.')
    .addHelpText('after', '\nExamples:\n  dossier doctor\n  dossier doctor --root ../spring')
    .action(async ({root}: {readonly root: string}) => {
      const findings = await examine(root)
      for (const {well, what, advice} of findings) {
        process.stdout.write(
          `${well ? pc.green('well') : pc.red('ill ')} ${what}\n${!well && advice ? `     ${advice}\n` : ''}`,
        )
      }
      leave(findings.every(({well}) => well) ? exitCodes.well : exitCodes.resource)
    })
}
