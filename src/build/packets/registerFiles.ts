import {hashOf, localize} from '../../base/index.js'
import type {Packet, PrintRun} from './types.js'

const columns = ['seat', 'delegate', 'role', 'packet', 'leaves', 'sheets', 'content', 'language', 'printer'] as const

/** The register for a spreadsheet, with the mark by which such programs know the encoding. */
export function registerCsv(packets: readonly Packet[]): string {
  const rows = packets.map((packet) => {
    const {seat, delegate, leaves, sheets, language, printer} = packet
    const cells = {
      seat,
      delegate,
      role: localize(packet.role, language),
      packet: packet.packet,
      leaves,
      sheets,
      content: contentOf(packet),
      language,
      printer,
    }
    return columns.map((column) => cell(String(cells[column]))).join(',')
  })
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`
}

const contentOf = ({papers}: Packet): string => papers.map(({row}) => row.content).join(' ')

/** What begins like a formula is none: a spreadsheet is not to run a delegate's name. */
function cell(text: string): string {
  const plain = /^[=+@\t\r-]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** The register for programs. */
export function registerJson(
  committee: string,
  packets: readonly Packet[],
  runs: readonly PrintRun[],
  duplex: boolean,
): string {
  const value = {
    committee,
    duplex,
    packets: packets.map(({packet, seat, delegate, role, language, printer, leaves, sheets, papers}) => ({
      seat,
      delegate,
      role,
      packet,
      leaves,
      sheets,
      language,
      printer,
      papers: papers.map(({job, row, edition, leaves: own, sheets: ownSheets}) => ({
        document: job.document,
        edition,
        file: job.file,
        leaves: own,
        sheets: ownSheets,
        content: row.content,
        sha256: row.sha256,
      })),
    })),
    printers: runs.map(({printer, file, packets: own, sides, sheets, bytes}) => ({
      printer,
      file,
      packets: own.map(({packet}) => packet),
      sides,
      sheets,
      sha256: hashOf(bytes),
      bytes: bytes.length,
    })),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
