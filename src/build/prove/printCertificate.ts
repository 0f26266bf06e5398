import type {Diagnostic, LanguageCode, Localized, Outcome} from '../../base/index.js'
import type {DocumentRequest} from '../../model/index.js'
import type {Certificate, CertifiedPaper} from '../../press/index.js'
import {compose} from '../compose.js'
import type {CommitteeFolder, Project} from '../project.js'
import {openWorkshop} from '../workshop.js'
import type {SecretKind} from './secret.js'

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
    tried: tried.map((one) => ({...one, kind: kindNames[one.kind] ?? {en: one.kind}})),
  }
  return {template, id: template, audience: reader, theme: 'sober', paper: 'A4', options}
}

/** Letters of a hash on paper; the whole of it stands in the JSON. */
const shown = 8

/** One line for the papers of one document: three editions are one line, and so are two dozen packets. */
function gathered(papers: readonly CertifiedPaper[]) {
  const groups = new Map<string, CertifiedPaper[]>()
  for (const paper of papers) {
    const key = JSON.stringify([paper.document, familyOf(paper.audience)])
    groups.set(key, [...(groups.get(key) ?? []), paper])
  }
  return [...groups.values()].map((group) => {
    const [first] = group
    const editions = [...new Set(group.map(({edition}) => edition))]
    return {
      name: first?.document ?? '',
      editions: editions.join(', '),
      audience: familyOf(first?.audience ?? ''),
      pages: group.reduce((total, {pages}) => total + pages, 0),
      withheld: Math.max(...group.map(({withheld}) => withheld)),
      same: `${group.filter(({same}) => same).length}/${group.length}`,
      hash: group.length > editions.length ? '' : group.map(({sha256}) => sha256.slice(0, shown)).join(' '),
    }
  })
}

const familyOf = (audience: string): string => audience.replace(/:.*$/u, ':*')

/** One line for all roles: the most that is kept from one of them. */
function readersOf(audiences: Certificate['audiences']) {
  const groups = new Map<string, {audience: string; papers: number; withheld: number}>()
  for (const {audience, papers, withheld} of audiences) {
    const family = familyOf(audience)
    const known = groups.get(family) ?? {audience: family, papers: 0, withheld: 0}
    groups.set(family, {audience: family, papers: known.papers + papers, withheld: Math.max(known.withheld, withheld)})
  }
  return [...groups.values()]
}

const kindNames: {readonly [kind: string]: Localized} = {
  chapter: {en: 'whole files', ru: 'файлы целиком'},
  passage: {en: 'passages of text', ru: 'места в тексте'},
  answer: {en: 'answers of exercises', ru: 'ответы к заданиям'},
  row: {en: 'rows of data', ru: 'строки данных'},
  field: {en: 'fields of data', ru: 'поля данных'},
  side: {en: 'sides of characters', ru: 'стороны персонажей'},
  character: {en: 'characters', ru: 'персонажи'},
  column: {en: 'columns of the roster', ru: 'графы списка мест'},
  work: {en: 'works', ru: 'источники'},
  document: {en: 'other papers', ru: 'другие бумаги'},
  picture: {en: 'pictures', ru: 'рисунки'},
} satisfies {readonly [K in SecretKind]: Localized}
