import {type Block, type Inline, plainText} from '../../model/index.js'

/** The lines of a paragraph as its author broke them, each without space at its ends; none of anything else. */
export function linesOf(block: Block): readonly string[] {
  if (block.kind !== 'paragraph') return []
  const lines: Inline[][] = [[]]
  for (const child of block.children) {
    if (child.kind === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.map((line) => plainText(line).trim())
}
