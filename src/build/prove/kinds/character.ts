import {posix} from 'node:path'
import {rewriteCsv} from '../csv.js'
import type {Change, Handler} from '../secret.js'
import {chapter} from './chapter.js'
import {changeValue} from './row.js'

/** A role of which a reader may not even know that it is there. */
export const character: Handler = {
  words: chapter.words,
  change(change) {
    const {
      secret: {
        place: {file},
      },
      how,
      draft,
      fill,
    } = change
    if (how === 'delete') return remove(change)
    changeValue({...change, file, path: []})
    draft.append(file, `\n\n:::public\n${fill.words(30)}\n:::\n\n:::private\n${fill.words(30)}\n:::\n`)
  },
}

/** In both languages, with its seat. */
function remove({
  secret: {
    place: {file},
  },
  draft,
}: Change): void {
  const stem = file.replace(/\.(?:en|ru)\.md$/u, '')
  for (const other of draft.snapshot.files.keys()) if (other.startsWith(`${stem}.`)) draft.write(other, undefined)
  const roster = `${draft.base}/roster.csv`
  if (draft.snapshot.files.has(roster))
    draft.write(
      roster,
      rewriteCsv(draft.text(roster), (_, cells) => (cells['role'] === posix.basename(stem) ? undefined : cells)),
    )
}
