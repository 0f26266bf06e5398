import {localize, visible, visibleJson} from '../../base/index.js'
import {listProject} from '../../build/index.js'
import type {AddCommand} from '../command.js'
import {exitCodeOf} from '../exitCodes.js'
import {renderHuman} from '../formats/human.js'
import {addSelection, type ProjectOptions, selectionOf} from '../options.js'
import {say} from '../say.js'

/** `dossier list`: committees, the papers that `build` would print, templates and themes at hand. */
export const listCommand: AddCommand = (program, leave) => {
  const command = program.command('list').alias('ls').description('list committees, papers, templates and themes')
  addSelection(command)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExamples:\n  dossier list\n  dossier list -c nkvd --json')
    .action(async (options: ProjectOptions & {readonly json?: boolean}) => {
      const listed = await listProject(options.root, selectionOf(options))
      const result = options.json ? visibleJson(listed) : render(listed)
      say({messages: renderHuman(listed.diagnostics, options.root), result})
      leave(exitCodeOf(listed.diagnostics, false))
    })
}

function render({title, committees, themes}: Awaited<ReturnType<typeof listProject>>): string {
  const lines = [localize(title, 'en')]
  for (const committee of committees) {
    lines.push('', `${committee.folder}: ${localize(committee.title, 'en')} (${committee.languages.join(', ')})`)
    for (const document of new Set(committee.jobs.map((job) => job.document))) {
      const jobs = committee.jobs.filter((job) => job.document === document)
      const editions = [...new Set(jobs.map((job) => job.edition))].join(', ')
      const readers = new Set(jobs.map((job) => job.audience))
      lines.push(
        `  ${document}: ${editions}; for ${readers.size > 4 ? `${readers.size} roles` : [...readers].join(', ')}`,
      )
    }
    lines.push(`  templates: ${committee.templates.join(', ')}`)
  }
  return [...lines, '', `themes: ${themes.join(', ')}`].map(visible).join('\n')
}
