import {type LanguageCode, localize} from '../../base/index.js'
import type {PackedPaper, Packet, PrintRun} from './types.js'

// What the sheets about packets are told: rows of their templates' options.

const paperRow = ({title, edition, leaves, sheets, row, parts}: PackedPaper, language: LanguageCode) => ({
  title: localize(title, language),
  edition,
  from: 1,
  to: leaves,
  sheets,
  content: row.content,
  parts: parts.map((part) => ({...part})),
})

export function dividerOptions(
  packet: Packet,
  {
    at,
    of,
    duplex,
    language,
  }: {readonly at: number; readonly of: number; readonly duplex: boolean; readonly language: LanguageCode},
) {
  const {seat, delegate, role, printer, leaves, sheets} = packet
  return {
    packet: packet.packet,
    seat,
    delegate,
    printer,
    leaves,
    sheets,
    duplex,
    ...(Object.keys(role).length > 0 ? {role} : {}),
    place: `${at}/${of}`,
    papers: packet.papers.map((paper) => paperRow(paper, language)),
  }
}

export function listOptions(packets: readonly Packet[], language: LanguageCode) {
  return {
    packets: packets.map(({packet, seat, delegate, role, printer, leaves, sheets, papers}) => ({
      packet,
      seat,
      delegate,
      role,
      printer,
      leaves,
      sheets,
      papers: papers.map((paper) => paperRow(paper, language)),
    })),
  }
}

export function registerOptions(packets: readonly Packet[], runs: readonly PrintRun[], duplex: boolean) {
  return {
    packets: packets.map(({packet, seat, delegate, role, language, printer, leaves, sheets, papers}) => ({
      packet,
      seat,
      delegate,
      role,
      language,
      printer,
      leaves,
      sheets,
      content: papers.map(({row}) => row.content).join(' '),
    })),
    printers: runs.map(({printer, packets: own, sides, sheets}) => ({
      printer: printer || '—',
      packets: own.length,
      sides,
      sheets,
    })),
    duplex,
  }
}
