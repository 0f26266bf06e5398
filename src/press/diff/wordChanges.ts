import type {PagePrint} from './pagePrints.js'
import type {WordChange} from './types.js'

/** Words that may differ before a list of them is given up: such a paper was rewritten. */
const mostEdits = 400
/** Changes told of one paper. */
const mostChanges = 40
/** Words in one of them. */
const longestChange = 30

interface Word {
  readonly text: string
  readonly page: string
}

/** What changed in the text of a paper, wherever its lines and pages are now divided. */
export function wordChanges(
  before: readonly PagePrint[],
  after: readonly PagePrint[],
): readonly WordChange[] | undefined {
  const [old, fresh] = [wordsIn(before), wordsIn(after)]
  const edits = editsOf(old, fresh)
  if (!edits) return undefined
  const changes = joined(edits).map(({from, to, at, until}) => ({
    page: fresh[at]?.page ?? fresh.at(-1)?.page ?? old[from]?.page ?? '',
    before: old.slice(from, to).map(({text}) => text),
    after: fresh.slice(at, until).map(({text}) => text),
  }))
  if (
    changes.length > mostChanges ||
    changes.some((one) => Math.max(one.before.length, one.after.length) > longestChange)
  )
    return undefined
  return changes.map((one) => ({page: one.page, before: one.before.join(' '), after: one.after.join(' ')}))
}

const wordsIn = (pages: readonly PagePrint[]): readonly Word[] =>
  pages.flatMap(({words, label}, at) => words.map((text) => ({text, page: label || String(at + 1)})))

/** Words `from` to `to` of the old text stand against `at` to `until` of the new. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly at: number
  readonly until: number
}

/** Myers 1986, p. 257: the shortest way from one text to the other, by the furthest point that each number of edits reaches. */
function editsOf(old: readonly Word[], fresh: readonly Word[]): readonly Edit[] | undefined {
  const same = (x: number, y: number): boolean => old[x]?.text === fresh[y]?.text
  let furthest = new Map<number, number>([[1, 0]])
  const trace: ReadonlyMap<number, number>[] = []
  for (let count = 0; count <= mostEdits; count++) {
    trace.push(new Map(furthest))
    const next = new Map(furthest)
    for (let k = -count; k <= count; k += 2) {
      const down = k === -count || (k !== count && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1))
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1
      while (x < old.length && x - k < fresh.length && same(x, x - k)) x++
      next.set(k, x)
      furthest = next
      if (x >= old.length && x - k >= fresh.length) return wayBack(trace, old.length, fresh.length)
    }
  }
  return undefined
}

function wayBack(
  trace: readonly ReadonlyMap<number, number>[],
  oldLength: number,
  freshLength: number,
): readonly Edit[] {
  const edits: Edit[] = []
  let [x, y] = [oldLength, freshLength]
  for (let count = trace.length - 1; count > 0; count--) {
    const furthest = trace[count] ?? new Map<number, number>()
    const k = x - y
    const down = k === -count || (k !== count && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1))
    const fromX = furthest.get(down ? k + 1 : k - 1) ?? 0
    const fromY = fromX - (down ? k + 1 : k - 1)
    edits.push(
      down
        ? {from: fromX, to: fromX, at: fromY, until: fromY + 1}
        : {from: fromX, to: fromX + 1, at: fromY, until: fromY},
    )
    ;[x, y] = [fromX, fromY]
  }
  return edits.reverse()
}

/** Edits beside one another, or with a word between, are one change. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const changes: Edit[] = []
  for (const edit of edits) {
    const last = changes.at(-1)
    if (last && edit.from - last.to <= 1 && edit.at - last.until <= 1)
      changes[changes.length - 1] = {...last, to: edit.to, until: edit.until}
    else changes.push(edit)
  }
  return changes
}
