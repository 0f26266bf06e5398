import {elementsOf} from '../file/structureOf.js'
import type {Clauses} from '../types.js'

/** 7.4: headings begin with the first level and skip none; with and without levels are not mixed. */
export const headings: Clauses = ({tree, pages}) => {
  const all = tree ? elementsOf(tree).filter(({role}) => /^H[1-6]?$/u.test(role)) : []
  const pageOf = new Map(pages.map(({reference, number}) => [reference, number]))
  const levels = all.filter(({role}) => role !== 'H')
  let last = 0
  const skipped = levels.flatMap(({role, content}) => {
    const level = Number(role[1])
    const from = last
    last = level
    const page = pageOf.get(content[0]?.page ?? '')
    if (level <= from + 1) return []
    const text = from === 0 ? `the first heading is an ${role}` : `an ${role} follows an H${from}`
    return [{clause: '7.4.2', text, ...(page ? {page} : {})}]
  })
  const mixed = levels.length > 0 && levels.length < all.length
  return [...skipped, ...(mixed ? [{clause: '7.4.4', text: 'has headings with and without a level'}] : [])]
}
