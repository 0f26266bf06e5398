import type {LanguageCode, Outcome} from '../../base/index.js'
import type {Block, NoteBody} from '../../model/index.js'
import {readInlineMarkdown, readMarkdown} from '../readMarkdown.js'

/** Markdown that is not a file: what a template gives, or a value of a data file. */
export interface Fragment {
  readonly file: string
  readonly text: string
  /** Of its first character; all its lines begin at `column`. */
  readonly line: number
  readonly column: number
  readonly language: LanguageCode
  /** Out of a template: its directives are allowed, and `\u{E000}name\u{E001}` is a slot. */
  readonly template: boolean
  /** One line of running text, in which nothing begins a block: `1937. A year` is no list. */
  readonly inline?: boolean
}

/** Blocks and notes of a fragment; of an inline one, at most one paragraph. */
export function readFragment({
  template,
  inline = false,
  ...origin
}: Fragment): Outcome<{readonly blocks: readonly Block[]; readonly bodies: readonly NoteBody[]}> {
  const input = {...origin, manner: template ? ('template' as const) : ('fragment' as const)}
  if (!inline) {
    const {
      value: {blocks, bodies},
      diagnostics,
    } = readMarkdown(input)
    return {value: {blocks, bodies}, diagnostics}
  }
  const {value: children, diagnostics} = readInlineMarkdown(input)
  const place = {file: origin.file, line: origin.line, column: origin.column}
  return {value: {blocks: children.length > 0 ? [{kind: 'paragraph', children, place}] : [], bodies: []}, diagnostics}
}
