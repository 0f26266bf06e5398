import {newCommittee, newConference} from '../../build/index.js'
import type {AddCommand} from '../command.js'

/** `dossier new`: a conference or a committee that builds at once. */
export const newCommand: AddCommand = (program) => {
  program
    .command('new <name>')
    .alias('init')
    .description('begin a conference in a folder, or a committee in this conference')
    .option('--committee', 'a committee below content/ of this conference')
    .option('--kind <kind>', 'crisis or assembly', 'assembly')
    .option('-r, --root <folder>', 'folder of the conference', '.')
    .addHelpText(
      'after',
      '\nExamples:\n  dossier new spring-2027            a conference with one committee\n  dossier new unsc --committee       a committee in this conference\n  dossier new nkvd --committee --kind crisis',
    )
    .action(
      async (name: string, options: {readonly committee?: boolean; readonly kind: string; readonly root: string}) => {
        const made = options.committee
          ? await newCommittee(options.root, name, options.kind)
          : await newConference(name, options.kind)
        process.stdout.write(`${made.files.map((file) => `  ${file}`).join('\n')}\n\nnow run: ${made.next}\n`)
      },
    )
}
