import {remember} from '../../base/index.js'
import type {Block, FlowBlock, Inline} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'
import type {TextInline} from '../survey/mentions.js'

type Kept = Map<string, readonly FlowBlock[]>

const kept = new WeakMap<Desk['typographies'], WeakMap<Block, Kept>>()

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
 * A paragraph, list or table in which nothing is looked up is the same in every paper and in every round of edits: it is
 * set once. In one paper no two are the same object, for later stages tell them apart by that.
 */
export function keepPlain(
  block: Block,
  flow: Flow,
  desk: Desk,
  make: (desk: Desk) => readonly FlowBlock[],
): readonly FlowBlock[] {
  const texts = textsOf(block)
  const isPlain = texts?.every((text) => desk.survey.mentions.inText(text).length === 0)
  if (!isPlain || desk.survey.targets.of(block)) return make(desk)
  const ofManner = remember(kept, desk.typographies, () => new WeakMap<Block, Kept>())
  const known = remember(ofManner, block, (): Kept => new Map())
  const key = keyOf(block, flow)
  const set = known.get(key) ?? makeKept(known, key, desk, make)
  if (set.some((one) => desk.taken.has(one))) return set.map((one) => ({...one}))
  for (const one of set) desk.taken.add(one)
  return set
}

/** What was complained of is not kept, nor what asked for a page after all. */
function makeKept(
  known: Kept,
  key: string,
  desk: Desk,
  make: (desk: Desk) => readonly FlowBlock[],
): readonly FlowBlock[] {
  let isSilent = true
  const set = make({
    ...desk,
    report: (diagnostic) => {
      isSilent = false
      desk.report(diagnostic)
    },
    pagesOf: (anchor) => {
      isSilent = false
      return desk.pagesOf(anchor)
    },
  })
  if (isSilent) known.set(key, set)
  return set
}

/** All of a flow that such a block depends on. A paragraph has no parts whose place is named. */
function keyOf({kind}: Block, {side, language, touch, body, depth, flush, structure, path, isPaired}: Flow): string {
  const steps = structure.map(({role, key}) => `${role}:${key}`).join(' ')
  const parts = kind === 'paragraph' ? '' : `${path} ${isPaired}`
  return `${side} ${language} ${touch} ${depth} ${flush} ${body} ${steps} ${parts}`
}

const known = new WeakMap<Block, readonly TextInline[]>()
const looksUp = new WeakSet<Block>()

/** The texts of a plain block; none of any other. */
function textsOf(block: Block): readonly TextInline[] | undefined {
  if (looksUp.has(block)) return undefined
  const found = known.get(block)
  if (found) return found
  const texts: TextInline[] = []
  if (collectIn(block, texts)) known.set(block, texts)
  else looksUp.add(block)
  return known.get(block)
}

function collectIn(block: Block, into: TextInline[]): boolean {
  switch (block.kind) {
    case 'paragraph':
      return collect(block.children, into)
    case 'list':
      return block.items.every((item) => item.blocks.every((one) => collectIn(one, into)))
    case 'table':
      return !block.caption?.length && block.rows.every((row) => row.every((cell) => collect(cell.children, into)))
    default:
      return false
  }
}

function collect(inlines: readonly Inline[], into: TextInline[]): boolean {
  return inlines.every((inline) => {
    if (!plain.has(inline.kind)) return false
    if (inline.kind === 'text') into.push(inline)
    return !('children' in inline) || collect(inline.children, into)
  })
}
