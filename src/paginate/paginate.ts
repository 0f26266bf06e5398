import type {Outcome} from '../base/index.js'
import type {Galley, Page} from '../model/index.js'
import type {Theme} from '../theme/index.js'
import {setColumns, setOverSpread} from './balance.js'
import {asksForNext, type Bit, bitsOf, bitsOfAll, unitAt} from './bits.js'
import {opensPage} from './chapters.js'
import {isFloatable, setFloat} from './floats.js'
import {setRun} from './flow.js'
import {newForme} from './forme.js'
import {keepChapter} from './keepChapter.js'
import {type MakeUp, sourceOf, type WaitingFloat} from './makeUp.js'
import {seriesOf, shelveNotes} from './noteShelf.js'
import {leaveSpread, setPair} from './pair.js'
import {openingMaster, setSection} from './sections.js'
import {openSpread, settle, turnTo} from './turn.js'

/**
 * Makes pages of strips. Nothing is read but the arguments, and nothing in them is changed.
 *
 * I1 every strip of the galley is placed once and in order; only heads and tails of tables are placed again (`repeat`).
 *    What stands behind a strip is placed on the page after its own.
 * I2 no two strips of a page overlap and none leaves the type area, unless `strip-overfull` is reported.
 * I3 a note is placed once, whole or in consecutive parts on consecutive pages, its first line on the page of its call,
 *    unless `note-late` is reported. While a note of a series runs on, no later one of that series and column begins.
 * I4 a page ends only below a strip with `brk` above 0, unless `keep-broken` is reported.
 * I5 what is placed is final, but for a chapter with a poor last page, which is set at most three times more.
 *
 * So time and memory grow with strips, lines of notes and pages.
 */
export function paginate(galley: Galley, theme: Theme): Outcome<Page[]> {
  const make = begin(galley, theme)
  for (let i = 0, ordinal = 0; i < galley.pieces.length; ordinal++) i = keepChapter(make, i, ordinal, setPiece)
  settle(make)
  return {value: make.pages, diagnostics: make.diagnostics}
}

function begin(galley: Galley, theme: Theme): MakeUp {
  const master = openingMaster(theme)
  return {
    theme,
    galley,
    notes: shelveNotes(galley, theme.notes.runIn),
    seriesOrder: seriesOf(galley),
    pages: [],
    diagnostics: [],
    called: new Set(),
    waiting: [],
    numbering: {style: 'arabic', next: 1},
    carried: new Map(),
    master,
    longer: 0,
    origin: {name: '', from: 0},
    forme: newForme(master, 0, false, undefined),
  }
}

/** Sets piece `i`, and those that are one with it; returns the next. */
function setPiece(make: MakeUp, i: number): number {
  const piece = make.galley.pieces[i]!
  switch (piece.kind) {
    case 'section':
      setSection(make, piece, facesFrom(make, i + 1))
      return i + 1
    case 'pagebreak':
      turnTo(make, facesFrom(make, i + 1) ? 'page' : piece.to)
      return i + 1
    case 'pair':
      setPair(make, piece, i)
      return i + 1
    case 'columns':
      leaveSpread(make)
      setColumns(make, piece, i)
      return i + 1
    default:
      return setFlow(make, i)
  }
}

/** Does a pair of facing pages begin here? */
function facesFrom({galley}: MakeUp, i: number): boolean {
  const next = galley.pieces.slice(i).find(({kind}) => kind !== 'section' && kind !== 'pagebreak')
  return galley.facing && next?.kind === 'pair'
}

/** Neighbouring pieces at full measure are one run; floats among them do not divide it. */
function setFlow(make: MakeUp, i: number): number {
  const {pieces} = make.galley
  const bits: Bit[] = []
  const floats: {before: number; float: WaitingFloat}[] = []
  let j = i
  for (; ; j++) {
    const piece = pieces[j]
    if (j > i && !make.galley.facing && opensPage(piece)) break
    if (piece?.kind === 'strips') bits.push(...bitsOf(piece.set, sourceOf(make, j)))
    else if (piece?.kind === 'float') {
      const float = {bits: bitsOfAll(piece.set, `${sourceOf(make, j)}f`), where: piece.where}
      if (isFloatable(make, float)) floats.push({before: bits.length, float})
      else bits.push(...float.bits)
    } else break
  }
  if (goesOverSpread(make, bits)) {
    for (const {float} of floats) setFloat(make, float)
    setOverSpread(make, bits)
    return j
  }
  if (!staysInSpread(make, bits)) leaveSpread(make)
  const led = make.galley.facing && !make.forme.spread && pieces[j]?.kind === 'pair' ? leadOf(bits) : bits.length
  const head = floats.filter(({before}) => before < led || led === bits.length)
  if (led > 0 || head.length > 0) setRun(make, {bits: bits.slice(0, led), floats: head, next: j})
  if (led < bits.length) {
    openSpread(make)
    setRun(make, {
      bits: bits.slice(led),
      floats: floats.filter((one) => !head.includes(one)).map(({float}) => ({before: 0, float})),
      next: j,
    })
  }
  return j
}

/** Where the heading begins that ends a run: before facing text it stands in the spread, on the verso. */
function leadOf(bits: readonly Bit[]): number {
  let from = 0
  for (let at = 0; at < bits.length; ) {
    from = at
    at += unitAt(bits, at).length
  }
  return asksForNext(bits.slice(from)) ? from : bits.length
}

/** Part of the type area up to which full-measure pieces stand on the verso of a spread among its pairs. */
const spreadShare = 0.5

function goesOverSpread({forme}: MakeUp, bits: readonly Bit[]): boolean {
  return (
    forme.spread &&
    heightOf(bits) > forme.area.height * spreadShare &&
    bits.every(({strip}) => !strip.open && strip.notes.length === 0)
  )
}

function staysInSpread({forme}: MakeUp, bits: readonly Bit[]): boolean {
  return forme.spread && heightOf(bits) <= forme.area.height * spreadShare && bits.every(({strip}) => !strip.open)
}

const heightOf = (bits: readonly Bit[]): number => bits.reduce((sum, {strip}) => sum + strip.height, 0)
