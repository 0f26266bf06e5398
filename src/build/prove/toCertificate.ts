import {hashOf} from '../../base/index.js'
import type {Certificate, CertifiedPaper, TriedKind} from '../../press/index.js'
import type {Snapshot} from '../snapshot.js'
import type {CommitteeProof, ProvedPaper} from './prove.js'
import type {Secret} from './secret.js'

/** A proof in numbers, without a word of what is withheld. Papers that could not be printed are not in it. */
export function toCertificate(
  proof: CommitteeProof,
  {
    committee,
    version,
    program,
    snapshot,
  }: {readonly committee: string; readonly version: string; readonly program: string; readonly snapshot: Snapshot},
): Certificate {
  const papers = proof.papers.flatMap((paper) => toPaper(paper) ?? [])
  const differences = papers.filter(({same}) => !same).length
  return {
    certificate: 'separation',
    committee,
    program,
    version,
    content: contentOf(snapshot, proof.folder),
    papers,
    audiences: proof.audiences.map(({audience, withheld}) => ({
      audience,
      papers: papers.filter((paper) => paper.audience === audience).length,
      withheld: withheld.length,
    })),
    tried: triedOf(proof),
    untried: new Set(
      proof.untried.map(({how, secret}) => JSON.stringify([how, secret.kind, secret.name, secret.place])),
    ).size,
    differences,
    holds: differences === 0 && papers.length > 0,
  }
}

function toPaper({
  job: {document, edition, audience, file},
  made,
  withheld,
  rebuilds,
  interferences,
}: ProvedPaper): CertifiedPaper | undefined {
  return (
    made && {
      document,
      edition,
      audience,
      file,
      pages: made.pages,
      sha256: made.sha256,
      withheld,
      rebuilds,
      same: interferences.length === 0,
    }
  )
}

/** One line for each file that the committee's papers may be made of: its name and its hash. */
function contentOf({files}: Snapshot, folder: string): string {
  const mine = [...files].filter(([file]) => !file.startsWith('content/') || file.startsWith(`content/${folder}/`))
  return hashOf(mine.map(([file, bytes]) => `${hashOf(bytes)}  ${file}\n`).join(''))
}

function triedOf({tried}: CommitteeProof): readonly TriedKind[] {
  const count = (list: readonly Secret[], kind: string): number =>
    new Set(list.filter((one) => one.kind === kind).map(({name, place}) => JSON.stringify([name, place]))).size
  const kinds = [...new Set([...tried.replace, ...tried.delete, ...tried.lengthen].map(({kind}) => kind))].sort()
  return kinds.map((kind) => ({
    kind,
    replaced: count(tried.replace, kind),
    deleted: count(tried.delete, kind),
    lengthened: count(tried.lengthen, kind),
  }))
}
