import {remember} from '../../base/index.js'
import type {Block, FlowBlock, Inline} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'
import type {TextInline} from '../survey/mentions.js'

type Paragraph = Extract<Block, {kind: 'paragraph'}>
type Kept = Map<string, readonly FlowBlock[]>

const kept = new WeakMap<Desk['typographies'], WeakMap<Paragraph, Kept>>()

/** Kinds that are set by what they are and where they stand: nothing about them is looked up. */
const plain: ReadonlySet<Inline['kind']> = new Set([
  'text',
  'emphasis',
  'strong',
  'deleted',
  'underline',
  'smallcaps',
  'superscript',
  'subscript',
  'unhyphenated',
  'code',
  'break',
  'link',
])

/**
 * A paragraph in which nothing is looked up is the same in every paper and in every round of edits: it is set once. In
 * one paper no two are the same object, for later stages tell them apart by that.
 */
export function keepPlain(
  block: Paragraph,
  flow: Flow,
  desk: Desk,
  make: () => readonly FlowBlock[],
): readonly FlowBlock[] {
  const texts = textsOf(block)
  if (!texts?.every((text) => desk.survey.mentions.inText(text).length === 0)) return make()
  const ofManner = remember(kept, desk.typographies, () => new WeakMap<Paragraph, Kept>())
  const set = remember(
    remember(ofManner, block, (): Kept => new Map()),
    keyOf(flow),
    make,
  )
  if (set.some((one) => desk.taken.has(one))) return set.map((one) => ({...one}))
  for (const one of set) desk.taken.add(one)
  return set
}

/** All of a flow that such a paragraph depends on. */
function keyOf({language, touch, body, depth, flush, structure}: Flow): string {
  return `${language} ${touch} ${depth} ${flush} ${body} ${structure.map(({role, key}) => `${role}:${key}`).join(' ')}`
}

const known = new WeakMap<Paragraph, readonly TextInline[]>()
const looksUp = new WeakSet<Paragraph>()

/** The texts of a plain paragraph; none of any other. */
function textsOf(block: Paragraph): readonly TextInline[] | undefined {
  if (looksUp.has(block)) return undefined
  const found = known.get(block)
  if (found) return found
  const texts: TextInline[] = []
  if (collect(block.children, texts)) known.set(block, texts)
  else looksUp.add(block)
  return known.get(block)
}

function collect(inlines: readonly Inline[], into: TextInline[]): boolean {
  return inlines.every((inline) => {
    if (!plain.has(inline.kind)) return false
    if (inline.kind === 'text') into.push(inline)
    return !('children' in inline) || collect(inline.children, into)
  })
}
