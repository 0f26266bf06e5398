import type {Diagnostic} from '../../src/base/index.js'
import type {Galley, Page, Placed, SetBlock, Strip} from '../../src/model/index.js'
import type {Theme} from '../../src/theme/index.js'

/** Points. */
const slack = 0.05

/** What must hold of any made-up galley. Shares nothing with the make-up but the model. */
export function check(
  galley: Galley,
  theme: Theme,
  pages: readonly Page[],
  diagnostics: readonly Diagnostic[],
): readonly string[] {
  const said = (code: string): boolean => diagnostics.some((one) => one.code === code)
  return [
    ...pages.flatMap((page) => insideAndApart(page, theme, said('strip-overfull'))),
    ...everyStripOnce(galley, pages),
    ...everyNoteOnce(galley, pages, diagnostics),
    ...(said('keep-broken') ? [] : keepsHold(galley, pages)),
    ...pairsLevel(galley, pages),
    ...pages.flatMap((page, i) => sane(page, i)),
  ]
}

function insideAndApart(page: Page, theme: Theme, overfull: boolean): readonly string[] {
  const {margins, height, width, oneSided} = theme.masters[page.master]!
  const left = page.side === 'recto' || oneSided ? margins.inner : margins.outer
  const wrong: string[] = []
  const boxes = page.placed.filter(({strip, role}) => strip.height > 0 && role !== 'furniture')
  for (const one of boxes) {
    const what = `page ${page.index + 1} ${one.role} at ${one.y}`
    if (one.x < left - slack || one.x + one.width > left + width - margins.inner - margins.outer + slack)
      wrong.push(`${what}: outside its measure`)
    if (overfull) continue
    // A chapter may be made a line longer on every page, for the sake of its last.
    const foot = height - margins.bottom + theme.styles['body']!.leading
    if (one.y < margins.top - slack || one.y + one.strip.height > foot + slack)
      wrong.push(`${what}: outside the type area`)
    for (const two of boxes) if (one !== two && meet(one, two)) wrong.push(`${what}: over ${two.role} at ${two.y}`)
  }
  return wrong
}

function meet(one: Placed, two: Placed): boolean {
  return (
    one.x < two.x + two.width - slack &&
    two.x < one.x + one.width - slack &&
    one.y < two.y + two.strip.height - slack &&
    two.y < one.y + one.strip.height - slack
  )
}

/** Flows of strips in which the order is kept: one for each kind of place. */
function flowsOf(galley: Galley): readonly (readonly Strip[])[] {
  const flows: Strip[][] = [[]]
  const strips = (sets: readonly SetBlock[]): Strip[] => sets.flatMap((set) => [...set.strips])
  for (const piece of galley.pieces) {
    if (piece.kind === 'strips') flows[0]!.push(...piece.set.strips)
    else if (piece.kind === 'pair') flows.push(strips(piece.left), strips(piece.right))
    else if (piece.kind === 'float' || piece.kind === 'columns') flows.push(strips(piece.set))
  }
  return flows
}

function everyStripOnce(galley: Galley, pages: readonly Page[]): readonly string[] {
  const order = new Map<Strip, number>()
  const wrong: string[] = []
  let count = 0
  for (const page of pages)
    for (const {strip, role} of page.placed) {
      if (role !== 'body' && role !== 'float') continue
      if (order.has(strip)) wrong.push(`a strip stands twice, again on page ${page.index + 1}`)
      order.set(strip, count++)
    }
  const wanted = new Set(flowsOf(galley).flat())
  for (const one of wanted) if (!order.has(one)) wrong.push(`a strip of ${one.height} pt is lost`)
  for (const one of order.keys()) if (!wanted.has(one)) wrong.push('a strip from nowhere')
  for (const flow of flowsOf(galley))
    for (let i = 1; i < flow.length; i++)
      if (order.get(flow[i]!)! < order.get(flow[i - 1]!)!) wrong.push('strips out of order')
  return wrong
}

