import type {Conference} from '../model/index.js'
import {readCommittee, readConference} from '../read/index.js'
import type {Crew} from './crew.js'
import type {Keep} from './keep.js'
import {keepLocated} from './keepLocated.js'
import {foldersOf} from './project.js'
import {filesOfCharacters, filesOfText, namedTexts, type ProseFile, proseOf} from './proseFiles.js'
import {type Snapshot, textOf} from './snapshot.js'
import {createTurns, type Turns, takeTurns} from './turns.js'

/** Bytes of running text that nobody has read yet. Of fewer, a second thread has read none when it is there. */
const worthSharing = 512 * 1024

export interface ReadingAhead {
  readonly snapshot: Snapshot
  readonly folders: readonly string[]
  readonly keep: Keep
  readonly crew: Crew
}

/** Has all threads read the texts that none has read before, and keeps them: what opens the project then finds them. */
export async function readAhead({snapshot, folders, keep, crew}: ReadingAhead): Promise<void> {
  if (crew.size === 0) return
  const files = unreadIn(snapshot, folders, keep)
  const bytes = files.reduce((sum, {file}) => sum + (snapshot.files.get(file)?.length ?? 0), 0)
  if (files.length < 2 || bytes < worthSharing) return
  const turns = createTurns()
  const others = crew.ask<Uint8Array>(() => ({kind: 'read', files, turns}))
  others.catch(() => {})
  await readTogether(snapshot, files, turns, keep)
  for (const packed of await others) if (packed) keep.add(packed)
}

/** This thread's part. */
export async function readTogether(
  snapshot: Snapshot,
  files: readonly ProseFile[],
  turns: Turns,
  keep: Keep,
): Promise<void> {
  for await (const at of takeTurns(turns, files.length)) {
    const file = files[at]
    if (file) proseOf(snapshot, keep, file)
  }
}

/** What a worker has read, for the thread that asked. */
export async function readForAnother(
  snapshot: Snapshot,
  files: readonly ProseFile[],
  turns: Turns,
  keep: Keep,
): Promise<Uint8Array> {
  await readTogether(snapshot, files, turns, keep)
  return keep.pack()
}

function unreadIn(snapshot: Snapshot, folders: readonly string[], keep: Keep): readonly ProseFile[] {
  const file = 'dossier.yml'
  const conference = keepLocated(keep, file, {file, text: textOf(snapshot, file) ?? ''}, readConference).value?.value
  if (!conference) return []
  return foldersOf(snapshot)
    .filter((folder) => folders.includes(folder))
    .flatMap((folder) => proseIn(snapshot, folder, conference, keep))
    .filter(({kind, file: path}) => !keep.knows(kind, [path, textOf(snapshot, path) ?? '']))
}

function proseIn(snapshot: Snapshot, folder: string, conference: Conference, keep: Keep): readonly ProseFile[] {
  const base = `content/${folder}`
  const file = `${base}/committee.yml`
  const text = textOf(snapshot, file)
  const committee = text && keepLocated(keep, 'committee.yml', {file, text}, readCommittee).value?.value
  const texts = committee ? namedTexts(committee).flatMap((one) => filesOfText(snapshot, base, one, conference)) : []
  return [...texts, ...filesOfCharacters(snapshot, base)]
}
