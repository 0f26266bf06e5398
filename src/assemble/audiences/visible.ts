import type {Lattice} from './lattice.js'

/** One mark: any of these audiences may see what bears it. None at all means nobody. */
export type Mark = readonly string[]

/** A mark within a mark is a meet: what stands under several is seen by those who may see each of them. */
export function visible(lattice: Lattice, marks: readonly Mark[], reader: string): boolean {
  const sees = lattice.sees[reader]
  return sees !== undefined && marks.every((mark) => mark.some((audience) => sees.has(audience)))
}

/** All readers of a mark, declared or not. */
export function readersOf(lattice: Lattice, mark: Mark): ReadonlySet<string> {
  return new Set(Object.keys(lattice.sees).filter((reader) => visible(lattice, [mark], reader)))
}
