import type {Edition, LanguageCode, Localized} from '../../base/index.js'
import type {ManifestRow} from '../output.js'
import type {Job} from '../plan.js'

/** One printed paper of a packet. */
export interface PackedPaper {
  readonly job: Job
  readonly row: ManifestRow
  readonly title: Localized
  readonly edition: Edition
  readonly bytes: Uint8Array
  readonly password?: string
  readonly leaves: number
  readonly sheets: number
  /** 0-based pages that lie alone on their sheets. */
  readonly loose: ReadonlySet<number>
  /** What begins on which leaf. */
  readonly parts: readonly {readonly title: string; readonly from: number}[]
}

/** All that one seat is given. */
export interface Packet {
  readonly packet: string
  readonly seat: string
  readonly delegate: string
  /** Of the role, or the state; nothing for a seat with neither. */
  readonly role: Localized
  readonly language: LanguageCode
  /** Empty when the roster names none. */
  readonly printer: string
  readonly papers: readonly PackedPaper[]
  readonly leaves: number
  readonly sheets: number
}

/** What is printed on one printer, in one file. */
export interface PrintRun {
  readonly printer: string
  /** Below the committee's output. */
  readonly file: string
  readonly packets: readonly Packet[]
  readonly sides: number
  readonly sheets: number
  readonly bytes: Uint8Array
}

/** What was made of a committee's packets. */
export interface Packed {
  readonly committee: string
  readonly packets: readonly Packet[]
  readonly runs: readonly PrintRun[]
  /** Files written, below the output folder. */
  readonly files: readonly string[]
}
