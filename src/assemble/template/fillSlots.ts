import type {Diagnostic, Place} from '../../base/index.js'
import {type Block, type Inline, plainText} from '../../model/index.js'
import {slugOf} from '../../read/index.js'
import {type Replacing, replaceBlocks, replaceInlines, replaceWithin, visit} from '../tree/index.js'
import {type Slots, slotInside} from './slots.js'

/** Puts what stands for them in the place of all slots. */
export function fillSlots(
  blocks: readonly Block[],
  slots: Slots,
  complain: (diagnostic: Diagnostic) => void,
): readonly Block[] {
  const replacing: Replacing = {block: fillBlock, inline: fillInline}
  const taken = headingIds(blocks)
  return replaceBlocks(blocks, replacing)

  function fillBlock(block: Block): readonly Block[] | undefined {
    if (block.kind === 'slot') return blocksOf(block.name, block.place)
    if (block.kind === 'paragraph' && block.children.length === 1 && block.children[0]?.kind === 'slot')
      return blocksOf(block.children[0].name, block.place)
    if (block.kind === 'heading') {
      const filled = replaceWithin(block, replacing)
      const own = block.children.every((inline) => inline.kind !== 'slot')
      return filled.kind !== 'heading' || own ? [filled] : [{...filled, id: freeId(slugOf(plainText(filled.children)))}]
    }
    if (block.kind === 'code') return [{...block, text: words(block.text)}]
    if (block.kind === 'figure')
      return [
        replaceWithin(
          {...block, url: words(block.url), alt: words(block.alt), attributes: attributesOf(block.attributes)},
          replacing,
        ),
      ]
    if (block.kind === 'container' || block.kind === 'place' || block.kind === 'section') {
      const filled = {...block, attributes: attributesOf(block.attributes)}
      return [filled.kind === 'container' ? replaceWithin(filled, replacing) : filled]
    }
    if (block.kind === 'table' && block.attributes)
      return [replaceWithin({...block, attributes: attributesOf(block.attributes)}, replacing)]
    return undefined
  }

  function freeId(slug: string): string {
    let id = slug
    for (let at = 2; taken.has(id); at++) id = `${slug}-${at}`
    taken.add(id)
    return id
  }

  function blocksOf(name: string, place: Place): readonly Block[] {
    const slot = slots.get(name)
    if (slot?.kind === 'blocks') return slot.blocks
    return slot && slot.inlines.length > 0 ? [{kind: 'paragraph', children: slot.inlines, place}] : []
  }

  function fillInline(inline: Inline): readonly Inline[] | undefined {
    if (inline.kind === 'slot') return inlinesOf(inline.name, inline.place)
    if (inline.kind === 'code') return [{...inline, text: words(inline.text)}]
    if (inline.kind === 'image') return [{...inline, url: words(inline.url), alt: words(inline.alt)}]
    if (inline.kind === 'link')
      return [{...inline, url: words(inline.url), children: replaceInlines(inline.children, replacing)}]
    return undefined
  }

  function inlinesOf(name: string, place: Place): readonly Inline[] {
    const slot = slots.get(name)
    if (!slot || slot.kind === 'inlines') return slot?.inlines ?? []
    const [first, ...others] = slot.blocks
    if (!first) return []
    if (first.kind === 'paragraph' && others.length === 0) return first.children
    complain({
      code: 'template-slot',
      severity: 'error',
      concern: 'template',
      message: 'several paragraphs are put into a line',
      place,
      related: [{place: first.place, message: 'they begin here'}],
      hint: 'give `{{prose …}}` a line of its own, with an empty line before and after it',
    })
    return slot.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [...block.children, {kind: 'break'} as const] : [],
    )
  }

  function words(text: string): string {
    return text.replace(slotInside, (_, name: string) => plainText(inlinesOf(name, {file: '', line: 1, column: 1})))
  }

  function attributesOf(attributes: {readonly [name: string]: string}): {readonly [name: string]: string} {
    return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, words(value)]))
  }
}

function headingIds(blocks: readonly Block[]): Set<string> {
  const ids = new Set<string>()
  visit(blocks, {block: (block) => void (block.kind === 'heading' && ids.add(block.id))})
  return ids
}
