import {posix} from 'node:path'
import {type Extent, extentOf} from '../extent.js'
import {wordsIn} from '../prose.js'
import type {Change, Handler} from '../secret.js'

/** Text under a mark within a file: `:::only{…}`, `:only[…]{…}`, a figure or a container that bears one. */
export const passage: Handler = {
  words({name, place}, draft) {
    const text = draft.text(place.file)
    const extent = extentOf(text, place)
    const included = includedFile(text.slice(extent.start, extent.end), place.file)
    if (included) return wordsIn(draft.text(included), name, {file: included, line: 1, column: 1})
    const below = extent.form === 'container' ? 1 : 0
    const inner =
      extent.innerEnd > extent.innerStart
        ? text.slice(extent.innerStart, extent.innerEnd)
        : text.slice(extent.start, extent.end)
    return wordsIn(inner, name, {...place, line: place.line + below})
  },
  change(change) {
    const {
      secret: {place},
      draft,
    } = change
    const text = draft.text(place.file)
    const extent = extentOf(text, place)
    const included = includedFile(text.slice(extent.start, extent.end), place.file)
    if (included) draft.append(included, `\n\n${change.fill.words(40)}\n`)
    else if (extent.form === 'container') changeContainer(change, text, extent)
    else changeInline(change, text, extent)
  },
}

function includedFile(source: string, file: string): string | undefined {
  const name = /^::include\{[^}]*file="?([^\s"}]+)/u.exec(source)?.[1]
  return name === undefined ? undefined : posix.join(posix.dirname(file), name)
}

function changeContainer({secret: {place}, how, draft, fill}: Change, text: string, extent: Extent): void {
  const {start, end, innerStart, innerEnd, prefix} = extent
  const lines = (words: string): string =>
    `${words
      .split('\n')
      .map((line) => `${prefix}${line}`.trimEnd())
      .join('\n')}\n`
  const content = prefix.trim() === '' && prefix === '' ? fill.blocks() : fill.words(9)
  if (how === 'lengthen') draft.edit(place.file, innerEnd, innerEnd, `${lines('')}${lines(content)}`)
  else if (how === 'replace') draft.edit(place.file, innerStart, innerEnd, lines(content))
  else if (leavesNothing(text, extent)) draft.edit(place.file, innerStart, innerEnd, lines(fill.words(1)))
  else draft.edit(place.file, start, end, '')
}

/**
 * Whether taking it out would leave an empty container or item, or make one list of two: what its author would then take
 * out or write too is not for us to guess, so it is cut to a word.
 */
function leavesNothing(text: string, {start, end, prefix, within}: Extent): boolean {
  if (prefix !== '' || (within !== undefined && !['only', 'private', 'public'].includes(within))) return true
  const before = text.slice(0, start).trimEnd().split('\n').at(-1) ?? ''
  const after = text.slice(end).trimStart().split('\n')[0] ?? ''
  const runsOn = /^\s*(?:[-+*>|]|\d+[.)]|\s{2,}\S|:\s)/u
  return runsOn.test(before) && runsOn.test(after)
}

function changeInline({secret: {place}, how, draft, fill}: Change, text: string, extent: Extent): void {
  const {start, end, innerStart, innerEnd} = extent
  const inner = text.slice(innerStart, innerEnd)
  if (extent.form === 'leaf') draft.edit(place.file, innerStart, innerEnd, `${inner} ${fill.words(6)}`)
  else if (how === 'lengthen') draft.edit(place.file, innerEnd, innerEnd, ` ${fill.words(25)}`)
  else if (how === 'replace')
    draft.edit(place.file, innerStart, innerEnd, `${fill.words(2)} *${fill.words(1)}* ${fill.words(5)}`)
  else if (isInRunningText(text, extent)) draft.edit(place.file, ...seam(text, start, end), '')
  else draft.edit(place.file, innerStart, innerEnd, fill.words(1))
}

/** Words stand before it or after it in its paragraph, which is no cell, item or heading. */
function isInRunningText(text: string, {start, end}: Extent): boolean {
  const before = text.slice(text.lastIndexOf('\n\n', start) + 2, start)
  const after = text.slice(end, (text.indexOf('\n\n', end) + 1 || text.length + 1) - 1)
  return (
    !/^\s*(?:[-+*>|#]|\d+[.)]|:::)/u.test(before) &&
    /[\p{L}\p{N}]/u.test(before.replace(/:only\[[^\]]*\]\{[^}]*\}/gu, '')) &&
    !/^\s*$/u.test(before + after)
  )
}

/** With the space that would be left over beside it. */
function seam(text: string, start: number, end: number): [number, number] {
  const spaced = /\s/u.test(text[start - 1] ?? ' ')
  return spaced && /^(?:[\s.,;:!?…)\]»”’]|$)/u.test(text.slice(end)) ? [start - 1, end] : [start, end]
}
