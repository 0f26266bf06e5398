import type {LanguageCode} from '../../base/index.js'
import type {Block, ContainerName, Heading, Inline, Manuscript} from '../../model/index.js'

/** Where the walk is. */
export interface Spot {
  readonly side: LanguageCode
  /** Id of the chapter, or of the heading of first level that a template made; empty before the first. */
  readonly chapter: string
  /** Container nearest around, if any. */
  readonly container?: ContainerName
  /** In a heading or caption, which lists repeat: what is mentioned there is not a first mention. */
  readonly isTitle?: boolean
  /** Inside a pair. */
  readonly isPaired?: boolean
  /** The note whose body is walked. */
  readonly note?: string
}

/** Looks at blocks and inlines in reading order, parents first. */
export interface Visitor {
  /** Is there nothing to look at in a block? */
  readonly passes?: (block: Block) => boolean
  readonly heading: (heading: Heading, spot: Spot) => void
  readonly block: (block: Block, spot: Spot) => void
  readonly inline: (inline: Inline, spot: Spot) => void
  /** Inline texts that a block holds beside its children: parsed attributes. */
  readonly prose: (block: Block, spot: Spot) => readonly (readonly Inline[])[]
}

/** Walks a manuscript from its first word to its last; of a pair, the left side first. */
export function walk(manuscript: Manuscript, visitor: Visitor): void {
  const chapters = new Map<LanguageCode, string>()
  const side = manuscript.languages[0] ?? 'en'
  walkBlocks(manuscript.blocks, {side, chapter: ''}, {manuscript, visitor, chapters})
}

interface Walk {
  readonly manuscript: Manuscript
  readonly visitor: Visitor
  readonly chapters: Map<LanguageCode, string>
}

function walkBlocks(blocks: readonly Block[], spot: Spot, at: Walk): void {
  let here = spot
  for (const block of blocks) {
    if (block.kind === 'pair') walkPair(block, spot, at)
    else {
      const chapter = openedIn(block, spot, at)
      if (here.chapter !== chapter) here = {...spot, chapter}
      walkBlock(block, here, at)
    }
  }
}

function walkPair(pair: Extract<Block, {kind: 'pair'}>, spot: Spot, at: Walk): void {
  const [left = 'ru', right = 'en'] = at.manuscript.languages
  walkBlocks(pair.left, {...spot, side: left, isPaired: true}, at)
  walkBlocks(pair.right, {...spot, side: right, isPaired: true}, at)
}

/** The chapter in which a block stands, which it may open. */
function openedIn(block: Block, {side, container}: Spot, {chapters}: Walk): string {
  if (block.kind === 'heading' && block.depth === 1 && container !== 'cards')
    chapters.set(side, block.chapter?.id ?? block.id)
  return chapters.get(side) ?? ''
}

function walkBlock(block: Block, here: Spot, at: Walk): void {
  if (at.visitor.passes?.(block)) return
  if (block.kind === 'heading' && here.container !== 'cards') at.visitor.heading(block, here)
  at.visitor.block(block, here)
  const inner = block.kind === 'container' ? {...here, ...sideIn(block, at.manuscript), container: block.name} : here
  const text = isTitle(block) ? {...inner, isTitle: true} : inner
  for (const inlines of [...textsOf(block), ...at.visitor.prose(block, here)]) walkInlines(inlines, text, at.visitor)
  for (const blocks of blocksIn(block)) walkBlocks(blocks, inner, at)
}

const isTitle = ({kind}: Block): boolean => kind === 'heading' || kind === 'figure'

/** In a parallel edition, blocks of one of its languages are of that side: interleaved text, tables one after the other. */
export function sideIn(
  block: Block,
  {languages}: Pick<Manuscript, 'languages'>,
): {readonly side?: LanguageCode; readonly isPaired?: boolean} {
  if (languages.length < 2 || block.kind !== 'container' || block.name !== 'language') return {}
  const side = languages.find((language) => language === block.attributes['language'])
  return side ? {side, isPaired: true} : {}
}

export function walkInlines(inlines: readonly Inline[], spot: Spot, visitor: Pick<Visitor, 'inline'>): void {
  for (const inline of inlines) {
    visitor.inline(inline, spot)
    if ('children' in inline) walkInlines(inline.children, spot, visitor)
  }
}

/** Walks the body of a note, as part of the spot at which it is called. */
export function walkBody(blocks: readonly Block[], spot: Spot, visitor: Visitor): void {
  for (const block of blocks) {
    visitor.block(block, spot)
    for (const inlines of textsOf(block)) walkInlines(inlines, spot, visitor)
    for (const inner of blocksIn(block)) walkBody(inner, spot, visitor)
  }
}

/** Inline texts of a block itself. */
export function textsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.children]
    case 'heading':
      return [block.children, block.chapter?.subtitle ?? [], block.chapter?.author ?? []]
    case 'table':
      return [block.caption ?? [], ...block.rows.flatMap((row) => row.map((cell) => cell.children))]
    case 'figure':
      return [block.caption, block.credit ?? []]
    case 'container':
      return [block.label ?? []]
    default:
      return []
  }
}

export function blocksIn(block: Block): readonly (readonly Block[])[] {
  if (block.kind === 'list') return block.items.map((item) => item.blocks)
  return block.kind === 'container' ? [block.blocks] : []
}
