import type {Diagnostic, LanguageCode, Outcome} from '../base/index.js'
import type {Chapter, CommitteeData, Conference, Located} from '../model/index.js'
import {readConference} from '../read/index.js'
import {openCommittee} from './committee.js'
import {type Keep, keepNothing} from './keep.js'
import {keepLocated} from './keepLocated.js'
import {type Snapshot, textOf} from './snapshot.js'

/** A committee's folder, read: its data and every chapter, letter and source in every language that is there. */
export interface CommitteeFolder {
  /** Name of the folder below `content/`. */
  readonly folder: string
  readonly data: CommitteeData
  readonly chapters: readonly Chapter[]
  /** Languages in which all its chapters are there. */
  readonly languages: readonly LanguageCode[]
  /** What was wrong with its files: as it stands, its papers are not printed while there is an error among them. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface Project {
  /** What was read before, and is read again by nobody. */
  readonly keep: Keep
  readonly snapshot: Snapshot
  readonly builtIn: Snapshot
  readonly conference: Conference
  readonly placeOf: Located<Conference>['placeOf']
  readonly committees: readonly CommitteeFolder[]
}

/** Reads a project, or only the committees named. The conference file alone decides whether there is a value. */
export function openProject(
  snapshot: Snapshot,
  builtIn: Snapshot,
  only?: readonly string[],
  keep: Keep = keepNothing,
): Outcome<Project | undefined> {
  const file = 'dossier.yml'
  const read = keepLocated(keep, file, {file, text: textOf(snapshot, file) ?? ''}, readConference)
  const located = read.value
  if (!located) return {value: undefined, diagnostics: read.diagnostics}
  const committees = foldersOf(snapshot)
    .filter((folder) => !only || only.includes(folder))
    .map((folder) => openCommittee(snapshot, folder, located.value, keep))
  const project = {keep, snapshot, builtIn, conference: located.value, placeOf: located.placeOf, committees}
  return {value: project, diagnostics: read.diagnostics}
}

/** Folders below `content/` that hold a `committee.yml`. */
export function foldersOf(snapshot: Snapshot): readonly string[] {
  return [...snapshot.files.keys()].flatMap((file) => /^content\/([^/]+)\/committee\.ya?ml$/u.exec(file)?.[1] ?? [])
}

/** Folders that a selection by folder name narrows the reading to; by a committee's id, all must be read. */
export function foldersWanted(
  snapshot: Snapshot,
  selection?: {readonly committees?: readonly string[]},
): readonly string[] | undefined {
  const all = foldersOf(snapshot)
  return selection?.committees?.every((name) => all.includes(name)) ? selection.committees : undefined
}
