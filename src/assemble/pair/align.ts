/** Indexes of what belongs together on both sides, in order. */
export type Match = readonly [number, number]

/**
 * The best way to bring two sequences together: the heaviest common subsequence, by dynamic programming. `weight` is 0
 * for what does not belong together. Of equally good ways the one that matches earliest.
 */
export function align<T>(left: readonly T[], right: readonly T[], weight: (a: T, b: T) => number): readonly Match[] {
  const best = tableOf(left, right, weight)
  const matches: Match[] = []
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    const here = weight(left[i] as T, right[j] as T)
    if (here > 0 && at(best, i, j) === here + at(best, i + 1, j + 1)) matches.push([i++, j++])
    else if (at(best, i + 1, j) >= at(best, i, j + 1)) i++
    else j++
  }
  return matches
}

/** `best[i][j]`: weight of the best match of what is left from i and from j on. */
function tableOf<T>(
  left: readonly T[],
  right: readonly T[],
  weight: (a: T, b: T) => number,
): readonly (readonly number[])[] {
  const best = Array.from({length: left.length + 1}, () => new Array<number>(right.length + 1).fill(0))
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const here = weight(left[i] as T, right[j] as T)
      const taken = here > 0 ? here + at(best, i + 1, j + 1) : 0
      const row = best[i]
      if (row) row[j] = Math.max(taken, at(best, i + 1, j), at(best, i, j + 1))
    }
  }
  return best
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0
