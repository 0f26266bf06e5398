import {type Diagnostic, type LanguageCode, localize, type Outcome} from '../../base/index.js'
import {type checkPile, collate, type Expected, type Part, type PileFault} from '../../press/index.js'
import type {SheetPrinter} from './printSheet.js'
import {dividerOptions} from './sheetRows.js'
import type {Packet, PrintRun} from './types.js'

export interface RunRequest {
  readonly printer: string
  readonly file: string
  readonly packets: readonly Packet[]
  readonly sheets: SheetPrinter
  readonly title: string
  readonly language: LanguageCode
  readonly duplex: boolean
  /** Reads a pile back: in another thread, where there is one. */
  readonly check: typeof checkPile
}

/** Where a part of the pile comes from: a divider, or a paper of a packet. */
type Origin = {readonly packet: Packet; readonly paper?: Packet['papers'][number]}

/**
 * Lays the packets of one printer into one file, each behind its divider, and has the file held against the list: what is
 * found of it is told later, while the next pile is laid.
 */
export async function printRun(
  request: RunRequest,
): Promise<Outcome<{readonly run: PrintRun; readonly faults: Promise<readonly Diagnostic[]>} | undefined>> {
  const {printer, file, packets, title, language, duplex} = request
  const parts: Part[] = []
  const origins: Origin[] = []
  const diagnostics: Diagnostic[] = []
  for (const [at, packet] of packets.entries()) {
    const options = dividerOptions(packet, {at: at + 1, of: packets.length, duplex, language})
    const divider = request.sheets.print({template: 'pack-divider', options}, language)
    diagnostics.push(...divider.diagnostics)
    if (!divider.value) return {value: undefined, diagnostics}
    parts.push({bytes: divider.value, label: packet.packet, numbered: false, title: entryOf(packet, language)})
    origins.push({packet})
    for (const paper of packet.papers) {
      const label = packet.papers.length > 1 ? `${packet.packet}-${paper.job.document}-` : `${packet.packet}-`
      parts.push({
        bytes: paper.bytes,
        label,
        numbered: true,
        loose: paper.loose,
        ...(paper.password === undefined ? {} : {password: paper.password}),
      })
      origins.push({packet, paper})
    }
  }
  const {bytes, sides} = await collate({parts, title, language, duplex})
  const expected = sides.map(({part, page}) => expectedOf(origins[part], page))
  const faults = request.check(bytes, expected).then((found) => found.map((fault) => toDiagnostic(fault, file)))
  const sheets = duplex ? Math.ceil(sides.length / 2) : sides.length
  return {value: {run: {printer, file, packets, sides: sides.length, sheets, bytes}, faults}, diagnostics}
}

const entryOf = ({packet, seat, delegate, role}: Packet, language: LanguageCode): string =>
  [packet, seat, localize(role, language), delegate].filter((word) => word !== '').join(' · ')

function expectedOf(origin: Origin | undefined, page: number | undefined): Expected {
  if (!origin || page === undefined) return {kind: 'blank'}
  const {packet, paper} = origin
  return paper
    ? {kind: 'leaf', packet: packet.packet, leaf: page + 1, leaves: paper.leaves, content: paper.row.content}
    : {kind: 'divider', packet: packet.packet}
}

const names = {
  packet: 'the number of its packet',
  leaf: 'its own number',
  content: 'the seven letters of its content',
  blank: 'nothing, as it should',
  side: 'its place in the list',
} as const

function toDiagnostic({side, expected, lacks}: PileFault, file: string): Diagnostic {
  const what =
    expected?.kind === 'leaf'
      ? `leaf ${expected.leaf} of packet \`${expected.packet}\``
      : expected?.kind === 'divider'
        ? `the divider of packet \`${expected.packet}\``
        : `side ${side}`
  const message = `\`${file}\`, side ${side}: ${what} does not bear ${lacks.map((one) => names[one]).join(' and ')}`
  return {
    code: 'leaf-unmarked',
    severity: 'error',
    concern: 'preflight',
    message,
    hint: 'the foot of every master needs `{packet}`, `{leaf}/{leaves}` and `{hash}`',
  }
}
