import {remember} from '../../base/index.js'
import type {Item, SetBlock, Strip, StructureStep, Tag} from '../../model/index.js'

/**
 * Adds the tags of a set block to those of another, under the element `up`, with elements for its place in the structure
 * between them. Gives the block's strips with their tags renumbered. `steps` keeps the elements made, so that items of
 * one list share it.
 */
export function shiftTags(
  set: SetBlock,
  tags: Tag[],
  up = -1,
  steps: Map<string, number> = new Map(),
): readonly Strip[] {
  const parent = set.structure.reduce((at, step) => elementOf(step, at, tags, steps), up)
  const first = tags.length
  for (const tag of set.tags) tags.push({...tag, up: tag.up < 0 ? parent : tag.up + first})
  if (first === 0 && parent === up) return set.strips
  return set.strips.map((strip) => renumbered(strip, first))
}

function elementOf({role, key}: StructureStep, up: number, tags: Tag[], steps: Map<string, number>): number {
  return remember(steps, `${up}/${role}/${key}`, () => tags.push({role, up}) - 1)
}

function renumbered(strip: Strip, by: number): Strip {
  if (by === 0) return strip
  return {...strip, items: strip.items.map((item) => renumber(item, by))}
}

function renumber(item: Item, by: number): Item {
  return 'tag' in item && item.tag >= 0 ? {...item, tag: item.tag + by} : item
}

/** The same strip for a place where it is no part of the text: a repeated head. */
export function untagged(strip: Strip): Strip {
  return {...strip, items: strip.items.map((item) => ('tag' in item ? {...item, tag: -1} : item))}
}
