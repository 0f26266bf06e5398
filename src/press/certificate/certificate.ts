import {hashOf} from '../../base/index.js'

/** A paper and what was shown of it. */
export interface CertifiedPaper {
  readonly document: string
  readonly edition: string
  readonly audience: string
  readonly file: string
  readonly pages: number
  readonly sha256: string
  /** Things of the committee that its audience may not see. */
  readonly withheld: number
  /** Rebuilds that were compared with it. */
  readonly rebuilds: number
  readonly same: boolean
}

/** What was tried of one kind of thing: how many, in how many rebuilds. Numbers alone: no word of what is withheld. */
export interface TriedKind {
  readonly kind: string
  readonly replaced: number
  readonly deleted: number
  readonly lengthened: number
}

/** What a committee's papers were shown not to depend on. */
export interface Certificate {
  readonly certificate: 'separation'
  readonly committee: string
  readonly program: string
  /** Version of the papers, as printed in their feet. */
  readonly version: string
  /** SHA-256 over the names and bytes of all files that the papers are made of. */
  readonly content: string
  readonly papers: readonly CertifiedPaper[]
  /** By audience, how much is kept from it. */
  readonly audiences: readonly {readonly audience: string; readonly papers: number; readonly withheld: number}[]
  readonly tried: readonly TriedKind[]
  /** Changes that could not be tried, for the changed files could not be read. */
  readonly untried: number
  readonly differences: number
  readonly holds: boolean
}

/** The seven letters by which the printed certificate is told from another. */
export const certificateHash = (certificate: Certificate): string => hashOf(certificate).slice(0, 7)

/** The certificate as a file beside its papers. */
export const renderCertificate = (certificate: Certificate): string => `${JSON.stringify(certificate, null, 2)}\n`
