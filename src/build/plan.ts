import {
  type Diagnostic,
  type Edition,
  hintFor,
  type LanguageCode,
  languagesOf,
  type Outcome,
  type ParallelLayout,
  UserError,
} from '../base/index.js'
import type {DocumentRequest, Seat} from '../model/index.js'
import {failed} from './committee.js'
import {editionsLeftOut} from './editionsLeftOut.js'
import {checkRosterFor} from './packets/checkRoster.js'
import type {CommitteeFolder, Project} from './project.js'
import {type TemplateFiles, templateOf} from './template.js'

/** One paper to print. Plain data: it can be sent to a worker. */
export interface Job {
  readonly folder: string
  /** Index into the committee's `documents`. */
  readonly request: number
  /** Name of the document: its `id`, or its template's. */
  readonly document: string
  readonly edition: Edition
  readonly layout: ParallelLayout
  readonly audience: string
  /** Seat of a packet. */
  readonly seat?: string
  /** Of a paper in numbered copies. */
  readonly copy?: {readonly number: number; readonly of: number}
  /** Below `output/<committee>/`. */
  readonly file: string
}

/** What to build; an absent list is everything. */
export interface Selection {
  readonly committees?: readonly string[]
  readonly documents?: readonly string[]
  readonly editions?: readonly Edition[]
  readonly audiences?: readonly string[]
}

export interface Plan {
  readonly jobs: readonly Job[]
  /** Papers that were asked for and cannot be printed, with the reason among the diagnostics. */
  readonly skipped: number
}

/** Lists the papers of a project in the order of their files. */
export function planOf(project: Project, selection: Selection = {}): Outcome<Plan> {
  checkNames(project, selection)
  const diagnostics: Diagnostic[] = []
  let skipped = 0
  const perRole = new Map<string, string[]>()
  const leftOut = new Map<CommitteeFolder, Set<LanguageCode>>()
  const jobs = project.committees.flatMap((committee) =>
    wanted(selection.committees, committee.folder, committee.data.committee.id)
      ? committee.data.committee.documents.flatMap((request, at) => {
          const name = request.id ?? request.template
          if (!isChosen(selection.documents, request, committee)) return []
          const template = templateOf(project, committee.folder, request.template)
          const place = committee.data.placeOf('committee', ['documents', at, 'template'])
          diagnostics.push(...template.diagnostics.map((one) => (one.place || !place ? one : {...one, place})))
          if (template.value && (request.audience ?? template.value.declaration.audience) === everyRole)
            perRole.set(committee.folder, [...(perRole.get(committee.folder) ?? []), name])
          if (!template.value) {
            skipped++
            return []
          }
          const asked = {project, committee, request, at, template: template.value, selection}
          leftOut.set(committee, new Set([...(leftOut.get(committee) ?? []), ...languagesLeftOut(asked)]))
          return jobsOf(asked)
        })
      : [],
  )
  diagnostics.push(
    ...project.committees.flatMap((one) => checkRosterFor(project.snapshot, one, perRole.get(one.folder) ?? [], jobs)),
  )
  for (const [committee, languages] of leftOut) diagnostics.push(...editionsLeftOut(committee, languages))
  const twice = clashesIn(jobs)
  diagnostics.push(...twice.filter((job) => !isSeatTwice(job, jobs)).map((job) => clash(job, project)))
  const single = jobs.filter((job) => !twice.some((one) => pathOf(one) === pathOf(job)))
  return {value: {jobs: single, skipped: skipped + jobs.length - single.length}, diagnostics}
}

const wanted = (list: readonly string[] | undefined, ...names: string[]): boolean =>
  !list || names.some((name) => list.includes(name))

interface Asked {
  readonly project: Project
  readonly committee: CommitteeFolder
  readonly request: DocumentRequest
  readonly at: number
  readonly template: TemplateFiles
  readonly selection: Selection
}

function jobsOf(asked: Asked): readonly Job[] {
  const {project, committee, request, at, template, selection} = asked
  const document = request.id ?? request.template
  const layout = request.layout ?? project.conference.layout
  const audience = request.audience ?? template.declaration.audience
  return readersOf(audience, committee)
    .filter((reader) => wanted(selection.audiences, reader.audience))
    .flatMap((reader) =>
      copiesOf(asked).flatMap((copy) =>
        editionsOf(asked, reader.seat).map((edition) => ({
          folder: committee.folder,
          request: at,
          document,
          edition,
          layout,
          audience: reader.audience,
          ...(reader.seat ? {seat: reader.seat.seat} : {}),
          ...(copy ? {copy} : {}),
          file: `${document}${reader.name ? `/${reader.name}` : ''}.${edition}${copy ? `.copy-${copy.number}` : ''}.pdf`,
        })),
      ),
    )
}

/** One paper for each seat that has a role. */
const everyRole = 'role:*'

