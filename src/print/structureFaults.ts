import type {Element} from './structure.js'

/** What keeps a structure from being read aloud as it is meant: ISO 14289-1, 7.2 to 7.5. */
export function isReadable(root: Element): boolean {
  return isSound(root, {level: 0})
}

/** Holds an element and all below it, in their order. `last`: of the headings before. */
function isSound(element: Element, last: {level: number}): boolean {
  return (
    hasWords(element) &&
    follows(element, last) &&
    isRegular(element) &&
    element.children.every((child) => isSound(child, last))
  )
}

const hasWords = ({role, alt}: Element): boolean => role !== 'Figure' || alt.trim() !== ''

const heading = /^H([1-6])$/u

function follows({role}: Element, last: {level: number}): boolean {
  const level = role.length === 2 ? Number(heading.exec(role)?.[1] ?? 0) : 0
  if (level === 0) return true
  const isNext = level <= last.level + 1
  last.level = level
  return isNext
}

/** Rows of a table have one number of cells, those counted that reach into them from above. */
function isRegular(table: Element): boolean {
  if (table.role !== 'Table') return true
  const rows = table.children.filter(({role}) => role === 'TR')
  const below: number[] = []
  const widths = rows.map((row, at) => {
    const own = row.children.reduce((sum, {columns, rows: reach}) => {
      for (let k = 1; k < reach; k++) below[at + k] = (below[at + k] ?? 0) + columns
      return sum + columns
    }, 0)
    return own + (below[at] ?? 0)
  })
  return new Set(widths).size <= 1
}
