import {remember} from '../base/index.js'
import type {FlowBlock, Paragraph, Run} from '../model/index.js'
import type {Theme} from '../theme/index.js'

/** Between letters of the small capitals that begin a chapter, in ems. */
const tracking = 0.05
/** The only style whose first words are set so. */
const bodyStyle = 'body'

const made = new WeakMap<Paragraph, Map<number, Paragraph>>()

/**
 * Sets the first words after a chapter's title in letterspaced small capitals, where the title's style asks for it. They
 * are those of the next paragraph of body text; a heading, list or table before it takes the wish away.
 */
export function withLeadIns(blocks: readonly FlowBlock[], theme: Theme): readonly FlowBlock[] {
  let left = 0
  let right = 0
  let words = 0
  return blocks.map((block) => {
    if (block.kind === 'paragraph' && words === 0 && leadOf(block, theme) === 0) return block
    if (block.kind !== 'pair') {
      const {block: next, words: more} = afterBlock(block, words, theme)
      words = more
      return next
    }
    const sides = {left: eachIn(block.left, left || words, theme), right: eachIn(block.right, right || words, theme)}
    words = 0
    left = sides.left.words
    right = sides.right.words
    if (sides.left.blocks === block.left && sides.right.blocks === block.right) return block
    return {...block, left: sides.left.blocks, right: sides.right.blocks}
  })
}

function eachIn(
  blocks: readonly FlowBlock[],
  words: number,
  theme: Theme,
): {readonly blocks: readonly FlowBlock[]; readonly words: number} {
  let left = words
  const changed = blocks.map((block) => {
    const {block: next, words: more} = afterBlock(block, left, theme)
    left = more
    return next
  })
  return {blocks: changed.every((block, i) => block === blocks[i]) ? blocks : changed, words: left}
}

function afterBlock(
  block: FlowBlock,
  words: number,
  theme: Theme,
): {readonly block: FlowBlock; readonly words: number} {
  if (block.kind === 'table') return {block, words: 0}
  if (block.kind !== 'paragraph') return {block, words}
  const own = leadOf(block, theme)
  if (own > 0) return {block, words: own}
  if (words === 0) return {block, words}
  if (/^H\d$/u.test(block.role ?? '') || block.marker) return {block, words: 0}
  return block.style === bodyStyle ? {block: withLeadIn(block, words), words: 0} : {block, words}
}

/** Words that a paragraph asks for in the one below it. */
const leadOf = ({style}: Paragraph, theme: Theme): number => theme.styles[style]?.leadIn ?? 0

function withLeadIn(block: Paragraph, words: number): Paragraph {
  const variants = remember(made, block, () => new Map<number, Paragraph>())
  return remember(variants, words, () => ({...block, runs: leadRuns(block.runs, words)}))
}

function leadRuns(runs: readonly Run[], words: number): readonly Run[] {
  let left = words
  return runs.flatMap((run): readonly Run[] => {
    if (left === 0 || run.object || run.note !== undefined) return [run]
    const end = endOfWords(run.text, left)
    left -= wordsIn(run.text.slice(0, end))
    const {note: _note, anchor: _anchor, ...rest} = run
    const lead: Run = {...run, text: run.text.slice(0, end), smallCaps: true, tracking}
    return end === run.text.length ? [lead] : [lead, {...rest, text: run.text.slice(end)}]
  })
}

/** Offset after the given number of words, bound words counted singly; all of the text when it has fewer. */
function endOfWords(text: string, words: number): number {
  const found = [...text.matchAll(/[^\s]+/gu)]
  const last = found[words - 1]
  return last ? last.index + last[0].length : text.length
}

const wordsIn = (text: string): number => text.match(/[^\s]+/gu)?.length ?? 0