function everyNoteOnce(galley: Galley, pages: readonly Page[], diagnostics: readonly Diagnostic[]): readonly string[] {
  const wrong: string[] = []
  const callOn = new Map<string, number>()
  const set = new Map<string, {page: number; strip: Strip}[]>()
  for (const {index, placed} of pages)
    for (const {strip, role, source} of placed) {
      if (role === 'note') set.set(source.slice(5), [...(set.get(source.slice(5)) ?? []), {page: index, strip}])
      else if (role === 'body' || role === 'float') for (const id of strip.notes) callOn.set(id, index)
    }
  const late = new Set(
    diagnostics.filter(({code}) => code === 'note-late').map(({message}) => /`(.*)`/u.exec(message)?.[1]),
  )
  for (const [id, {set: blocks}] of Object.entries(galley.notes)) {
    const lines = set.get(id) ?? []
    const wanted = blocks.flatMap(({strips}) => strips)
    if (lines.length !== wanted.length || lines.some(({strip}, i) => strip !== wanted[i]))
      wrong.push(`${id}: ${lines.length} of ${wanted.length} lines, or out of order`)
    if (lines[0] && lines[0].page !== callOn.get(id) && !late.has(id))
      wrong.push(`${id} begins on page ${lines[0].page + 1}, called on ${callOn.get(id)! + 1}`)
    for (let i = 1; i < lines.length; i++)
      if (lines[i]!.page !== lines[i - 1]!.page && lines[i - 1]!.strip.brk === 0)
        wrong.push(`${id} is parted where it may not be`)
    const step = galley.facing ? 2 : 1
    for (let i = 1; i < lines.length; i++)
      if (lines[i]!.page - lines[i - 1]!.page > step) wrong.push(`${id} leaves out a page`)
  }
  return wrong
}

function keepsHold(galley: Galley, pages: readonly Page[]): readonly string[] {
  const pageOf = new Map<Strip, number>()
  for (const {index, placed} of pages) for (const {strip, role} of placed) if (role === 'body') pageOf.set(strip, index)
  const wrong: string[] = []
  const runs: Strip[][] = [[]]
  for (const piece of galley.pieces) {
    if (piece.kind === 'strips') runs[runs.length - 1]!.push(...piece.set.strips)
    else if (piece.kind === 'pair')
      runs.push(
        piece.left.flatMap(({strips}) => [...strips]),
        piece.right.flatMap(({strips}) => [...strips]),
        [],
      )
    else if (piece.kind === 'columns')
      runs.push(
        piece.set.flatMap(({strips}) => [...strips]),
        [],
      )
    else if (piece.kind === 'float' && piece.where === 'here')
      runs[runs.length - 1]!.push(...piece.set.flatMap(({strips}) => [...strips]))
    else if (piece.kind !== 'float') runs.push([])
  }
  for (const run of runs)
    for (let i = 1; i < run.length; i++) {
      if (run[i]!.open || run[i - 1]!.brk > 0 || !pageOf.has(run[i]!) || !pageOf.has(run[i - 1]!)) continue
      if (pageOf.get(run[i]!) !== pageOf.get(run[i - 1]!))
        wrong.push(`a keep is broken after page ${pageOf.get(run[i - 1]!)! + 1}`)
    }
  return wrong
}

function pairsLevel(galley: Galley, pages: readonly Page[]): readonly string[] {
  const at = new Map<Strip, {page: Page; placed: Placed}>()
  for (const page of pages)
    for (const placed of page.placed) if (placed.role === 'body') at.set(placed.strip, {page, placed})
  const wrong: string[] = []
  for (const piece of galley.pieces) {
    if (piece.kind !== 'pair') continue
    const [left, right] = [piece.left, piece.right]
      .map((sets) => sets[0]?.strips[0])
      .map((strip) => strip && at.get(strip))
    for (const [side, sets] of [
      ['verso', piece.left],
      ['recto', piece.right],
    ] as const)
      for (const {strips} of galley.facing ? sets : [])
        for (const strip of strips)
          if (at.get(strip)?.page.side !== side)
            wrong.push(`facing text on the wrong side: page ${(at.get(strip)?.page.index ?? 0) + 1}`)
    if (!left || !right) continue
    if (
      right.page.index - left.page.index !== (galley.facing ? 1 : 0) ||
      Math.abs(left.placed.y - right.placed.y) > slack
    )
      wrong.push(`a pair does not begin level: page ${left.page.index + 1}`)
  }
  return wrong
}

function sane(page: Page, i: number): readonly string[] {
  const wrong: string[] = []
  if (page.index !== i) wrong.push(`page ${i + 1} calls itself ${page.index + 1}`)
  if (page.blank !== (page.placed.length === 0)) wrong.push(`page ${i + 1} is ${page.blank ? 'not ' : ''}blank`)
  if (page.blank && !page.headless) wrong.push(`page ${i + 1} is blank and has a head`)
  return wrong
}
