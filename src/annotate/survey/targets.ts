import type {LanguageCode} from '../../base/index.js'
import {letterOf} from '../../languages/index.js'
import type {Block, Heading, Inline, Lettering} from '../../model/index.js'
import type {Spot} from './walk.js'

/** What can be referred to. */
export interface Target {
  readonly id: string
  readonly side: LanguageCode
  readonly chapter: string
  readonly kind: 'heading' | 'figure' | 'table' | 'block'
  readonly anchor: string
  readonly title: readonly Inline[]
  /** Letter of a heading, number of a figure or table; empty for none. */
  readonly number: string
  /** Of a heading. */
  readonly depth: number
  readonly isListed: boolean
  /** Stands once for both sides of a parallel paper. */
  readonly isShared: boolean
}

export interface Targets {
  heading(heading: Heading, spot: Spot): void
  block(block: Block, spot: Spot): void
  of(block: Block): Target | undefined
  /** Headings, figures or tables of one side, in order; figures and tables that stand once for both sides belong to each. */
  list(kind: Target['kind'], side: LanguageCode): readonly Target[]
  /** The target that `id` means at a spot: of the same chapter, then of the same side, then any. `chapter/id` names its chapter. */
  find(id: string, spot: Pick<Spot, 'side' | 'chapter'>): Target | undefined
  ids(): Iterable<string>
}

/** Headings inside these are not sections of the paper. */
const enclosing: ReadonlySet<string> = new Set([
  'note',
  'warning',
  'quote',
  'epigraph',
  'source',
  'letter',
  'quiz',
  'cloze',
  'cards',
])

export function createTargets(languages: readonly LanguageCode[]): Targets {
  const all: Target[] = []
  const byBlock = new Map<Block, Target>()
  const byId = new Map<string, Target[]>()
  const anchors = new Map<string, number>()
  const counts = new Map<string, number>()
  const letterings = new Map<LanguageCode, Lettering>()

  const count = (key: string): number => {
    const next = (counts.get(key) ?? 0) + 1
    counts.set(key, next)
    return next
  }
  /** What stands once for both sides is counted on both. */
  const countOn = (what: string, {side, isPaired}: Spot): string => {
    const number = count(`${what}.${side}`)
    if (!isPaired) for (const other of languages) counts.set(`${what}.${other}`, number)
    return String(number)
  }
  /** Two blocks with one id in one chapter are a fault that `read` reports; their anchors differ all the same. */
  const anchorOf = (id: string, {side, chapter}: Spot): string => {
    const anchor = `${chapter}.${side}/${id}`
    const times = (anchors.get(anchor) ?? 0) + 1
    anchors.set(anchor, times)
    return times === 1 ? anchor : `${anchor}~${times}`
  }
  const add = (block: Block, target: Target): void => {
    all.push(target)
    byBlock.set(block, target)
    const known = byId.get(target.id)
    if (known) known.push(target)
    else byId.set(target.id, [target])
  }
  const make = (block: Block, spot: Spot, id: string, own: Partial<Target> & Pick<Target, 'kind'>): void =>
    add(block, {
      title: [],
      number: '',
      depth: 0,
      isListed: true,
      isShared: !spot.isPaired,
      ...own,
      id,
      side: spot.side,
      chapter: spot.chapter,
      anchor: anchorOf(id, spot),
    })

  return {
    heading(heading, spot) {
      if (heading.depth === 1) {
        letterings.set(spot.side, heading.chapter?.lettering ?? 'none')
        counts.delete(`letter.${spot.side}`)
      }
      const isLettered = heading.depth === 2 && !heading.unnumbered && !enclosing.has(spot.container ?? '')
      const number = isLettered ? letterOf(count(`letter.${spot.side}`), letterings.get(spot.side) ?? 'none') : ''
      const isListed = !heading.unlisted && !enclosing.has(spot.container ?? '')
      const id = heading.id
      make(heading, spot, id, {kind: 'heading', title: heading.children, number, depth: heading.depth, isListed})
    },
    block(block, spot) {
      if (block.kind === 'figure') {
        const isNumbered = block.caption.length > 0 || block.id !== undefined
        const number = isNumbered ? countOn('figure', spot) : ''
        make(block, spot, block.id ?? `figure-${number || count(`picture.${spot.side}`)}`, {
          kind: 'figure',
          title: block.caption,
          number,
          isListed: block.caption.length > 0,
        })
      } else if (block.kind === 'table' && (block.caption || block.id !== undefined)) {
        const number = countOn('table', spot)
        make(block, spot, block.id ?? `table-${number}`, {kind: 'table', title: block.caption ?? [], number})
      } else if (block.kind === 'container' && block.id !== undefined) {
        make(block, spot, block.id, {kind: 'block', title: block.label ?? []})
      }
    },
    of: (block) => byBlock.get(block),
    list: (kind, side) =>
      all.filter((target) => target.kind === kind && (target.side === side || (kind !== 'heading' && target.isShared))),
    find(name, {side, chapter}) {
      const slash = name.indexOf('/')
      const id = slash < 0 ? name : name.slice(slash + 1)
      const known = (byId.get(id) ?? []).filter((target) => slash < 0 || target.chapter === name.slice(0, slash))
      const ofSide = known.filter((target) => target.side === side)
      return ofSide.find((target) => target.chapter === chapter) ?? ofSide[0] ?? known[0]
    },
    ids: () => byId.keys(),
  }
}
