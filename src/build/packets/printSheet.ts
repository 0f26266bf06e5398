import {type Diagnostic, isError, type LanguageCode, type Localized, type Outcome} from '../../base/index.js'
import type {CommitteeData, DocumentRequest} from '../../model/index.js'
import {emptyCommittee} from '../committee.js'
import {compose} from '../compose.js'
import type {CommitteeFolder, Project} from '../project.js'
import {openWorkshop, type Workshop} from '../workshop.js'

const reader = 'secretariat'

export interface Sheet {
  readonly template: string
  readonly title?: Localized
  readonly options: {readonly [name: string]: unknown}
}

/** Prints sheets of the program's own about a committee's papers, by the same line as the papers themselves. */
export interface SheetPrinter {
  readonly print: (sheet: Sheet, language: LanguageCode) => Outcome<Uint8Array | undefined>
}

/** Faces and themes are opened once for all sheets. The reader is declared, whatever `dossier.yml` says. */
export function createSheetPrinter(project: Project, committee: CommitteeFolder): SheetPrinter {
  const {conference} = project
  const isDeclared = conference.audiences.some((entry) => (typeof entry === 'string' ? entry : entry.id) === reader)
  const asked: Project = {
    ...project,
    conference: isDeclared ? conference : {...conference, audiences: [...conference.audiences, reader]},
  }
  const {value: workshop} = openWorkshop(asked)
  return {print: (sheet, language) => printSheet(sheet, language, workshop, committee)}
}

/** A sheet is told by its options what it says: of the committee it needs the titles alone, and is made the faster for it. */
function onlyTitled(committee: CommitteeFolder, request: DocumentRequest): CommitteeFolder {
  const {data} = committee
  const {title, acronym, native, kind, id, theme} = data.committee
  const bare: CommitteeData = {
    committee: {
      ...emptyCommittee(id),
      title,
      ...(acronym === undefined ? {} : {acronym}),
      ...(native === undefined ? {} : {native}),
      ...(kind === undefined ? {} : {kind}),
      ...(theme === undefined ? {} : {theme}),
      documents: [request],
    },
    glossary: [],
    people: [],
    facts: [],
    archives: [],
    works: [],
    seats: [],
    characters: [],
    placeOf: data.placeOf,
  }
  return {...committee, chapters: [], data: bare}
}

function printSheet(
  {template, title, options}: Sheet,
  language: LanguageCode,
  workshop: Workshop,
  committee: CommitteeFolder,
): Outcome<Uint8Array | undefined> {
  const request: DocumentRequest = {
    template,
    id: template,
    audience: reader,
    paper: 'A4',
    options,
    ...(title ? {title} : {}),
  }
  const project: Project = {...workshop.project, committees: [onlyTitled(committee, request)]}
  const job = {
    folder: committee.folder,
    request: 0,
    document: template,
    edition: language,
    layout: 'columns',
    audience: reader,
    file: `${template}.${language}.pdf`,
  } as const
  const composed = compose(job, {...workshop, project})
  const diagnostics: readonly Diagnostic[] = composed.diagnostics.filter(isError)
  return {value: composed.value?.bytes, diagnostics}
}
