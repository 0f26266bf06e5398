import {remember} from '../../base/index.js'
import type {Block, FlowBlock} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'
import {plainTextsOf} from '../survey/plain.js'

type Kept = Map<string, readonly FlowBlock[]>

const kept = new WeakMap<Desk['typographies'], WeakMap<Block, Kept>>()

/**
 * A paragraph, list or table in which nothing is looked up is the same in every paper and in every round of edits: it is
 * set once. In one paper no two are the same object, for later stages tell them apart by that.
 */
export function keepPlain(
  block: Block,
  flow: Flow,
  desk: Desk,
  make: () => readonly FlowBlock[],
): readonly FlowBlock[] {
  const texts = plainTextsOf(block)
  const isPlain = texts?.every((text) => desk.survey.mentions.inText(text).length === 0)
  if (!isPlain || desk.survey.targets.of(block)) return make()
  const ofManner = remember(kept, desk.typographies, () => new WeakMap<Block, Kept>())
  const known = remember(ofManner, block, (): Kept => new Map())
  const key = keyOf(block, flow)
  const before = known.get(key)
  const set = before ?? make()
  // What was complained of is not kept, nor what asked for a page after all.
  if (!before && desk.isSilent()) known.set(key, set)
  if (set.some((one) => desk.taken.has(one))) return set.map((one) => ({...one}))
  for (const one of set) desk.taken.add(one)
  return set
}

/** All of a flow that such a block depends on. A paragraph has no parts whose place is named. */
function keyOf({kind}: Block, {side, language, touch, body, depth, flush, structure, path, isPaired}: Flow): string {
  const steps = structure.map(({role, key}) => `${role}:${key}`).join(' ')
  const parts = kind === 'paragraph' ? '' : `${path} ${isPaired}`
  return `${side} ${language} ${touch} ${depth} ${flush} ${body} ${steps} ${parts}`
}
