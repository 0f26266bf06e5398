import {dictionaryOf, listAt, nameAt, numberAt} from '../file/objects.js'
import {type Element, elementsOf} from '../file/structureOf.js'
import type {Clauses} from '../types.js'

/** 7.5 and 7.2: the head cells of a table say what they are the head of, and its rows have one number of cells. */
export const tables: Clauses = ({tree, pages}) => {
  const pageOf = new Map(pages.map(({reference, number}) => [reference, number]))
  const all = tree ? elementsOf(tree).filter(({role}) => role === 'Table') : []
  return all.flatMap((table) => {
    const page = elementsOf(table).flatMap(({content}) => pageOf.get(content[0]?.page ?? '') ?? [])[0]
    return faultsOf(table).map((one) => ({...one, ...(page ? {page} : {})}))
  })
}

function faultsOf(table: Element): readonly {readonly clause: string; readonly text: string}[] {
  const rows = elementsOf(table).filter(
    ({role, parent}) => role === 'TR' && (parent === table || parent?.parent === table),
  )
  const cells = rows.flatMap(({children}) => children)
  const heads = cells.filter(({role}) => role === 'TH')
  const widths = new Set(widthsOf(rows))
  return [
    ...(heads.some((one) => attributeOf(one, 'Scope') === undefined)
      ? [{clause: '7.5', text: 'a head cell does not say whether it is of a row or a column'}]
      : []),
    ...(widths.size > 1
      ? [{clause: '7.2', text: `rows of a table have ${[...widths].sort().join(' and ')} cells`}]
      : []),
  ]
}

/** Cells of each row with those that reach over or down into it. */
function widthsOf(rows: readonly Element[]): readonly number[] {
  const below: number[] = []
  return rows.map(({children}, row) => {
    const own = children.reduce((sum, cell) => {
      const width = Number(attributeOf(cell, 'ColSpan') ?? 1)
      for (let k = 1; k < Number(attributeOf(cell, 'RowSpan') ?? 1); k++) below[row + k] = (below[row + k] ?? 0) + width
      return sum + width
    }, 0)
    return own + (below[row] ?? 0)
  })
}

function attributeOf({dictionary}: Element, key: string): string | number | undefined {
  for (const one of listAt(dictionary, 'A')) {
    const held = dictionaryOf(one)
    const value = held && nameAt(held, 'O') === 'Table' ? (nameAt(held, key) ?? numberAt(held, key)) : undefined
    if (value !== undefined) return value
  }
  return undefined
}
