import {posix} from 'node:path'
import {wordsIn, wordsOfValue} from '../prose.js'
import type {Change, Handler} from '../secret.js'
import {changeValue} from './row.js'

/** A file that is withheld as a whole. */
export const chapter: Handler = {
  words({name, place: {file}}, draft) {
    const text = draft.text(file)
    const head = headOf(text)
    const located = draft.value(file)
    const body = wordsIn(text.slice(head.length), name, {file, line: head.split('\n').length, column: 1})
    const names = namesOf(file).map((word) => ({name, place: {file, line: 1, column: 1}, text: word, isName: true}))
    return [...names, ...(located ? wordsOfValue(located, [], name) : []), ...body]
  },
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
    const text = draft.text(file)
    changeValue({...change, file, path: []})
    if (how === 'replace') draft.edit(file, headOf(text).length, text.length, `\n${fill.blocks()}\n`)
    else draft.append(file, `\n\n${fill.blocks()}\n`)
  },
}

/** The front matter with its fences. */
export const headOf = (text: string): string => /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?\n/mu.exec(text)?.[0] ?? ''

/** `60-order-00447`, as lists name it. */
const listed = (file: string): string => posix.basename(file).replace(/\.(?:en|ru)\.md$/u, '')
const namesOf = (file: string): readonly string[] => [listed(file), listed(file).replace(/^\d+[-_. ]+/u, '')]

/** In both languages, and out of the lists that name it: half a chapter is another committee. */
function remove({
  secret: {
    place: {file},
  },
  draft,
}: Change): void {
  const twins = [...draft.snapshot.files.keys()].filter(
    (other) => posix.dirname(other) === posix.dirname(file) && other.endsWith('.md') && listed(other) === listed(file),
  )
  for (const twin of twins) draft.write(twin, undefined)
  draft.forget(listed(file))
}
