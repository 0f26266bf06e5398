import {type Block, type Inline, plainText} from '../../model/index.js'
import {slugOf} from '../../read/index.js'
import {mapShared, replaceBlocks, replaceInlines, visit, withChildren, withShared} from '../tree/index.js'

/** A heading's id, and the words that an id of its own would be made of. */
interface Slug {
  readonly id: string
  readonly own: string
}

/**
 * Ids that were made of words are made anew of the words that are left: `plan-of-the-coup` would tell of what was cut
 * out of its heading, and `plan-2` that there is another. Ids that an author wrote stay.
 */
export function retakeSlugs(written: readonly Block[], kept: readonly Block[]): ReadonlyMap<string, string> {
  const made = new Set(
    headingsOf(written)
      .filter(isMade)
      .map(({id}) => id),
  )
  const left = headingsOf(kept)
  const taken = new Set(left.map(({id}) => id).filter((id) => !made.has(id)))
  const renamed = new Map<string, string>()
  for (const {id, own} of left) {
    if (!made.has(id)) continue
    const free = freeOf(own, taken)
    taken.add(free)
    if (free !== id) renamed.set(id, free)
  }
  return renamed
}

function headingsOf(blocks: readonly Block[]): readonly Slug[] {
  const slugs: Slug[] = []
  visit(blocks, {
    block: (block) =>
      void (block.kind === 'heading' && slugs.push({id: block.id, own: slugOf(plainText(block.children))})),
  })
  return slugs
}

function isMade({id, own}: Slug): boolean {
  return id === own || (id.startsWith(`${own}-`) && /^\d+$/u.test(id.slice(own.length + 1)))
}

/** As `read` does: a number from 2 after it. */
function freeOf(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let at = 2
  while (taken.has(`${id}-${at}`)) at += 1
  return `${id}-${at}`
}

/** The same text with ids and references renamed. */
export function renameAnchors(blocks: readonly Block[], renamed: ReadonlyMap<string, string>): readonly Block[] {
  if (renamed.size === 0) return blocks
  const inline = (one: Inline): readonly Inline[] | undefined => {
    const target = one.kind === 'reference' ? renamed.get(one.target) : undefined
    return one.kind === 'reference' && target !== undefined
      ? [{...one, target, children: replaceInlines(one.children, {inline})}]
      : undefined
  }
  const renamedBlocks = replaceBlocks(blocks, {inline})
  return withIds(renamedBlocks, (id) => renamed.get(id) ?? id)
}

/** All ids of blocks by another name. */
export function withIds(blocks: readonly Block[], rename: (id: string) => string): readonly Block[] {
  return mapShared(blocks, (block): Block => {
    const own = 'id' in block && block.id !== undefined ? withShared(block, {id: rename(block.id)}) : block
    return withChildren(own, {blocks: (inner) => withIds(inner, rename), inlines: (inlines) => inlines})
  })
}
