import type {Block, Inline, NoteBody} from '../../model/index.js'
import {replaceBlocks, replaceInlines, visit} from '../tree/index.js'

/** Some blocks stand once for both languages: references to the right-hand one, `map.en`, go to what is left, `map`. */
export function rejoinReferences(
  blocks: readonly Block[],
  notes: {readonly [id: string]: NoteBody},
  suffix: string,
): {readonly blocks: readonly Block[]; readonly notes: {readonly [id: string]: NoteBody}} {
  const anchors = new Set<string>()
  visit(blocks, {block: (block) => void ('id' in block && block.id !== undefined && anchors.add(block.id))})
  const inline = (one: Inline): readonly Inline[] | undefined => {
    if (one.kind !== 'reference' || anchors.has(one.target) || !one.target.endsWith(suffix)) return undefined
    const target = one.target.slice(0, -suffix.length)
    return anchors.has(target) ? [{...one, target, children: replaceInlines(one.children, {inline})}] : undefined
  }
  return {
    blocks: replaceBlocks(blocks, {inline}),
    notes: Object.fromEntries(
      Object.entries(notes).map(([id, body]) => [id, {...body, blocks: replaceBlocks(body.blocks, {inline})}]),
    ),
  }
}
