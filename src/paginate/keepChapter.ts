import {type Diagnostic, remember} from '../base/index.js'
import type {Page, Piece, SetNoteBlock} from '../model/index.js'
import type {Master, Theme} from '../theme/index.js'
import {isBreak, isClear, opensPage, type SetPiece, setChapter} from './chapters.js'
import {takeLabel} from './folio.js'
import {sideOf} from './geometry.js'
import {takeForme} from './lockUp.js'
import type {MakeUp} from './makeUp.js'
import {settle, turnTo} from './turn.js'

/** All on which the pages of a chapter depend, and its pages. */
interface Kept {
  /** Its pieces, and those below it that a heading at its end may ask for. */
  readonly pieces: readonly (Piece | undefined)[]
  /** Before a pair: whether a heading stands above it. */
  readonly above: Piece | undefined
  readonly notes: readonly NoteCalled[]
  readonly start: Start
  readonly count: number
  readonly pages: readonly Page[]
  readonly diagnostics: readonly Diagnostic[]
  /** Notes that it begins. */
  readonly called: readonly string[]
  /** Marks in force below it. */
  readonly carried: ReadonlyMap<string, string>
}

interface NoteCalled {
  readonly id: string
  readonly note: SetNoteBlock | undefined
  readonly isCalled: boolean
}

/** What a chapter finds when it begins. */
interface Start {
  readonly theme: Theme
  readonly master: Master
  readonly source: string
  readonly series: string
  readonly index: number
  readonly carried: ReadonlyMap<string, string>
}

/** By its first piece. */
const kept = new WeakMap<Piece, Kept[]>()
/** Ways of one chapter kept: in two rounds of two papers, say. */
const mostKept = 4
/** Pieces below its end that `needs` may look at. */
const ahead = 7

/**
 * Sets a chapter as `setChapter` does. One that begins on a page of its own, and whose pages were made before of the same
 * pieces, has those pages: they are the same objects, but for their numbers.
 */
export function keepChapter(make: MakeUp, i: number, ordinal: number, setPiece: SetPiece): number {
  const {pieces, facing} = make.galley
  const first = pieces[i]!
  if (facing) return setChapter(make, i, setPiece)
  make.origin = {name: `${ordinal}.`, from: i}
  make.longer = 0
  const open = opensPage(first)
  if (open) {
    settle(make)
    turnTo(make, open)
  }
  if (!isClear(make) || isBreak(first)) return setChapter(make, i, setPiece)
  const start = startOf(make)
  const known = remember(kept, first, (): Kept[] => [])
  const same = known.find((one) => isSame(one, start, make, i))
  if (same) return placeAgain(make, same, i)
  const before = new Set(make.called)
  const faults = make.diagnostics.length
  const next = setChapter(make, i, setPiece)
  if (!endsHere(make, next)) return next
  if (next < pieces.length) make.longer = 0
  settle(make)
  if (!isClear(make) || make.forme.spread) return next
  const called = [...make.called].filter((id) => !before.has(id))
  if (known.length >= mostKept) known.shift()
  known.push({
    pieces: piecesAt(make, i, next - i),
    above: aboveOf(make, i),
    notes: notesOf(piecesAt(make, i, next - i)).map((id) => ({
      id,
      note: make.galley.notes[id],
      isCalled: before.has(id),
    })),
    start,
    count: next - i,
    pages: make.pages.slice(start.index),
    diagnostics: make.diagnostics.slice(faults),
    called,
    carried: new Map(make.carried),
  })
  return next
}

function startOf({theme, master, origin, seriesOrder, pages, carried}: MakeUp): Start {
  return {
    theme,
    master,
    source: origin.name,
    series: seriesOrder.join(' '),
    index: pages.length,
    carried: new Map(carried),
  }
}

/** What follows pays all debts before it begins. */
function endsHere({galley: {pieces}}: MakeUp, next: number): boolean {
  const piece = pieces[next]
  return piece === undefined || piece.kind === 'section' || opensPage(piece) !== undefined
}

const piecesAt = ({galley: {pieces}}: MakeUp, i: number, count: number): readonly (Piece | undefined)[] =>
  Array.from({length: count + ahead}, (_, k) => pieces[i + k])

const aboveOf = ({galley: {pieces}}: MakeUp, i: number): Piece | undefined =>
  pieces[i]?.kind === 'pair' ? pieces[i - 1] : undefined

function isSame(one: Kept, start: Start, make: MakeUp, i: number): boolean {
  const {galley, called} = make
  return (
    isSameStart(one, start) &&
    one.above === aboveOf(make, i) &&
    one.pieces.every((piece, k) => piece === galley.pieces[i + k]) &&
    one.notes.every(({id, note, isCalled}) => isCalled === called.has(id) && isSameNote(note, galley.notes[id]))
  )
}

/** Pages of one side are alike wherever they stand, but what was said of them names their numbers. */
function isSameStart({start: was, diagnostics}: Kept, start: Start): boolean {
  return (
    was.theme === start.theme &&
    was.master === start.master &&
    was.source === start.source &&
    was.series === start.series &&
    (was.index === start.index ||
      (diagnostics.length === 0 && sideOf(was.index, start.master) === sideOf(start.index, start.master))) &&
    was.carried.size === start.carried.size &&
    [...was.carried].every(([key, text]) => start.carried.get(key) === text)
  )
}

const isSameNote = (one: SetNoteBlock | undefined, other: SetNoteBlock | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.series === other.series &&
    one.set.length === other.set.length &&
    one.set.every((set, k) => set === other.set[k]))

function placeAgain(make: MakeUp, {pages, diagnostics, called, carried, count}: Kept, i: number): number {
  for (const page of pages) {
    const index = make.pages.length
    const label = takeLabel(make.numbering)
    make.pages.push(page.index === index && page.label === label ? page : {...page, index, label})
  }
  make.diagnostics.push(...diagnostics)
  for (const id of called) make.called.add(id)
  make.carried.clear()
  for (const [key, text] of carried) make.carried.set(key, text)
  takeForme(make, false)
  return i + count
}

function notesOf(pieces: readonly (Piece | undefined)[]): readonly string[] {
  return [...new Set(pieces.flatMap(setsIn).flatMap(({strips}) => strips.flatMap(({notes}) => notes)))]
}

function setsIn(piece: Piece | undefined) {
  switch (piece?.kind) {
    case 'strips':
      return [piece.set]
    case 'pair':
      return [...piece.left, ...piece.right]
    case 'float':
    case 'columns':
      return piece.set
    default:
      return []
  }
}
