import type {Diagnostic} from '../../base/index.js'
import type {Block} from '../../model/index.js'
import {align, type Match} from './align.js'
import {isBreak, joinAlike, pairing} from './kinds.js'
import {compareNotes} from './noteCounts.js'
import type {Tongues} from './tongues.js'

/**
 * Brings the blocks of both languages together, pair by pair. Headings are matched first, so that after a place where
 * the twins differ the next section is in step again; what has no partner stands in a pair with all that is left of its
 * section, and nothing is lost.
 */
export function pairBlocks(
  left: readonly Block[],
  right: readonly Block[],
  tongues: Tongues,
  complain: (diagnostic: Diagnostic) => void,
): readonly Block[] {
  const [lefts, rights] = [landmarks(left), landmarks(right)]
  const matches = align(
    lefts.map((at) => left[at] as Block),
    rights.map((at) => right[at] as Block),
    likeness,
  )
  const ends: Match[] = [
    ...matches.map(([i, j]): Match => [lefts[i] ?? 0, rights[j] ?? 0]),
    [left.length, right.length],
  ]
  const out: Block[] = []
  let [from, to]: Match = [0, 0]
  for (const [end, stop] of ends) {
    out.push(...pairStretch(left.slice(from, end), right.slice(to, stop)))
    const [one, other] = [left[end], right[stop]]
    if (one && other) out.push(...pairTwins(one, other))
    from = end + 1
    to = stop + 1
  }
  return out

  /** Blocks between two landmarks: in step while they are of one kind, then all that is left together. */
  function pairStretch(ours: readonly Block[], theirs: readonly Block[]): readonly Block[] {
    const paired: Block[] = []
    let at = 0
    for (; at < ours.length && at < theirs.length; at++) {
      const [one, other] = [ours[at] as Block, theirs[at] as Block]
      if (!joinAlike(one, other)) break
      paired.push(...pairTwins(one, other))
    }
    const rest = [ours.slice(at), theirs.slice(at)] as const
    if (rest[0].length === 0 && rest[1].length === 0) return paired
    complain(mismatch(rest[0], rest[1], ours, theirs))
    return [...paired, ...together(...rest)]
  }

  function pairTwins(one: Block, other: Block): readonly Block[] {
    compareNotes(one, other).forEach(complain)
    return pairing(
      one,
      tongues,
    )({
      one,
      other,
      tongues,
      inner: (ours, theirs) => pairBlocks(ours, theirs, tongues, complain),
      complain,
    })
  }

  /** Unmatched blocks; breaks among them stand for both sides. */
  function together(ours: readonly Block[], theirs: readonly Block[]): readonly Block[] {
    const isOnce = (block: Block): boolean => isBreak(block, tongues)
    const breaks = ours.filter(isOnce)
    const [texts, others] = [ours.filter((block) => !isOnce(block)), theirs.filter((block) => !isOnce(block))]
    const place = (texts[0] ?? others[0])?.place
    return [...breaks, ...(place ? [{kind: 'pair', left: texts, right: others, place} as const] : [])]
  }
}

/** Places to come back in step at: headings, and what templates set between the parts of a paper. */
function landmarks(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block, at) => (block.kind === 'heading' || block.kind === 'section' ? [at] : []))
}

/** How surely two landmarks are one: chapters by their ids, sections by the ids their authors gave or by their depth. */
function likeness(one: Block, other: Block): number {
  if (one.kind === 'section' || other.kind === 'section') return one.kind === other.kind ? 4 : 0
  if (one.kind !== 'heading' || other.kind !== 'heading') return 0
  if (one.chapter || other.chapter) return one.chapter?.id === other.chapter?.id ? 4 : 0
  if (one.depth !== other.depth) return 0
  return other.id.startsWith(one.id) ? 3 : 1
}

function mismatch(
  ours: readonly Block[],
  theirs: readonly Block[],
  allOurs: readonly Block[],
  allTheirs: readonly Block[],
): Diagnostic {
  const [one, other] = [ours[0], theirs[0]]
  const place = (other ?? allTheirs.at(-1) ?? one)?.place
  const related = one ?? allOurs.at(-1)
  const message =
    one && other
      ? `the twins differ: a ${nameOf(other)} here, a ${nameOf(one)} there`
      : one
        ? `the twin goes on with a ${nameOf(one)}, and this text does not`
        : `this ${other ? nameOf(other) : 'text'} has no twin`
  return {
    code: 'twin-mismatch',
    severity: 'warning',
    concern: 'translation',
    message,
    ...(place ? {place} : {}),
    ...(related ? {related: [{place: related.place, message: 'the twin'}]} : {}),
    hint: 'twins have the same blocks in the same order; they are in step again at the next heading',
  }
}

const nameOf = (block: Block): string =>
  block.kind === 'container' || block.kind === 'place' ? `\`${block.name}\`` : block.kind
