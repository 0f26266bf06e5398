import type {Diagnostic, LanguageCode, Outcome} from '../../base/index.js'
import type {DocumentRequest} from '../../model/index.js'
import type {Certificate, CertifiedPaper} from '../../press/index.js'
import {compose} from '../compose.js'
import type {CommitteeFolder, Project} from '../project.js'
import {openWorkshop} from '../workshop.js'

const template = 'separation-certificate'
const reader = 'secretariat'

/** The certificate on a page, set by the same line as the papers it speaks of. */
export function printCertificate(
  project: Project,
  committee: CommitteeFolder,
  certificate: Certificate,
  language: LanguageCode,
): Outcome<Uint8Array | undefined> {
  const asked = withCertificate(project, committee, certificate)
  const {value: workshop, diagnostics} = openWorkshop(asked)
  const file = `${template}.${language}.pdf`
  const composed = compose(
    {
      folder: committee.folder,
      request: 0,
      document: template,
      edition: language,
      layout: 'columns',
      audience: reader,
      file,
    },
    workshop,
  )
  const told: readonly Diagnostic[] = [...diagnostics, ...composed.diagnostics]
  return {value: composed.value?.bytes, diagnostics: told.filter(({severity}) => severity === 'error')}
}

/** The project with this one paper, and with its reader declared, whatever `dossier.yml` says. */
function withCertificate(project: Project, committee: CommitteeFolder, certificate: Certificate): Project {
  const {conference} = project
  const isDeclared = conference.audiences.some((entry) => (typeof entry === 'string' ? entry : entry.id) === reader)
  const data = {...committee.data, committee: {...committee.data.committee, documents: [requestOf(certificate)]}}
  return {
    ...project,
    conference: isDeclared ? conference : {...conference, audiences: [...conference.audiences, reader]},
    committees: [{...committee, data}],
  }
}

function requestOf(certificate: Certificate): DocumentRequest {
  const {content, version, program, holds, differences, untried, audiences, tried} = certificate
  const rebuilds = certificate.papers.reduce((sum, paper) => sum + paper.rebuilds, 0)
  const options = {
    rebuilds,
    content,
    version,
    program,
    holds,
    differences,
    untried,
    papers: gathered(certificate.papers),
    audiences: readersOf(audiences),
    tried: [...tried],
  }
  return {template, id: template, audience: reader, theme: 'sober', paper: 'A4', options}
}

/** Letters of a hash on paper; the whole of it stands in the JSON. */
const shown = 12

/** One line for the papers of one document and edition: two dozen packets are one line. */
function gathered(papers: readonly CertifiedPaper[]) {
  const groups = new Map<string, CertifiedPaper[]>()
  for (const paper of papers) {
    const key = JSON.stringify([paper.document, paper.edition])
    groups.set(key, [...(groups.get(key) ?? []), paper])
  }
  return [...groups.values()].map((group) => {
    const [first] = group
    const sum = (of: (paper: CertifiedPaper) => number): number => group.reduce((total, paper) => total + of(paper), 0)
    const family = group.length > 1 ? first?.audience.replace(/:.*$/u, ':*') : first?.audience
    return {
      name: first?.document ?? '',
      edition: first?.edition ?? '',
      audience: family ?? '',
      pages: sum(({pages}) => pages),
      withheld: Math.max(...group.map(({withheld}) => withheld)),
      same: `${group.filter(({same}) => same).length}/${group.length}`,
      hash: group.length > 1 ? '' : (first?.sha256.slice(0, shown) ?? ''),
    }
  })
}

/** One line for all roles: the most that is kept from one of them. */
function readersOf(audiences: Certificate['audiences']) {
  const groups = new Map<string, {audience: string; papers: number; withheld: number}>()
  for (const {audience, papers, withheld} of audiences) {
    const family = audience.replace(/:.*$/u, ':*')
    const known = groups.get(family) ?? {audience: family, papers: 0, withheld: 0}
    groups.set(family, {audience: family, papers: known.papers + papers, withheld: Math.max(known.withheld, withheld)})
  }
  return [...groups.values()]
}
