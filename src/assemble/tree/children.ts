import type {Block, Inline} from '../../model/index.js'

/** What is to be done with the lists of blocks and of inlines that a block holds. */
export interface Handling {
  readonly blocks: (blocks: readonly Block[]) => readonly Block[]
  readonly inlines: (inlines: readonly Inline[]) => readonly Inline[]
}

/** The block with what it holds directly handled; itself untouched. */
export function withChildren(block: Block, {blocks, inlines}: Handling): Block {
  switch (block.kind) {
    case 'heading': {
      const {chapter} = block
      const children = inlines(block.children)
      if (!chapter) return {...block, children}
      const {subtitle, author} = chapter
      return {
        ...block,
        children,
        chapter: {...chapter, ...(subtitle ? {subtitle: inlines(subtitle)} : {}), ...(author ? {author: inlines(author)} : {})},
      }
    }
    case 'paragraph':
      return {...block, children: inlines(block.children)}
    case 'list':
      return {...block, items: block.items.map((item) => ({...item, blocks: blocks(item.blocks)}))}
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({...cell, children: inlines(cell.children)}))),
        ...(block.caption ? {caption: inlines(block.caption)} : {}),
      }
    case 'figure':
      return {...block, caption: inlines(block.caption), ...(block.credit ? {credit: inlines(block.credit)} : {})}
    case 'container':
      return {...block, ...(block.label ? {label: inlines(block.label)} : {}), blocks: blocks(block.blocks)}
    case 'pair':
      return {...block, left: blocks(block.left), right: blocks(block.right)}
    default:
      return block
  }
}

/** The inline with what it holds directly handled. */
export function withInlineChildren(inline: Inline, handle: Handling['inlines']): Inline {
  return 'children' in inline ? {...inline, children: handle(inline.children)} : inline
}
