import {Option} from 'commander'
import type {LanguageCode} from '../../base/index.js'
import {type Packed, packProject} from '../../build/index.js'
import type {AddCommand} from '../command.js'
import {exitCodeOf} from '../exitCodes.js'
import {renderReport} from '../formats/index.js'
import {addReporting, addSelection, type ProjectOptions, selectionOf, wholeNumber} from '../options.js'
import {say} from '../say.js'

interface PackCommandOptions extends ProjectOptions {
  readonly simplex?: boolean
  readonly duplex?: boolean
  readonly language?: LanguageCode
}

/** `dossier pack`: makes of printed packets a pile for each printer, with dividers, lists and a register. */
export const packCommand: AddCommand = (program, leave) => {
  const command = program
    .command('pack')
    .description('collate the printed packets for the printers, with dividers, lists and a register')
  addReporting(addSelection(command))
    .option('-o, --output <folder>', 'where the papers are (default: output below the root)')
    .option('-j, --jobs <count>', 'threads (default: as many as there are cores)', wholeNumber)
    .option('--simplex', 'for printing on one side: no blank backs (default: as `printing` says)')
    .option('--duplex', 'for printing on both sides')
    .addOption(new Option('--language <language>', 'of dividers and lists').choices(['en', 'ru']))
    .addHelpText('after', examples)
    .action(async (options: PackCommandOptions) => {
      const report = await packProject({
        root: options.root,
        selection: selectionOf(options),
        ...(options.simplex || options.duplex ? {duplex: !options.simplex} : {}),
        ...(options.output ? {output: options.output} : {}),
        ...(options.jobs ? {jobs: options.jobs} : {}),
        ...(options.language ? {language: options.language} : {}),
      })
      const {committees, diagnostics, output} = report
      const {messages, result} = renderReport(
        {papers: [], diagnostics, output, milliseconds: 0},
        options.format,
        options.root,
      )
      const json = JSON.stringify({committees: committees.map(toJson), diagnostics, output}, null, 2)
      say({
        messages,
        result:
          options.format === 'human' ? committees.map(render).join('\n\n') : options.format === 'json' ? json : result,
      })
      leave(exitCodeOf(diagnostics, options.strict ?? false))
    })
}

function render({committee, packets, runs, files}: Packed): string {
  const leaves = packets.reduce((sum, one) => sum + one.leaves, 0)
  const piles = runs.map(
    ({printer, file, packets: own, sides, sheets}) =>
      `  ${committee}/${file}: ${printer ? `printer ${printer}, ` : ''}${own.length} packets, ${sides} sides on ${sheets} sheets`,
  )
  const lists = files
    .filter((file) => !runs.some((run) => file === `${committee}/${run.file}`))
    .map((file) => `  ${file}`)
  return [
    `${committee}: ${packets.length} packets, ${leaves} leaves, every one found in its place`,
    ...piles,
    ...lists,
  ].join('\n')
}

const toJson = ({committee, packets, runs, files}: Packed): object => ({
  committee,
  packets: packets.map(({packet, seat, leaves, sheets, printer}) => ({packet, seat, leaves, sheets, printer})),
  runs: runs.map(({printer, file, sides, sheets}) => ({printer, file, sides, sheets})),
  files,
})

const examples = `
Examples:
  dossier build -c nkvd && dossier pack -c nkvd
  dossier pack -c nkvd --simplex --language ru
  dossier pack -d crisis-packet --output /media/stick/out`