function copiesOf({request: {copies}}: Asked): readonly (Job['copy'] | undefined)[] {
  return copies === undefined ? [undefined] : Array.from({length: copies}, (_, at) => ({number: at + 1, of: copies}))
}

interface Reader {
  readonly audience: string
  readonly seat?: Seat
  /** Of its file, within the document's folder; absent when there is one file. */
  readonly name?: string
}

/** `role:*` is one reader for each seat that has a role, `faction:*` one for each faction; any other is itself. */
function readersOf(audience: string, {data}: CommitteeFolder): readonly Reader[] {
  if (audience === everyRole) {
    const width = Math.max(2, ...data.seats.map((seat) => seat.seat.length))
    return data.seats
      .filter((seat) => seat.role)
      .map((seat) => ({audience: `role:${seat.role}`, seat, name: seat.seat.padStart(width, '0')}))
  }
  if (audience === 'faction:*') return data.committee.factions.map(({id}) => ({audience: `faction:${id}`, name: id}))
  return [{audience}]
}

/**
 * Editions asked for by the selection, else by the document, else a delegate's own language, else by the template or the
 * conference. A committee without a twin gets only the editions that its files allow, unless one was asked for by name.
 */
function editionsOf({project, committee, request, template, selection}: Asked, seat?: Seat): readonly Edition[] {
  const named = request.editions ?? (seat ? [seat.language] : template.declaration.editions)
  const all = named ?? project.conference.editions ?? project.conference.languages
  const possible = request.editions
    ? all
    : all.filter((edition) => languagesOf(edition).every((one) => committee.languages.includes(one)))
  return selection.editions
    ? selection.editions.filter(
        (edition) => all.includes(edition) || languagesOf(edition).every((one) => committee.languages.includes(one)),
      )
    : possible
}

/** Languages of editions that nobody named and that the files of the committee do not allow. */
function languagesLeftOut({project, committee, request, template, selection}: Asked): readonly LanguageCode[] {
  const audience = request.audience ?? template.declaration.audience
  if (request.editions || selection.editions || audience === everyRole) return []
  const all = template.declaration.editions ?? project.conference.editions ?? project.conference.languages
  return all.flatMap(languagesOf).filter((language) => !committee.languages.includes(language))
}

/** A name is that of one document, or else of the template of several. */
function isChosen(
  names: readonly string[] | undefined,
  {id, template}: DocumentRequest,
  {data}: CommitteeFolder,
): boolean {
  if (!names) return true
  const ids = new Set(data.committee.documents.map((one) => one.id ?? one.template))
  return names.some((name) => name === (id ?? template) || (name === template && !ids.has(name)))
}

const pathOf = ({folder, file}: Job): string => `${folder}/${file}`

/** Papers that would be written over another: neither is printed. */
function clashesIn(jobs: readonly Job[]): readonly Job[] {
  const seen = new Set<string>()
  return jobs.filter((job) => seen.size === seen.add(pathOf(job)).size)
}

/** Two seats of one number within one document: the roster is at fault, and was told so. */
const isSeatTwice = (job: Job, jobs: readonly Job[]): boolean =>
  jobs.some((one) => one !== job && pathOf(one) === pathOf(job) && one.request === job.request)

function clash({folder, file, document, request}: Job, {committees}: Project): Diagnostic {
  const place = committees.find((one) => one.folder === folder)?.data.placeOf('committee', ['documents', request])
  const message = `two documents \`${document}\` of \`${folder}\` would be written to \`${file}\``
  return {
    code: 'document-twice',
    severity: 'error',
    concern: 'configuration',
    message,
    ...(place ? {place} : {}),
    hint: 'give one of them an `id`',
  }
}

function checkNames(project: Project, selection: Selection): void {
  const {committees, conference} = project
  const folders = committees.flatMap(({folder, data}) => [folder, data.committee.id])
  const documents = committees.flatMap(({data}) =>
    data.committee.documents.flatMap((one) => [one.id ?? one.template, one.template]),
  )
  check('committee', selection.committees, folders)
  // A committee that cannot be read says why by itself, and what its documents are is not known.
  if (!committees.some(failed)) check('document', selection.documents, documents)
  const declared = conference.audiences
    .map((one) => (typeof one === 'string' ? one : one.id))
    .filter((id) => !id.endsWith('*'))
  const readers = committees.flatMap((committee) =>
    ['role:*', 'faction:*'].flatMap((audience) => readersOf(audience, committee).map((reader) => reader.audience)),
  )
  check('audience', selection.audiences, [...declared, ...readers])
}

function check(what: string, names: readonly string[] | undefined, known: readonly string[]): void {
  const all = new Set(known)
  for (const name of names ?? [])
    if (!all.has(name))
      throw new UserError(
        `there is no ${what} \`${name}\``,
        hintFor(name, all) ?? `there are ${[...all].map((one) => `\`${one}\``).join(', ')}`,
      )
}
