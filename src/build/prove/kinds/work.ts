import {offsetOf} from '../extent.js'
import {wordsIn} from '../prose.js'
import type {Handler, Secret} from '../secret.js'
import {row} from './row.js'

/** An entry of the bibliography, in BibTeX or CSL-JSON. */
export const work: Handler = {
  words(secret, draft) {
    const {name, place} = secret
    if (secret.path) return row.words(secret, draft)
    const text = draft.text(place.file)
    const [start, end] = entryAt(text, secret)
    const fields = [
      ...text
        .slice(start, end)
        .matchAll(
          /^[ \t]*(?:title|subtitle|booktitle|author|editor|note|annotation|abstract)\s*=\s*[{"]([\s\S]*?)[}"],?[ \t]*$/gimu,
        ),
    ]
    const key = {name, place, text: keyOf(secret), isName: true}
    return [key, ...fields.flatMap(([, words = '']) => wordsIn(words.replace(/[{}\\]/gu, ''), name, place))]
  },
  change(change) {
    const {secret, how, draft, fill} = change
    if (how === 'delete') draft.forget(keyOf(secret))
    if (secret.path) return row.change(change)
    const text = draft.text(secret.place.file)
    const [start, end] = entryAt(text, secret)
    const audience = /^[ \t]*audience\s*=[^\n]*/imu.exec(text.slice(start, end))?.[0]
    const words = fill.words(how === 'lengthen' ? 24 : 4)
    const other = `@book{${keyOf(secret)},\n  title = {${words}},\n  author = {${fill.words(1)}, ${fill.mark}},\n  year = {1901},\n${audience ? `${audience.replace(/,?\s*$/u, ',')}\n` : ''}}\n`
    draft.edit(secret.place.file, start, end, how === 'delete' ? '' : other)
  },
}

export const keyOf = ({name}: Secret): string => name.replace(/^(?:works|archives)\//u, '')

/** From its `@` to the brace that closes it. */
function entryAt(text: string, {place}: Secret): readonly [number, number] {
  const start = offsetOf(text, place.line, place.column)
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return [start, at + 1]
  }
  return [start, text.length]
}
