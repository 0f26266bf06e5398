import type {Page} from '../../model/index.js'
import type {Theme} from '../../theme/index.js'

/** Leaves that are printed on one side whatever the printer does, as the manifest tells them: `1, 3-11`; empty for none. */
export function looseLeaves(pages: readonly Page[], {masters}: Theme): string {
  const loose = pages.flatMap(({master, index}) => (masters[master]?.oneSided ? [index + 1] : []))
  const runs: [number, number][] = []
  for (const leaf of loose) {
    const last = runs.at(-1)
    if (last && last[1] === leaf - 1) last[1] = leaf
    else runs.push([leaf, leaf])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ')
}

/** The same as 0-based pages. */
export function pagesOfLeaves(told: string | undefined): ReadonlySet<number> {
  const pages = (told ?? '').split(', ').flatMap((run) => {
    const [from = 0, to = from] = run.split('-').map(Number)
    return from > 0 ? Array.from({length: to - from + 1}, (_, at) => from - 1 + at) : []
  })
  return new Set(pages)
}
