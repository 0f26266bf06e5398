import type {Block, Inline} from '../../model/index.js'
import type {TextInline} from './mentions.js'

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

const known = new WeakMap<Block, readonly TextInline[]>()
const looksUp = new WeakSet<Block>()

/** The texts of a paragraph, list or table in which nothing is looked up; none of any other block. */
export function plainTextsOf(block: Block): readonly TextInline[] | undefined {
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
