import {type Edges, isStretched, reachOf} from './edges.js'
import {type LineOnPage, label} from './lines.js'
import type {Thread} from './threads.js'

/** A line of running text and what it is in its paragraph. */
export interface PlacedLine {
  readonly line: LineOnPage
  readonly thread: Thread
  /** Begins a paragraph, as far as its thread can tell: the first line of a thread does unless it continues another. */
  readonly begins: boolean
  readonly ends: boolean
  /** Set to the measure: it reaches both edges because its spaces were made to. */
  readonly justified: boolean
  /** Width of its column. */
  readonly measure: number
}

/** Of the usual distance of lines. A larger one parts paragraphs. */
const gap = 1.35
/** Ems. A line that stands in or out by so much more than the last begins something. */
const indent = 0.6
/** Ems. A narrower column is a cell of a table, where figures reach one edge. */
const narrowest = 10
/** Of the measure. A ragged line with more room than this was ended by its author, whatever follows. */
const roomy = 0.35
/** Of the measure. Ragged lines are made alike at the cost of words that would fit. */
const uneven = 0.12
const finished = /[.!?…:;]\P{L}*$/u
const smallLetter = /^[«“„‘"(]?\p{Ll}/u

/** Lines of a thread with their places in paragraphs. */
export function placeLines(thread: Thread, edges: Edges): readonly PlacedLine[] {
  const {lines} = thread
  const leading = usualLeading(lines)
  const left = Math.min(...lines.map(({x}) => x))
  const right = Math.max(...lines.map((line) => edges.edgeOf(line) ?? reachOf(line)[0]))
  const reaching = lines.filter((line) => edges.isJustified(line))
  const isSet = reaching.filter((line) => isOpen(line, edges)).length * 2 >= reaching.length
  const begins = lines.map((line, at) => {
    const before = lines[at - 1]
    if (!before) return true
    if (isTaggedApart(before, line) || line.y - before.y > gap * leading) return true
    return beginsAfter(before, line, lines[at + 1], {right, left, edges})
  })
  return lines.map((line, at) => ({
    line,
    thread,
    begins: begins[at] ?? true,
    ends: begins[at + 1] ?? true,
    justified:
      isSet &&
      right - left > narrowest * line.size &&
      edges.isJustified(line) &&
      !(begins[at + 1] ?? isLoose(line, edges)),
    measure: right - left,
  }))
}

/** The file says that the two are of different paragraphs; of one page, for elsewhere a paragraph has another number. */
const isTaggedApart = ({page, closes}: LineOnPage, {page: other, opens}: LineOnPage): boolean =>
  page === other && closes !== undefined && opens !== undefined && closes.block !== opens.block

/** The file says that both are of one paragraph: an initial that begins a line labels nothing. */
const isTaggedTogether = ({page, closes}: LineOnPage, {page: other, opens}: LineOnPage): boolean =>
  page === other && closes !== undefined && closes.block === opens?.block

const isLoose = (line: LineOnPage, edges: Edges): boolean => !isOpen(line, edges)

interface Room {
  readonly left: number
  readonly right: number
  readonly edges: Edges
}

function beginsAfter(before: LineOnPage, line: LineOnPage, next: LineOnPage | undefined, room: Room): boolean {
  const hangs = line.x < before.x - indent * line.size
  const isLabelled = isLabel(line) && !isTaggedTogether(before, line)
  const alike = isLabel(before) && Math.abs(before.x - line.x) < indent * line.size
  const over = next !== undefined && next.x - line.x > indent * line.size
  if (isLabelled && (hangs || alike || over)) return true
  if (isOpen(before, room.edges) || isDivided(before, line)) return false
  if (isLabelled) return true
  const rest = room.right - before.end
  const fits = rest > wordOf(line) + (room.edges.natural.get(line.font) ?? 1) * 0.25 * line.size
  if (fits && rest > roomy * (room.right - room.left)) return true
  const amply = rest - wordOf(line) > uneven * (room.right - room.left)
  if (amply && !smallLetter.test(line.text) && (finished.test(before.text) || hangs)) return true
  const stepsIn = line.x - before.x > indent * line.size
  return stepsIn && next !== undefined && Math.abs(next.x - before.x) < indent * line.size
}

/** It begins as an item of a list does; `с. 15` and `Ф. 17` only look so. */
const isLabel = ({words, text}: LineOnPage): boolean => label.test(words[0]?.text ?? '') && !/^\p{L}\.\s\d/u.test(text)

/** A line whose spaces were made to fill it is never the last of its paragraph. */
const isOpen = (line: LineOnPage, edges: Edges): boolean =>
  edges.edgeOf(line) !== undefined && isStretched(line, edges.natural.get(line.font) ?? 1)

/** A letter and a hyphen at the line's end, continued by a small letter on the next. */
export function isDivided(one: LineOnPage, next: LineOnPage | undefined): boolean {
  return /\p{L}[-\u2010\u00ad]$/u.test(one.text) && next !== undefined && /^\p{Ll}/u.test(next.text)
}

/** Width of what would have had to fit on the line above: the first word, and those bound to it. */
function wordOf({words}: LineOnPage): number {
  const free = words.findIndex((word, at) => at > 0 && !word.bound)
  const last = words[free < 0 ? words.length - 1 : free - 1]
  return last && words[0] ? last.end - words[0].x : 0
}

/** Whether a line goes on in another column: by its spaces, by a divided word, else by what the words look like. */
export function continues({line: before, justified}: PlacedLine, line: LineOnPage, right: number): boolean {
  if (before.font !== line.font || Math.abs(before.size - line.size) > 0.2) return false
  if (isTaggedApart(before, line)) return false
  if (isDivided(before, line)) return true
  if (isLabel(line)) return false
  if (justified) return true
  return smallLetter.test(line.text) && !finished.test(before.text) && right - before.end < wordOf(line) + 2
}

function usualLeading(lines: readonly LineOnPage[]): number {
  const steps = lines
    .slice(1)
    .map((line, at) => line.y - (lines[at]?.y ?? 0))
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? Infinity
}
