import type {Element} from './structure.js'

/** What keeps a structure from being read aloud as it is meant: ISO 14289-1, 7.2 to 7.5. */
export function isReadable(root: Element): boolean {
  const all = allOf(root)
  return all.every(hasWords) && hasLevels(all) && all.every(isRegular)
}

const allOf = (element: Element): readonly Element[] => [element, ...childrenOf(element).flatMap(allOf)]
const childrenOf = ({kids}: Element): readonly Element[] =>
  kids.flatMap((kid) => ('element' in kid ? [kid.element] : []))

const hasWords = ({role, alt = ''}: Element): boolean => role !== 'Figure' || alt.trim() !== ''

function hasLevels(all: readonly Element[]): boolean {
  let last = 0
  return all.every(({role}) => {
    const level = Number(/^H([1-6])$/u.exec(role)?.[1] ?? 0)
    if (level === 0) return true
    const follows = level <= last + 1
    last = level
    return follows
  })
}

/** Rows of a table have one number of cells, those counted that reach into them from above. */
function isRegular(table: Element): boolean {
  if (table.role !== 'Table') return true
  const rows = childrenOf(table).filter(({role}) => role === 'TR')
  const below: number[] = []
  const widths = rows.map((row, at) => {
    const own = childrenOf(row).reduce((sum, {columns = 1, rows: reach = 1}) => {
      for (let k = 1; k < reach; k++) below[at + k] = (below[at + k] ?? 0) + columns
      return sum + columns
    }, 0)
    return own + (below[at] ?? 0)
  })
  return new Set(widths).size <= 1
}
