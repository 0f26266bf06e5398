import {extentOf, lineAt} from '../extent.js'
import {wordsIn, wordsOfValue} from '../prose.js'
import type {Handler} from '../secret.js'
import {headOf} from './chapter.js'
import {changeValue} from './row.js'

/** Keys of a character's front matter that are for its role alone. */
const privateKeys = [
  'private_powers',
  'resources',
  'goals',
  'secrets',
  'contacts',
  'enemies',
  'false_beliefs',
  'first_hour',
]

/** What of a character's file is for its role alone: some of the front matter, and all text outside `:::public`. */
export const side: Handler = {
  words({name, place: {file}}, draft) {
    const text = draft.text(file)
    const located = draft.value(file)
    const matter = located ? privateKeys.flatMap((key) => wordsOfValue(located, [key], name)) : []
    const body = privateParts(text).flatMap(([start, end]) =>
      wordsIn(text.slice(start, end), name, {file, line: lineAt(text, start), column: 1}),
    )
    return [...matter, ...body]
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
    const text = draft.text(file)
    for (const key of privateKeys) {
      if (how === 'delete') draft.set(file, [key], undefined)
      else changeValue({...change, file, path: [key]})
    }
    if (how !== 'lengthen') for (const [start, end] of privateParts(text)) draft.edit(file, start, end, '\n')
    if (how !== 'delete') draft.append(file, `\n\n:::private\n${fill.blocks()}\n:::\n`)
  },
}

/** Stretches of the body outside `:::public`. Notes stay: the public side may call them. */
function privateParts(text: string): readonly (readonly [number, number])[] {
  const parts: [number, number][] = []
  let at = headOf(text).length
  for (const kept of keptParts(text, at)) {
    if (kept[0] > at) parts.push([at, kept[0]])
    at = Math.max(at, kept[1])
  }
  return at < text.length ? [...parts, [at, text.length]] : parts
}

function keptParts(text: string, from: number): readonly (readonly [number, number])[] {
  const open = [...text.matchAll(/^:{3,}public\b/gmu)]
    .filter(({index}) => index >= from)
    .map(({index}) => {
      const {start, end} = extentOf(text, {file: '', line: lineAt(text, index), column: 1})
      return [start, end] as const
    })
  const notes = [...text.matchAll(/^\[\^[^\]]+\]:[^\n]*(?:\n(?:[ \t]+[^\n]*|))*/gmu)].map(
    ({index, 0: whole}) => [index, index + whole.length] as const,
  )
  return [...open, ...notes.filter(([start]) => !open.some(([a, b]) => a <= start && start < b))].sort(
    ([a], [b]) => a - b,
  )
}
