import {readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {type Diagnostic, isError, localize} from '../../base/index.js'
import type {checkPile} from '../../press/index.js'
import {writeChanged} from '../output.js'
import type {Job} from '../plan.js'
import type {CommitteeFolder, Project} from '../project.js'
import {gatherPackets} from './gatherPackets.js'
import type {PackOptions} from './packProject.js'
import {printRun} from './printRun.js'
import {createSheetPrinter} from './printSheet.js'
import {registerCsv, registerJson} from './registerFiles.js'
import {listOptions, registerOptions} from './sheetRows.js'
import type {Packed, Packet, PrintRun} from './types.js'

/** Folder of what is made of packets, below the committee's. */
const packFolder = 'pack'

interface CommitteeRequest {
  readonly project: Project
  readonly committee: CommitteeFolder
  readonly jobs: readonly Job[]
  readonly output: string
  readonly options: PackOptions
  readonly diagnostics: Diagnostic[]
  /** Reads a pile back. */
  readonly check: typeof checkPile
}

/** Nothing is written of a committee whose packets are not all there, or whose piles do not bear out the list. */
export async function packCommittee({
  project,
  committee,
  jobs,
  output,
  options,
  diagnostics,
  check,
}: CommitteeRequest): Promise<Packed | undefined> {
  const {folder} = committee
  const {printing = project.conference.printing} = committee.data.committee
  const {duplex = printing === 'duplex', language = project.conference.languages[0] ?? 'en'} = options
  const gathered = await gatherPackets({project, committee, jobs, folder: join(output, folder), duplex})
  diagnostics.push(...gathered.diagnostics)
  if (gathered.diagnostics.some(isError)) return undefined
  const packets = gathered.value
  const sheets = createSheetPrinter(project, committee)
  const title = `${localize(committee.data.committee.title, language)}. ${localize(project.conference.title, language)}`
  const faults: Diagnostic[] = []
  const runs: PrintRun[] = []
  const checks: Promise<readonly Diagnostic[]>[] = []
  for (const [printer, own] of byPrinter(packets)) {
    const laid = await printRun({
      printer,
      file: `${packFolder}/${fileOf(printer)}`,
      packets: own,
      sheets,
      title: printer ? `${printer}. ${title}` : title,
      language,
      duplex,
      check,
    })
    faults.push(...laid.diagnostics)
    if (!laid.value) continue
    runs.push(laid.value.run)
    checks.push(laid.value.faults)
  }
  const list = sheets.print({template: 'pack-list', options: listOptions(packets, language)}, language)
  const register = sheets.print({template: 'pack-register', options: registerOptions(packets, runs, duplex)}, language)
  faults.push(...(await Promise.all(checks)).flat(), ...list.diagnostics, ...register.diagnostics)
  diagnostics.push(...faults)
  if (faults.some(isError) || !list.value || !register.value) return undefined
  const files = new Map<string, Uint8Array>([
    ...runs.map(({file, bytes}) => [file, bytes] as const),
    [`${packFolder}/stuffing-list.${language}.pdf`, list.value],
    [`${packFolder}/register.${language}.pdf`, register.value],
    [`${packFolder}/register.csv`, new TextEncoder().encode(registerCsv(packets))],
    [`${packFolder}/register.json`, new TextEncoder().encode(registerJson(folder, packets, runs, duplex))],
  ])
  for (const [file, bytes] of files) await writeChanged(join(output, folder, file), bytes)
  await removeOldRuns(
    join(output, folder, packFolder),
    new Set(runs.map(({file}) => file.slice(packFolder.length + 1))),
  )
  return {committee: folder, packets, runs, files: [...files.keys()].map((file) => `${folder}/${file}`)}
}

function byPrinter(packets: readonly Packet[]): ReadonlyMap<string, readonly Packet[]> {
  const printers = [...new Set(packets.map(({printer}) => printer))].sort()
  return new Map(printers.map((printer) => [printer, packets.filter((one) => one.printer === printer)]))
}

/** A printer's name may say anything; a file's may not. */
const fileOf = (printer: string): string =>
  printer === '' ? 'print.pdf' : `print-${encodeURIComponent(printer).replace(/[*!'()~]/gu, '_')}.pdf`

/** A pile of a printer that is used no more must not be printed by mistake. */
async function removeOldRuns(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder))
    if (/^print(?:-.*)?\.pdf$/u.test(name) && !kept.has(name)) await rm(join(folder, name))
}
