import type {Definition, PhrasingContent, Root, RootContent} from 'mdast'
import type {Diagnostic, LanguageCode, Place} from '../base/index.js'
import type {Block, Inline} from '../model/index.js'

export type Position = NonNullable<Root['position']>
export type BlockNode = RootContent
export type InlineNode = PhrasingContent

/** What kind of text is read; decides which directives may stand in it. */
export type Manner = 'chapter' | 'character' | 'template' | 'fragment'

/** One text on its way into our model. Readers of blocks, inlines and directives get it, complain to it, and call each other through it. */
export interface Reading {
  readonly file: string
  /** What was given to the Markdown parser; offsets count in it. */
  readonly text: string
  readonly language: LanguageCode
  readonly manner: Manner
  readonly placeOf: (position: Position | undefined) => Place
  /** Of the characters between two offsets of `text`. */
  readonly placeAt: (start: number, end?: number) => Place
  /** The characters of a node, as written. */
  readonly sourceOf: (node: {readonly position?: Position | undefined}) => string
  readonly report: (diagnostic: Diagnostic) => void
  readonly blocks: (nodes: readonly BlockNode[]) => Block[]
  readonly inlines: (nodes: readonly InlineNode[]) => Inline[]
  /** Inline Markdown out of an attribute or a key of the front matter. */
  readonly prose: (text: string, place: Place) => Inline[]
  /** Names that stand in this text, and where. */
  readonly ids: Map<string, Place>
  /** `[label]: address`, by label. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Labels that links and images use. */
  readonly used: ReadonlySet<string>
  /** Notes called, by id, where first. */
  readonly calls: Map<string, Place>
}

/** Where a text begins in its file. */
export interface Origin {
  readonly file: string
  readonly text: string
  /** Of its first character. */
  readonly line: number
  /** Of the first character of each of its lines: text out of an indented YAML block has all its lines indented alike. */
  readonly column: number
}

/** Places of a text in its file. Columns count UTF-16 units, as editors do. */
export function placesOf({file, text, line, column}: Origin): Pick<Reading, 'placeOf' | 'placeAt' | 'sourceOf'> {
  const starts = lineStarts(text)
  const at = (offset: number) => {
    const index = lineAt(starts, offset)
    return {line: index + line, column: offset - (starts[index] ?? 0) + column}
  }
  const placeAt = (start: number, end = start): Place => {
    const last = at(end)
    return {file, ...at(start), endLine: last.line, endColumn: last.column}
  }
  return {
    placeAt,
    placeOf: (position) => placeAt(position?.start.offset ?? 0, position?.end.offset),
    sourceOf: ({position}) => (position ? text.slice(position.start.offset, position.end.offset) : ''),
  }
}

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length)
  return starts
}

/** Index of the line that holds `offset`, by halves. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
