import type {Block, Inline} from '../../model/index.js'
import {withChildren, withInlineChildren} from './children.js'
import {joinTexts} from './joinTexts.js'
import {flatMapShared} from './share.js'

/** What stands in the place of a block or an inline; `undefined` leaves it, and goes on with what it holds. */
export interface Replacing {
  readonly block?: (block: Block) => readonly Block[] | undefined
  readonly inline?: (inline: Inline) => readonly Inline[] | undefined
}

/** Replaces from the outside in; what was put in is not looked at again. Gives what it was given when nothing changes. */
export function replaceBlocks(blocks: readonly Block[], replacing: Replacing): readonly Block[] {
  return flatMapShared(blocks, (block) => replacing.block?.(block) ?? replaceWithin(block, replacing))
}

/** The same for what a block holds. */
export function replaceWithin(block: Block, replacing: Replacing): Block {
  return withChildren(block, {
    blocks: (inner) => replaceBlocks(inner, replacing),
    inlines: (inner) => replaceInlines(inner, replacing),
  })
}

export function replaceInlines(inlines: readonly Inline[], replacing: Replacing): readonly Inline[] {
  const {inline: replace} = replacing
  if (!replace) return inlines
  const replaced = flatMapShared(
    inlines,
    (inline) => replace(inline) ?? withInlineChildren(inline, (inner) => replaceInlines(inner, replacing)),
  )
  return replaced === inlines ? inlines : joinTexts(replaced)
}
