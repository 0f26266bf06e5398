import {Option} from 'commander'
import pc from 'picocolors'
import {visible, visibleJson} from '../../base/index.js'
import {type AudienceTable, audienceTables} from '../../build/index.js'
import type {AddCommand} from '../command.js'
import {exitCodeOf} from '../exitCodes.js'
import {renderHuman} from '../formats/human.js'
import {say} from '../say.js'

interface AudiencesOptions {
  readonly root: string
  readonly committee?: readonly string[]
  readonly json?: boolean
  readonly format: 'human' | 'json'
}

/** `dossier audiences`: who sees what, to be looked over before anything is printed. */
export const audiencesCommand: AddCommand = (program, leave) => {
  program
    .command('audiences')
    .description('tell who sees what, before it is printed')
    .option('-r, --root <folder>', 'folder of the conference', '.')
    .option('-c, --committee <name...>', 'only these committees')
    .addOption(new Option('--format <format>', 'form of the table').choices(['human', 'json']).default('human'))
    .option('--json', 'the same as --format json: every role a column of its own')
    .addHelpText('after', '\nExamples:\n  dossier audiences\n  dossier audiences -c nkvd --json')
    .action(async (options: AudiencesOptions) => {
      const {tables, diagnostics} = await audienceTables(options.root, options.committee)
      const result = options.json || options.format === 'json' ? visibleJson(tables) : tables.map(render).join('\n\n')
      say({messages: renderHuman(diagnostics, options.root), result})
      leave(exitCodeOf(diagnostics, false))
    })
}

/** Most members of a family that are named one by one. */
const namedMost = 3

function render({folder, audiences, units}: AudienceTable): string {
  const single = audiences.filter((audience) => !audience.includes(':'))
  const families = [...new Set(audiences.filter((audience) => audience.includes(':')).map(familyOf))]
  const head = ['kind', 'what', 'where', ...single, ...families.map((family) => `${family}:*`)]
  const rows = units.map(({kind, name, place, words, readers}) => [
    kind,
    words === '' || kind === 'column' ? name : `${name === 'only' ? '' : `${shorter(name, folder)} `}“${words}”`,
    `${place.file.replace(`content/${folder}/`, '')}:${place.line}`,
    ...single.map((audience) => (readers.includes(audience) ? '●' : '·')),
    ...families.map((family) => membersIn(family, readers, audiences)),
  ])
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [
    pc.bold(folder),
    pc.dim(line(head)),
    ...rows.map(line).map(visible),
    '',
    `${units.length} things that not everybody may see; whatever bears no mark is for every reader of its paper`,
  ].join('\n')
}

const familyOf = (audience: string): string => audience.replace(/:.*$/u, '')
const shorter = (name: string, folder: string): string => name.replace(`content/${folder}/`, '')

/** `all`, `·`, `yezhov beria`, or how many of all. */
function membersIn(family: string, readers: readonly string[], audiences: readonly string[]): string {
  const all = audiences.filter((audience) => familyOf(audience) === family && audience.includes(':'))
  const some = all.filter((audience) => readers.includes(audience))
  if (some.length === 0) return '·'
  if (some.length === all.length) return '● all'
  return some.length <= namedMost
    ? some.map((audience) => audience.slice(family.length + 1)).join(' ')
    : `${some.length} of ${all.length}`
}
