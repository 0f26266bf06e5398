import type {Diagnostic, LanguageCode, Outcome, Place} from '../base/index.js'
import type {Block, Inline, NoteBody} from '../model/index.js'
import {readBlocks} from './blocks/index.js'
import {readInlines} from './inlines/index.js'
import {checkFences} from './markdown/checkFences.js'
import {type ParseMemory, parseAgain} from './markdown/parseAgain.js'
import {parseMarkdown} from './markdown/parseMarkdown.js'
import {type Survey, survey} from './markdown/survey.js'
import {checkNotes, readNotes} from './notes/readNotes.js'
import {type Manner, type Origin, placesOf, type Reading} from './reading.js'

export interface MarkdownInput extends Origin {
  readonly language: LanguageCode
  readonly manner: Manner
  /** Of an earlier version of this text. */
  readonly memory?: ParseMemory
  /** Inline texts that belong to this one (titles of the front matter), by name. */
  readonly titles?: {readonly [name: string]: {readonly text: string; readonly place: Place}}
}

export interface MarkdownText {
  readonly blocks: readonly Block[]
  readonly bodies: readonly NoteBody[]
  readonly titles: {readonly [name: string]: readonly Inline[]}
}

/** Blocks, notes and titles out of Markdown. */
export function readMarkdown(input: MarkdownInput): Outcome<MarkdownText> {
  try {
    return readWhole(input)
  } catch (error) {
    return tooDeep(error, input, {blocks: [], bodies: [], titles: {}})
  }
}

function readWhole(input: MarkdownInput): Outcome<MarkdownText> {
  const diagnostics: Diagnostic[] = []
  const root = input.memory ? parseAgain(input.text, input.memory) : parseMarkdown(input.text)
  const found = survey(root)
  const reading = startReading(input, found, (diagnostic) => diagnostics.push(diagnostic))
  checkFences(found, reading)
  const titles = Object.fromEntries(
    Object.entries(input.titles ?? {}).map(([name, {text, place}]) => [name, reading.prose(text, place)]),
  )
  const blocks = reading.blocks(root.children)
  const bodies = readNotes(found.notes, reading)
  checkNotes(bodies, reading)
  return {value: {blocks, bodies, titles}, diagnostics: diagnostics.toSorted(byPlace)}
}

/** Running text out of one line of Markdown: nothing in it begins a block. */
export function readInlineMarkdown(input: MarkdownInput): Outcome<readonly Inline[]> {
  try {
    return readLine(input)
  } catch (error) {
    return tooDeep(error, input, [])
  }
}

/** Thousands of brackets or quotations inside each other exhaust the stack of the parser. Nothing of such a text is printed. */
function tooDeep<T>(error: unknown, {file, line, column}: MarkdownInput, value: T): Outcome<T> {
  if (!(error instanceof RangeError)) throw error
  return {
    value,
    diagnostics: [
      {
        code: 'nested-deeply',
        severity: 'error',
        message: 'the text is nested too deeply to be read',
        place: {file, line, column},
      },
    ],
  }
}

function readLine({text, line, column, file, ...input}: MarkdownInput): Outcome<readonly Inline[]> {
  const diagnostics: Diagnostic[] = []
  const reading = startReading({text: '', line, column, file, ...input}, nothing, (diagnostic) =>
    diagnostics.push(diagnostic),
  )
  const value = reading.prose(text, {file, line, column})
  checkNotes([], reading)
  return {value, diagnostics}
}

const nothing: Survey = survey({type: 'root', children: []})

function startReading(input: MarkdownInput, {definitions, used}: Survey, report: Reading['report']): Reading {
  const {file, text, language, manner} = input
  const reading: Reading = {
    file,
    text,
    language,
    manner,
    ...placesOf(input),
    report,
    blocks: (nodes) => readBlocks(nodes, reading),
    inlines: (nodes) => readInlines(nodes, reading),
    prose: (words, place) => readProse(words, place, reading),
    ids: new Map(),
    definitions,
    used,
    calls: new Map(),
  }
  return reading
}

/** Stands before a line of prose while it is parsed, so that `1937.` or `#` at its start begins no block. A mark of punctuation, so that emphasis after it is seen. */
const guard = '“'

/** Words in which nothing can mean anything to Markdown, to our directives or to our checks: most names and titles. */
const bare = /^[\p{L}\p{M}\p{N} .,;’«»“”„()№–—-]+$/u

function readProse(words: string, place: Place, outer: Reading): Inline[] {
  const line = words.replace(/\s*(?:\r\n|\n|\r)\s*/gu, ' ').trim()
  if (line === '') return []
  if (bare.test(line)) return [{kind: 'text', text: line}]
  const labels = [...line.matchAll(/\[\^([^\]\s[]+)\]/gu)].map(([, label]) => `\n\n[^${label}]: .`)
  const text = guard + line + labels.join('')
  const root = parseMarkdown(text)
  const {definitions, used} = survey(root)
  const reading: Reading = {
    ...outer,
    text,
    definitions,
    used,
    ...placesOf({file: place.file, text, line: place.line, column: place.column - guard.length}),
    inlines: (nodes) => readInlines(nodes, reading),
    blocks: (nodes) => readBlocks(nodes, reading),
  }
  const [paragraph] = root.children
  const inlines =
    paragraph?.type === 'paragraph' ? reading.inlines(paragraph.children) : [{kind: 'text' as const, text}]
  return closedUp(withoutGuard(inlines))
}

function withoutGuard([first, ...others]: readonly Inline[]): Inline[] {
  if (first?.kind !== 'text') return others
  const text = first.text.slice(guard.length)
  return text === '' ? others : [{kind: 'text', text}, ...others]
}

/** `The Terror [^*]`: no space stands before the mark of a note at the end. */
function closedUp(inlines: readonly Inline[]): Inline[] {
  const words = inlines.at(-2)
  if (inlines.at(-1)?.kind !== 'note' || words?.kind !== 'text') return [...inlines]
  return [...inlines.slice(0, -2), {kind: 'text', text: words.text.trimEnd()}, ...inlines.slice(-1)]
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  return (one.place?.line ?? 0) - (other.place?.line ?? 0) || (one.place?.column ?? 0) - (other.place?.column ?? 0)
}
