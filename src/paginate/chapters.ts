import type {Pt} from '../base/index.js'
import type {Piece} from '../model/index.js'
import {columnsOf, type Forme, isOwingNotes, isVacant} from './forme.js'
import {takeForme} from './lockUp.js'
import type {MakeUp, Numbering} from './makeUp.js'
import {settle, turnTo} from './turn.js'

/** Sets piece `i`, and those that are one with it; returns the next. */
export type SetPiece = (make: MakeUp, i: number) => number

/** Fewest lines that may stand alone on the last page of a chapter. */
const leastLines = 5
/** Fewer look poor still: they are given company, or taken in, where that makes a good page of it. */
const goodLines = 7
/** Lines by which the pages of a chapter are made longer, or shorter, to mend its last page. */
const remedies = [1, -1] as const

/**
 * Sets the pieces from `i` to the next that begins on a page of its own. When that leaves a few lines alone on the last
 * page, the chapter is set again a line longer on every page, which takes them in, or a line shorter, which gives them
 * company; facing pages stay level (R. Bringhurst, *The Elements of Typographic Style*, 2.4.9 and 8.7).
 */
export function setChapter(make: MakeUp, i: number, setPiece: SetPiece): number {
  make.longer = 0
  const open = opensPage(make.galley.pieces[i])
  if (make.galley.facing) return setUpToNext(make, i, setPiece)
  if (open) {
    settle(make)
    turnTo(make, open)
  }
  const mark = isClear(make) ? markOf(make) : undefined
  const next = setUpToNext(make, i, setPiece)
  const line = lineOf(make)
  if (!mark || !endsPoorly(make, mark, goodLines)) return next
  const least = endsPoorly(make, mark, leastLines) ? leastLines : goodLines
  const {length} = make.pages
  const faults = make.diagnostics.length
  for (const lines of remedies) {
    goBack(make, mark, lines * line)
    setUpToNext(make, i, setPiece)
    const isBetter =
      lines > 0 ? make.pages.length < length : make.pages.length === length && !endsPoorly(make, mark, least)
    if (isBetter && make.diagnostics.length <= faults) return next
  }
  goBack(make, mark, 0)
  return setUpToNext(make, i, setPiece)
}

/** The side on which a piece wants to begin a page of its own. */
export function opensPage(piece: Piece | undefined): 'page' | 'recto' | 'verso' | undefined {
  return piece?.kind === 'strips' ? piece.set.strips[0]?.open : undefined
}

function setUpToNext(make: MakeUp, i: number, setPiece: SetPiece): number {
  const {pieces} = make.galley
  let next = setPiece(make, i)
  while (next < pieces.length && !opensPage(pieces[next]) && !isBreak(pieces[next - 1]) && !isBreak(pieces[next]))
    next = setPiece(make, next)
  return next
}

export const isBreak = (piece: Piece | undefined): boolean => piece?.kind === 'section' || piece?.kind === 'pagebreak'

/** Nothing stands on the page in hand, and nothing waits to. */
export function isClear({forme, waiting}: MakeUp): boolean {
  return isVacant(forme) && !isOwingNotes(forme) && waiting.length === 0
}

/** What a chapter found when it began. */
interface Mark {
  readonly pages: number
  readonly diagnostics: number
  readonly called: ReadonlySet<string>
  readonly numbering: Readonly<Numbering>
  readonly carried: ReadonlyMap<string, string>
}

function markOf({pages, diagnostics, called, numbering, carried}: MakeUp): Mark {
  return {
    pages: pages.length,
    diagnostics: diagnostics.length,
    called: new Set(called),
    numbering: {...numbering},
    carried: new Map(carried),
  }
}

/** Takes a chapter off the pages again; the next ones are longer by so much. */
function goBack(make: MakeUp, mark: Mark, longer: Pt): void {
  make.pages.length = mark.pages
  make.diagnostics.length = mark.diagnostics
  make.called.clear()
  for (const id of mark.called) make.called.add(id)
  Object.assign(make.numbering, mark.numbering)
  make.carried.clear()
  for (const [name, value] of mark.carried) make.carried.set(name, value)
  make.longer = longer
  takeForme(make, false)
}

const lineOf = ({theme}: MakeUp): Pt => theme.styles['body']?.leading ?? 0

/** Do fewer lines than `least` stand alone on the page in hand, after full ones, in no more room than so many lines take? */
function endsPoorly(make: MakeUp, mark: Mark, least: number): boolean {
  const {forme, pages, waiting} = make
  if (forme.spread || waiting.length > 0 || pages.length === mark.pages) return false
  const lines = forme.standing.filter(({role}) => role === 'body').length
  return lines > 0 && lines < least && filled(forme) <= least * lineOf(make)
}

/** Height taken by text and notes. */
function filled(forme: Forme): Pt {
  const columns = columnsOf(forme)
  return (
    Math.max(...columns.map(({y}) => y)) +
    columns.reduce((sum, {foot}) => sum + foot.height, forme.floatTop + forme.floatBottom)
  )
}
