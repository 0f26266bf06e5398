import type {Diagnostic, LanguageCode, Path, Place} from '../../base/index.js'
import type {Chapter, CommitteeData, Conference, Inline} from '../../model/index.js'
import {type Lattice, latticeOf, type Sight} from '../audiences/index.js'
import {filterData, type Seen} from '../data/filterData.js'
import {type Origin, traceOrigins} from '../data/origins.js'
import type {DataSight} from '../data/rows.js'
import {filterChapter, filterTitle} from '../filter/chapter.js'
import type {AssembleRequest} from '../request.js'
import {placeOfText} from '../template/characterRow.js'

/** What one reader has before them when a paper is made: everything on it is filtered. */
export interface Desk {
  readonly lattice: Lattice
  readonly sight: Sight
  readonly seen: Seen
  /** The chapter as the reader may see it, filtered when it is first asked for. */
  readonly chapterOf: (chapter: Chapter) => Chapter | undefined
  /** Its title alone, which costs less. */
  readonly titleOf: (chapter: Chapter) => readonly Inline[]
  readonly placeOf: (value: unknown, language: LanguageCode) => Place | undefined
}

const dataFiles = [
  'committee',
  'glossary',
  'people',
  'facts',
  'archives',
  'crisis',
  'rop',
  'schedule',
  'scoring',
  'quiz',
] as const

export type DeskRequest = Pick<AssembleRequest, 'conference' | 'conferencePlaceOf' | 'data' | 'chapters'>

export function layDesk(
  request: DeskRequest,
  reader: string,
  complain: (diagnostic: Diagnostic) => void,
  meet?: Sight['meet'],
): Desk {
  const {conference, data, known, lattice, diagnostics} = traceData(request)
  diagnostics.forEach(complain)
  const sight: DataSight = {
    lattice,
    granted: lattice.sees[reader] ?? nothing,
    complain,
    ...(meet ? {meet} : {}),
    placeOf: (file, path) =>
      file === 'conference' ? request.conferencePlaceOf?.(path) : request.data.placeOf(file, path),
  }
  const filtered = new Map<Chapter, Chapter | undefined>()
  return {
    lattice,
    sight,
    seen: filterData(sight, reader, {conference, data, chapters: request.chapters}),
    chapterOf(chapter) {
      if (!filtered.has(chapter)) filtered.set(chapter, filterChapter(sight, chapter))
      return filtered.get(chapter)
    },
    titleOf: (chapter) => filterTitle(sight, chapter),
    placeOf(value, language) {
      if (typeof value !== 'object' || value === null) return undefined
      const at = known.get(value)
      return placeOfText(value) ?? (at && (at.origin.placeOf([...at.path, language]) ?? at.origin.placeOf(at.path)))
    },
  }
}

const nothing: ReadonlySet<string> = new Set()

/** The data of a committee, traced once for all its papers. */
interface Traced {
  readonly conference: Conference
  readonly data: CommitteeData
  readonly known: WeakMap<object, {readonly origin: Origin; readonly path: Path}>
  readonly lattice: Lattice
  readonly diagnostics: readonly Diagnostic[]
}

const traces = new WeakMap<CommitteeData, {readonly of: Conference; readonly traced: Traced}>()

/** The data with their origins known and with text that hides a mark of audiences blanked. */
function traceData(request: DeskRequest): Traced {
  const before = traces.get(request.data)
  if (before?.of === request.conference) return before.traced
  const {data, conference, conferencePlaceOf} = request
  const known: Traced['known'] = new WeakMap()
  const diagnostics: Diagnostic[] = []
  const complain = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const trace = (file: (typeof dataFiles)[number]) => {
    const value = data[file]
    return value === undefined
      ? {}
      : {[file]: traceOrigins(value, {file, placeOf: (path) => data.placeOf(file, path)}, known, complain)}
  }
  const origin: Origin = {file: 'conference', placeOf: (path) => conferencePlaceOf?.(path)}
  const own: CommitteeData = Object.assign({}, data, ...dataFiles.map(trace))
  const ownConference = traceOrigins(conference, origin, known, complain)
  const lattice = latticeOf(ownConference, own)
  const declared = conferencePlaceOf?.(['audiences'])
  const placed = lattice.diagnostics.map((one) => (one.place || !declared ? one : {...one, place: declared}))
  const traced = {
    data: own,
    conference: ownConference,
    known,
    lattice: lattice.value,
    diagnostics: [...diagnostics, ...placed],
  }
  traces.set(data, {of: conference, traced})
  return traced
}
