import {type Diagnostic, isError, languageCodes, UserError} from '../../base/index.js'
import {homeOfProgram} from '../home.js'
import {writeWhole} from '../output.js'
import {openProject} from '../project.js'
import {takeBuiltIn, takeSnapshot} from '../snapshot.js'
import type {DiffReport} from './diffOutputs.js'
import {createSheetPrinter} from './printSheet.js'
import {slipLines} from './slip.js'

/** Prints an errata slip, a page for each language of the conference, in the manner of its papers. */
export async function printSlip(
  report: DiffReport,
  {root, file}: {readonly root: string; readonly file: string},
): Promise<readonly Diagnostic[]> {
  const opened = openProject(await takeSnapshot(root), await takeBuiltIn(homeOfProgram()))
  const project = opened.value
  const committee =
    project?.committees.find(({folder}) => report.changes.some((one) => one.committee === folder)) ??
    project?.committees[0]
  if (!project || !committee)
    throw new UserError(
      `\`${root}\` is no conference that a slip could be printed for`,
      'name one with --root',
      'configuration',
    )
  const {collate} = await import('../../press/index.js')
  const sheets = createSheetPrinter(project, committee)
  const diagnostics: Diagnostic[] = []
  const languages = languageCodes.filter((language) => project.conference.languages.includes(language))
  const parts = languages.flatMap((language) => {
    const lines = slipLines(report, language).map((line) => ({...line, words: line.words.map((one) => ({...one}))}))
    const printed = sheets.print({template: 'errata-slip', options: {papers: lines}}, language)
    diagnostics.push(...printed.diagnostics)
    return printed.value ? [{bytes: printed.value, label: language, numbered: false}] : []
  })
  if (diagnostics.some(isError) || parts.length === 0) return diagnostics
  const [language = 'en'] = languages
  const pile = await collate({parts, title: 'Errata', language, duplex: false})
  await writeWhole(file, pile.bytes)
  return diagnostics
}
