import {continues, type PlacedLine} from './paragraphs.js'

/** Lines of a thread at the head or foot of its column. */
export type Placed = readonly PlacedLine[]

/** Two threads of which the second continues a paragraph of the first, in the next column or on another page. */
export interface Joint {
  readonly before: Placed
  readonly after: Placed
}

/** Ems. A narrower thread is a cell. */
const narrowest = 12

/** Joints of the text: each thread at the head of a column with the one that it goes on from. */
export function jointsOf(threads: readonly Placed[]): readonly Joint[] {
  const pages = new Map<number, Placed[]>()
  for (const one of threads) {
    const page = one[0]?.line.page ?? 0
    pages.set(page, [...(pages.get(page) ?? []), one])
  }
  return [...pages].flatMap(([page, here]) =>
    heads(here).flatMap((after): Joint[] => {
      const before = beforeIt(after, page, pages)
      const last = before?.at(-1)
      const first = after[0]
      if (!before || !last || !first || rightOf(before) - leftOf(before) < narrowest * last.line.size) return []
      const right = Math.max(...before.map(({line}) => line.end))
      return continues(last, first.line, right) ? [{before, after}] : []
    }),
  )
}

const leftOf = (placed: Placed): number => Math.min(...placed.map(({line}) => line.x))
const rightOf = (placed: Placed): number => Math.max(...placed.map(({line}) => line.end))
const yOf = (placed: Placed, at: 0 | -1): number => placed.at(at)?.line.y ?? 0
const isBeside = (one: Placed, other: Placed): boolean =>
  rightOf(one) <= leftOf(other) + 1 || rightOf(other) <= leftOf(one) + 1

/** Threads with no other of the text above them in their column. */
const heads = (here: readonly Placed[]): readonly Placed[] =>
  here.filter((one) => here.every((other) => isBeside(one, other) || yOf(other, 0) >= yOf(one, 0)))
const feet = (here: readonly Placed[]): readonly Placed[] =>
  here.filter((one) => here.every((other) => isBeside(one, other) || yOf(other, -1) <= yOf(one, -1)))

/**
 * The thread that stands before this one in reading. Columns of one script are read one after the other; columns of two
 * scripts are two texts side by side, each of which goes on in its own column, or on its own page of a spread.
 */
function beforeIt(after: Placed, page: number, pages: ReadonlyMap<number, Placed[]>): Placed | undefined {
  const script = scriptOf(after)
  const same = (number: number): Placed[] =>
    feet(pages.get(number) ?? [])
      .filter((one) => scriptOf(one) === script)
      .sort((a, b) => leftOf(a) - leftOf(b))
  const here = same(page).filter((one) => rightOf(one) <= leftOf(after) + 1)
  return here.at(-1) ?? same(page - 1).at(-1) ?? same(page - 2).at(-1)
}

function scriptOf(placed: Placed): 'cyrillic' | 'other' {
  const text = placed.map(({line}) => line.text).join('')
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  return cyrillic * 2 > (text.match(/\p{L}/gu)?.length ?? 0) ? 'cyrillic' : 'other'
}
