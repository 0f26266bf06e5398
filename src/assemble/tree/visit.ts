import type {Block, Inline} from '../../model/index.js'
import {replaceBlocks, replaceInlines} from './replace.js'

/** What is to be done with every block and inline, at any depth, in reading order. */
export interface Visitor {
  readonly block?: (block: Block) => void
  readonly inline?: (inline: Inline) => void
}

export function visit(blocks: readonly Block[], {block, inline}: Visitor): void {
  replaceBlocks(blocks, {block: (one) => void block?.(one), inline: (one) => void inline?.(one)})
}

export function visitInlines(inlines: readonly Inline[], inline: (inline: Inline) => void): void {
  replaceInlines(inlines, {inline: (one) => void inline(one)})
}
