import type {Block, Inline} from '../../model/index.js'

/** The last line of a quotation that begins with a dash names its author. */
const dash = /^\s*(?:—|–|-{1,3})\s*/u

/** Parts `— Anna Akhmatova` from the end of what it stands under: a paragraph of its own, or the last line of one. */
export function partAttribution(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly attribution?: readonly Inline[]
} {
  const last = blocks.at(-1)
  if (last?.kind !== 'paragraph') return {blocks}
  const lineStart = last.children.findLastIndex((inline) => inline.kind === 'break') + 1
  const [first, ...rest] = last.children.slice(lineStart)
  if (first?.kind !== 'text' || !dash.test(first.text) || (lineStart === 0 && blocks.length === 1)) return {blocks}
  const attribution: readonly Inline[] = [{...first, text: first.text.replace(dash, '')}, ...rest]
  const before = last.children.slice(0, Math.max(0, lineStart - 1))
  return {blocks: [...blocks.slice(0, -1), ...(before.length > 0 ? [{...last, children: before}] : [])], attribution}
}
