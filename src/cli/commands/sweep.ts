import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {Option} from 'commander'
import {type Diagnostic, UserError} from '../../base/index.js'
import {knowledgeFor, readerOf} from '../../build/index.js'
import type {Leak, SweepReport} from '../../press/index.js'
import type {AddCommand} from '../command.js'
import {exitCodeOf} from '../exitCodes.js'
import {type Format, formats, renderReport} from '../formats/index.js'
import {say} from '../say.js'

interface SweepOptions {
  readonly root: string
  readonly committee?: string
  readonly audience?: string
  readonly words: string
  readonly format: Format
}

/** `dossier sweep`: looks in finished PDFs, ours or any other's, for words of what their readers may not see. */
export const sweepCommand: AddCommand = (program, leave) => {
  program
    .command('sweep <pdf...>')
    .description('look in finished PDFs for words that their reader may not see')
    .option('-r, --root <folder>', 'folder of the conference', '.')
    .option('-c, --committee <name>', 'whose papers they are (default: as the manifest beside them says)')
    .option('-a, --audience <name>', 'who is to read them (default: as the manifest beside them says)')
    .option('--words <count>', 'words in the shortest run that counts', '5')
    .addOption(new Option('--format <format>', 'form of the messages').choices([...formats]).default('human'))
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], options: SweepOptions) => {
      const run = Number(options.words)
      if (!Number.isInteger(run) || run < 2) throw new UserError('--words wants a whole number from 2')
      const {sweep} = await import('../../press/index.js')
      const knowledge = await knowledgeFor(options.root)
      const diagnostics: Diagnostic[] = []
      const lines: string[] = []
      for (const path of paths) {
        const bytes = await readFile(path).catch(() => undefined)
        if (!bytes) throw new UserError(`cannot read \`${path}\``)
        const reader = await readerFor(path, options)
        const report = await sweep({bytes, name: basename(path), knowledge: knowledge(reader), run}).catch(
          (error: unknown) => {
            throw new UserError(
              `\`${path}\` is no PDF that can be read: ${error instanceof Error ? error.message : String(error)}`,
            )
          },
        )
        diagnostics.push(
          ...report.leaks.map((leak) => toDiagnostic(leak, path, reader.audience)),
          ...report.unread.map((what) => unread(what, path)),
        )
        lines.push(summary(report, path, reader.audience))
      }
      const {messages, result} = renderReport(
        {papers: [], diagnostics, output: '', milliseconds: 0},
        options.format,
        options.root,
      )
      say({messages, result: options.format === 'human' ? lines.join('\n') : result})
      leave(exitCodeOf(diagnostics, false))
    })
}

async function readerFor(
  path: string,
  {committee, audience}: SweepOptions,
): Promise<{readonly committee: string; readonly audience: string}> {
  const known = await readerOf(path)
  const found = {committee: committee ?? known.committee, audience: audience ?? known.audience}
  if (found.committee === undefined)
    throw new UserError(`whose paper is \`${path}\`?`, 'name its committee with --committee')
  if (found.audience === undefined) throw new UserError(`for whom is \`${path}\`?`, 'name its reader with --audience')
  return {committee: found.committee, audience: found.audience}
}

function toDiagnostic({channel, page, words, name, place}: Leak, path: string, audience: string): Diagnostic {
  const where = page === undefined ? channel : `${channel} of p. ${page}`
  return {
    code: 'leak',
    severity: 'error',
    concern: 'separation',
    message: `\`${path}\` holds in its ${where} words that \`${audience}\` may not see: “${words}” (${name})`,
    place,
  }
}

const unread = (what: string, path: string): Diagnostic => ({
  code: 'unread',
  severity: 'warning',
  concern: 'separation',
  message: `\`${path}\`: ${what}`,
})

function summary({leaks, channels, needles}: SweepReport, path: string, audience: string): string {
  const texts = Object.values(channels).reduce((sum, one) => sum + one, 0)
  const found = leaks.length === 0 ? `nothing that \`${audience}\` may not see` : `${leaks.length} leaks`
  return `${path}: ${found}; ${needles} runs of words looked for in ${texts} texts by ${Object.keys(channels).length} ways`
}

const examples = `
Examples:
  dossier sweep output/nkvd/delegate-guide.en.pdf
  dossier sweep guide-from-word.pdf --committee nkvd --audience committee
  dossier sweep output/nkvd/crisis-packet/*.pdf --format sarif > leaks.sarif

It leaves with 7 when something is found. Words in pictures are not read.`
