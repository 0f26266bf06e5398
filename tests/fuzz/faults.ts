import type {Diagnostic} from '../../src/base/index.js'
import {languageOf} from '../../src/languages/index.js'
import type {Page, Placed} from '../../src/model/index.js'
import type {PageRead} from '../../src/press/index.js'
import type {Element} from '../whole/letters/tree.js'
import {wordsIn} from '../whole/letters/tree.js'
import type {Generated} from './document.js'
import {lettersIn} from './words.js'

/** Points. */
const slack = 0.05

/** What the program writes by itself: what figures, tables and boxes are called. */
const labels = new Set(
  [languageOf('en'), languageOf('ru')].flatMap(({labels: {figure, table, note, warning}}) =>
    [figure, table, note, warning].map(lettersIn),
  ),
)

/** Letters in, letters out: every unit stands in the tags once and whole, in its order, and nothing stands there besides. */
export function textFaults({chapters}: Generated, root: Element, whole: string): readonly string[] {
  const body = printed(wordsIn(root, 'body'))
  const notes = notesIn(root).map((one) => printed(wordsIn(one, 'notes')))
  const wrong: string[] = []
  for (const chapter of chapters) {
    let from = 0
    for (const {name, letters, floats} of chapter.body) {
      const [at, again] = placeOf(letters, body)
      if (at < 0) wrong.push(`${body.includes(name) ? 'broken' : 'lost'}: ${letters.slice(0, 60)}`)
      else if (again) wrong.push(`twice: ${letters.slice(0, 60)}`)
      else if (!floats && at < from) wrong.push(`out of order: ${letters.slice(0, 60)}`)
      else if (!floats) from = at
    }
    for (const {letters} of chapter.notes) {
      const times = notes.filter((one) => placeOf(letters, one)[2] === one.length).length
      if (times !== 1) wrong.push(`a note stands ${times} times: ${letters.slice(0, 60)}`)
    }
    const all = lettersIn(whole)
    for (const letters of chapter.hidden) if (all.includes(letters)) wrong.push(`shown to all: ${letters.slice(0, 60)}`)
  }
  const rest = chapters
    .flatMap((one) => one.body)
    .reduce((left, {letters}) => left.replace(letters.includes('·') ? patternOf(letters) : letters, ' '), body)
  const strange = rest.split(' ').filter((word) => word !== '' && !labels.has(word))
  if (wrong.length === 0) wrong.push(...strange.map((word) => `nobody wrote: ${word}`))
  const asked = chapters.reduce((sum, one) => sum + one.notes.length, 0)
  if (notes.length !== asked) wrong.push(`${asked} notes in, ${notes.length} notes out`)
  return wrong
}

/** Where letters stand, whether they stand there again, and how many they are with the letters of notes among them. */
function placeOf(letters: string, text: string): readonly [at: number, again: boolean, length: number] {
  if (!letters.includes('·')) {
    const at = text.indexOf(letters)
    return [at, at >= 0 && text.indexOf(letters, at + 1) >= 0, at < 0 ? 0 : letters.length]
  }
  const found = [...text.matchAll(patternOf(letters))]
  return [found[0]?.index ?? -1, found.length > 1, found[0]?.[0].length ?? 0]
}

const patternOf = (letters: string): RegExp => new RegExp(letters.replaceAll('·', '\\p{L}{0,3}'), 'gu')

/** A theme may have `·` for the sign of a list. */
const printed = (text: string): string => lettersIn(text).replaceAll('·', '')

function notesIn(element: Element): readonly Element[] {
  if (element.role === 'Note') return [element]
  return element.parts.flatMap((part) => (typeof part === 'string' ? [] : notesIn(part)))
}

/** A note begins on the page of its call, and goes on without leaving out a page, unless it is said to be late. */
export function noteFaults(
  pages: readonly Page[],
  diagnostics: readonly Diagnostic[],
  facing: boolean,
): readonly string[] {
  const called = new Map<string, number>()
  const begun = new Map<string, number[]>()
  for (const {index, placed} of pages)
    for (const {strip, role, source} of placed) {
      if (role === 'note')
        begun.set(source.slice('note:'.length), [...(begun.get(source.slice('note:'.length)) ?? []), index])
      else for (const id of strip.notes) if (!called.has(id)) called.set(id, index)
    }
  const late = new Set(
    diagnostics.flatMap(({code, message}) => (code === 'note-late' ? [/`(.*)`/u.exec(message)?.[1]] : [])),
  )
  return [...called].flatMap(([id, page]) => {
    const on = begun.get(id)
    if (!on) return [`the note ${id} is called on page ${page + 1} and stands nowhere`]
    const step = facing ? 2 : 1
    return [
      ...(on[0] !== page && !late.has(id)
        ? [`the note ${id} is called on page ${page + 1} and begins on ${on[0]! + 1}`]
        : []),
      ...(on.some((one, k) => k > 0 && one - on[k - 1]! > step) ? [`the note ${id} leaves out a page`] : []),
    ]
  })
}

/** Nothing stands over anything else, or off the page. */
export function placeFaults(pages: readonly Page[], diagnostics: readonly Diagnostic[]): readonly string[] {
  if (diagnostics.some(({code}) => code === 'strip-overfull')) return []
  return pages.flatMap((page) => {
    const boxes = page.placed.filter(({strip, role}) => strip.height > 0 && role !== 'furniture')
    return boxes.flatMap((one, k) => [
      ...(isInside(one, page) ? [] : [`page ${page.index + 1}: a piece of ${one.source} at ${one.y} leaves the page`]),
      ...boxes
        .slice(k + 1)
        .flatMap((two) =>
          meet(one, two) ? [`page ${page.index + 1}: ${one.source} at ${one.y} over ${two.source} at ${two.y}`] : [],
        ),
    ])
  })
}

const isInside = ({x, y, width, strip}: Placed, page: Page): boolean =>
  x > -slack && y > -slack && x + width < page.width + slack && y + strip.height < page.height + slack

function meet(one: Placed, two: Placed): boolean {
  return (
    one.x < two.x + two.width - slack &&
    two.x < one.x + one.width - slack &&
    one.y < two.y + two.strip.height - slack &&
    two.y < one.y + one.strip.height - slack
  )
}

/** Glyphs as the file has them: each with a letter, each on its page. */
export function glyphFaults(pages: readonly PageRead[]): readonly string[] {
  return pages.flatMap(({number, width, height, glyphs}) => {
    const out = glyphs.filter(
      (one) => one.missing || one.x < 0 || one.y < 0 || one.x + one.width > width || one.y > height,
    )
    return out.length > 0 ? [`page ${number}: ${out.length} glyphs off the page, or of no letter`] : []
  })
}
