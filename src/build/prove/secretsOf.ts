import {latticeOf, visible, type WithheldUnit, withheldUnits} from '../../assemble/index.js'
import type {Diagnostic, Outcome, Path, Place} from '../../base/index.js'
import type {Block, DataFile, Inline} from '../../model/index.js'
import {planOf} from '../plan.js'
import type {CommitteeFolder, Project} from '../project.js'
import {valueAt} from './prose.js'
import type {Secret} from './secret.js'

/** The audiences of a committee, and all that is not for every one of them. */
export interface Secrets {
  readonly audiences: readonly string[]
  readonly secrets: readonly Secret[]
}

/** Whatever bears a mark, one by rule or one of its own; answers of exercises; papers that a reader does not get. */
export function secretsOf(project: Project, committee: CommitteeFolder): Outcome<Secrets> {
  const {conference, placeOf: conferencePlaceOf} = project
  const {value: units, diagnostics} = withheldUnits({
    conference,
    conferencePlaceOf,
    data: committee.data,
    chapters: committee.chapters,
  })
  const {audiences, answers} = exercises(project, committee)
  const marked = units.flatMap((unit) => toSecret(unit, committee, project) ?? [])
  return {
    value: {audiences, secrets: distinct([...marked, ...answers, ...papersOf(project, committee, audiences)])},
    diagnostics: diagnostics.filter(isOfMarks),
  }
}

const isOfMarks = ({concern}: Diagnostic): boolean => concern === 'separation'

const distinct = (secrets: readonly Secret[]): readonly Secret[] => [
  ...new Map(secrets.map((one) => [JSON.stringify([one.kind, one.name, one.place]), one])).values(),
]

function toSecret(unit: WithheldUnit, committee: CommitteeFolder, project: Project): Secret | undefined {
  const {kind, name, readers} = unit
  const base = {name, readers}
  if (kind === 'chapter' || kind === 'side')
    return {...base, kind, place: {...(unit.place ?? {line: 1, column: 1}), file: name}}
  if (kind === 'column')
    return {...base, kind, place: {file: `content/${committee.folder}/roster.csv`, line: 1, column: 1}}
  if (kind === 'passage') return unit.place && !isSide(unit, committee) ? {...base, kind, place: unit.place} : undefined
  if (name.endsWith('.md')) return {...base, kind: 'character', place: {file: name, line: 1, column: 1}}
  const at = pathOf(name, kind === 'field', committee, project)
  if (name.startsWith('works/')) return workOf(unit, committee)
  const file = fileOf(at.file, committee)
  if (kind === 'field' && isEmpty(valueAt(dataOf(at.file, committee, project), at.path))) return undefined
  return file === undefined ? undefined : {...base, kind, path: at.path, place: placeOf(unit, at, file, committee)}
}

/** The sides of a character are secrets of their own. */
const isSide = ({name, place}: WithheldUnit, {data}: CommitteeFolder): boolean =>
  (name === 'private' || name === 'public') && data.characters.some(({file}) => file === place?.file)

interface At {
  readonly file: string
  readonly path: Path
}

/**
 * `crisis/beats/mutiny.trigger`: the file, the way to its list, the id of the row (its number from 1 when it has none), the
 * field. A name without a list is the whole file.
 */
function pathOf(name: string, isField: boolean, committee: CommitteeFolder, project: Project): At {
  const dot = isField ? name.lastIndexOf('.') : name.length
  const [file = '', ...steps] = name.slice(0, dot).split('/')
  const id = steps.at(-1)
  if (id === undefined) return {file, path: []}
  const way = steps.slice(0, -1)
  const rows = valueAt(dataOf(file, committee, project), way)
  const named = Array.isArray(rows) ? rows.findIndex((row: unknown) => valueAt(row, ['id']) === id) : -1
  const at = named < 0 ? Number(id) - 1 : named
  return {file, path: [...way, at, ...(isField ? [name.slice(dot + 1)] : [])]}
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const dataOf = (file: string, {data}: CommitteeFolder, {conference}: Project): unknown =>
  file === 'conference' ? conference : data[file as DataFile]

function fileOf(name: string, {folder, data}: CommitteeFolder): string | undefined {
  if (name === 'conference') return 'dossier.yml'
  return data.placeOf(name as DataFile, [])?.file ?? (name === 'scoring' ? `content/${folder}/scoring.yml` : undefined)
}

function placeOf(unit: WithheldUnit, {file, path}: At, source: string, {data}: CommitteeFolder): Place {
  const known = file === 'conference' ? unit.place : data.placeOf(file as DataFile, path)
  return {line: 1, column: 1, ...known, file: source}
}

function workOf({name, readers, place}: WithheldUnit, {data}: CommitteeFolder): Secret | undefined {
  const id = name.slice('works/'.length)
  const own = place ?? data.works.find((work) => work.id === id)?.place
  return own && {kind: 'work', name, readers, place: own, ...jsonPath(own, id, data)}
}

/** Of an entry in CSL-JSON, its index. */
export function jsonPath(place: Place, id: string, data: CommitteeFolder['data']): {readonly path?: Path} {
  if (!place.file.endsWith('.json')) return {}
  return {path: [data.works.filter((work) => work.place?.file === place.file).findIndex((work) => work.id === id)]}
}

/** Answers of exercises, for those who may see what is marked for teachers; and the names of all audiences. */
function exercises({conference}: Project, {data, chapters}: CommitteeFolder) {
  const lattice = latticeOf(conference, data).value
  const teachers = lattice.ids.filter((id) => visible(lattice, [['teacher']], id))
  const answers = chapters
    .flatMap(({blocks}) => answersIn(blocks))
    .map(
      (place): Secret => ({
        kind: 'answer',
        name: `${place.file}:${place.line}:${place.column}`,
        place,
        readers: teachers,
      }),
    )
  return {audiences: lattice.ids, answers}
}

/** Gaps whose words are printed nowhere else, and quizzes. */
function answersIn(blocks: readonly Block[]): readonly Place[] {
  return blocks.flatMap((block): readonly Place[] => {
    if (block.kind === 'list') return block.items.flatMap((item) => answersIn(item.blocks))
    if (block.kind === 'paragraph' || block.kind === 'heading') return block.children.flatMap(gapsIn)
    if (block.kind !== 'container') return []
    if (block.name === 'quiz') return [block.place]
    return block.name === 'cloze' && block.attributes['bank'] !== undefined ? [] : answersIn(block.blocks)
  })
}

function gapsIn(inline: Inline): readonly Place[] {
  if (inline.kind === 'gap') return [inline.place]
  return 'children' in inline ? inline.children.flatMap(gapsIn) : []
}

/** What is printed for some is nobody else's business. */
function papersOf(project: Project, {folder, data}: CommitteeFolder, audiences: readonly string[]): readonly Secret[] {
  const jobs = planOf(project, {committees: [folder]}).value.jobs.filter((job) => job.folder === folder)
  return data.committee.documents.flatMap((request, at): readonly Secret[] => {
    const place = data.placeOf('committee', ['documents', at])
    if (!place) return []
    const readers = audiences.filter((audience) => jobs.some((job) => job.request === at && job.audience === audience))
    return [
      {kind: 'document', name: `documents/${request.id ?? request.template}`, place, readers, path: ['documents', at]},
    ]
  })
}
