import type {Block, ChapterOpening, Inline} from '../../model/index.js'
import {mapShared, withShared} from './share.js'

/** What is to be done with the lists of blocks and of inlines that a block holds. */
export interface Handling {
  readonly blocks: (blocks: readonly Block[]) => readonly Block[]
  readonly inlines: (inlines: readonly Inline[]) => readonly Inline[]
}

/** The block with what it holds directly handled; the same object, when nothing of it changes. */
export function withChildren(block: Block, {blocks, inlines}: Handling): Block {
  switch (block.kind) {
    case 'heading':
      return withShared(block, {
        children: inlines(block.children),
        ...(block.chapter ? {chapter: withTitles(block.chapter, inlines)} : {}),
      })
    case 'paragraph':
      return withShared(block, {children: inlines(block.children)})
    case 'list':
      return withShared(block, {
        items: mapShared(block.items, (item) => withShared(item, {blocks: blocks(item.blocks)})),
      })
    case 'table':
      return withShared(block, {
        rows: mapShared(block.rows, (row) =>
          mapShared(row, (cell) => withShared(cell, {children: inlines(cell.children)})),
        ),
        ...(block.caption ? {caption: inlines(block.caption)} : {}),
      })
    case 'figure':
      return withShared(block, {
        caption: inlines(block.caption),
        ...(block.credit ? {credit: inlines(block.credit)} : {}),
      })
    case 'container':
      return withShared(block, {...(block.label ? {label: inlines(block.label)} : {}), blocks: blocks(block.blocks)})
    case 'pair':
      return withShared(block, {left: blocks(block.left), right: blocks(block.right)})
    default:
      return block
  }
}

function withTitles(chapter: ChapterOpening, inlines: Handling['inlines']): ChapterOpening {
  const {subtitle, author} = chapter
  return withShared(chapter, {
    ...(subtitle ? {subtitle: inlines(subtitle)} : {}),
    ...(author ? {author: inlines(author)} : {}),
  })
}

/** The inline with what it holds directly handled. */
export function withInlineChildren(inline: Inline, handle: Handling['inlines']): Inline {
  return 'children' in inline ? withShared(inline, {children: handle(inline.children)}) : inline
}
