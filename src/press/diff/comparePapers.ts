import {pagePrints} from './pagePrints.js'
import type {LeafDifference, Paper, PaperDifference} from './types.js'
import {wordChanges} from './wordChanges.js'

/**
 * What has become of a paper, leaf by leaf: the third leaf of one is held against the third of the other, for so they lie
 * in a folder. That a foot tells of another content or another number of leaves is no difference.
 */
export async function comparePapers(before: Paper, after: Paper): Promise<PaperDifference> {
  const [old, fresh] = [await pagePrints(before), await pagePrints(after)]
  const leaves: LeafDifference[] = []
  for (let at = 0; at < Math.max(old.pages.length, fresh.pages.length); at++) {
    const [one, other] = [old.pages[at], fresh.pages[at]]
    if (one?.print === other?.print) continue
    leaves.push({
      leaf: at + 1,
      label: (other ?? one)?.label ?? '',
      kind: one && other ? 'changed' : other ? 'added' : 'removed',
    })
  }
  const words = leaves.length > 0 ? wordChanges(old.pages, fresh.pages) : []
  return {
    title: fresh.title || old.title,
    leavesBefore: old.pages.length,
    leavesAfter: fresh.pages.length,
    leaves,
    ...(words ? {words} : {}),
  }
}

/** Sheets of paper on which leaves stand, from 1. A leaf that is gone takes no paper. */
export function sheetsOf(leaves: readonly LeafDifference[], duplex: boolean): readonly number[] {
  const kept = leaves.filter(({kind}) => kind !== 'removed')
  return [...new Set(kept.map(({leaf}) => (duplex ? Math.ceil(leaf / 2) : leaf)))]
}
