import type {Piece} from '../model/index.js'
import {type Bit, bitsOfAll, unitAt} from './bits.js'
import {canEndWell, spoilsEnd} from './endings.js'
import {force} from './force.js'
import {type Forme, fits, isBare, isVacant, put} from './forme.js'
import {tolerance} from './geometry.js'
import {lockUp} from './lockUp.js'
import {type MakeUp, sourceOf} from './makeUp.js'
import {canBeginBelow} from './needs.js'
import {setNotes} from './setNotes.js'
import {emptyStack, spaceOver} from './stack.js'
import {closeSpread, openSpread, settle, turnTo} from './turn.js'

type Pair = Extract<Piece, {kind: 'pair'}>

/** One side of a pair: what is still to be set. */
interface Queue {
  readonly side: 'left' | 'right'
  readonly bits: readonly Bit[]
  at: number
}

/** Both sides begin level; the next pair begins below the longer one. `i` is the pair's place among the pieces. */
export function setPair(make: MakeUp, pair: Pair, i: number): void {
  const queues: readonly Queue[] = [
    {side: 'left', bits: bitsOfAll(pair.left, `${sourceOf(make, i)}l`), at: 0},
    {side: 'right', bits: bitsOfAll(pair.right, `${sourceOf(make, i)}r`), at: 0},
  ]
  openPage(make, queues)
  if (make.galley.facing && !make.forme.spread) openSpread(make)
  if (!isBare(make.forme) && !canBeginBelow(make, i, make.forme.full)) lockUp(make, true)
  begin(make, queues)
  const headed = asksForThis(make, i)
  const isWell = (queue: Queue): boolean => headed || beginsWell(make, queue)
  while (!isVacant(make.forme) && queues.some((queue) => !canBegin(make, queue) || !isWell(queue))) {
    lockUp(make, true)
    begin(make, queues)
  }
  const stuck = queues.find((queue) => !canBegin(make, queue))
  if (stuck) stuck.at += force(make, make.forme[stuck.side], unitAt(stuck.bits, 0))
  for (;;) {
    const moved = queues.map((queue) => setSide(make, queue)).some(Boolean)
    reach(make.forme)
    if (queues.every(isDone)) break
    if (!moved && isBare(make.forme)) {
      const pages = make.pages.length
      const queue = queues.find((one) => !isDone(one))!
      queue.at += force(make, make.forme[queue.side], unitAt(queue.bits, queue.at))
      if (make.pages.length === pages) continue
    } else {
      lockUp(make, true)
    }
    begin(make, queues)
  }
  end(make.forme)
}

/** Full-measure pieces follow that are too long for the verso of a spread. */
export function leaveSpread(make: MakeUp): void {
  if (make.forme.spread) closeSpread(make)
}

const isDone = ({bits, at}: Queue): boolean => at >= bits.length

function openPage(make: MakeUp, queues: readonly Queue[]): void {
  const open = queues.map(({bits}) => bits[0]?.strip.open).find((one) => one !== undefined)
  if (!open) return
  settle(make)
  if (!make.galley.facing) turnTo(make, open)
}

/** Both sides must begin on the same page: not while notes that run on keep one of them off it. */
function canBegin(make: MakeUp, {side, bits}: Queue): boolean {
  return bits.length === 0 || fits(make, make.forme[side], unitAt(bits, 0))
}

/** A heading stands above, which was set there because this pair can begin below it. */
function asksForThis({galley}: MakeUp, i: number): boolean {
  const before = galley.pieces[i - 1]
  if (before?.kind === 'strips') return before.set.strips.at(-1)?.brk === 0
  return before?.kind === 'pair' && [before.left, before.right].some((side) => side.at(-1)?.strips.at(-1)?.brk === 0)
}

/** A pair does not begin at the foot of a page to be divided there inside a word. */
function beginsWell(make: MakeUp, {side, bits}: Queue): boolean {
  return bits.length === 0 || canEndWell(make, make.forme[side], bits, 0)
}

function setSide(make: MakeUp, queue: Queue): boolean {
  const column = make.forme[queue.side]
  const from = queue.at
  while (!isDone(queue)) {
    const unit = unitAt(queue.bits, queue.at)
    if (!fits(make, column, unit) || spoilsEnd(make, column, queue.bits, queue.at)) break
    put(make, column, unit)
    setNotes(make, column, unit)
    queue.at += unit.length
  }
  return queue.at > from
}

function begin({forme}: MakeUp, queues: readonly Queue[]): void {
  const space = spaceOver(
    forme.full,
    queues.map(({bits, at}) => bits[at]),
    forme.master.grid,
  )
  const y = forme.full.y + space
  if (forme.full.begun && space > tolerance) forme.gaps.push(y)
  for (const column of [forme.left, forme.right]) Object.assign(column, emptyStack(), {y, sunk: true})
  const last = forme.parallels[forme.parallels.length - 1]
  if (!last || last.to < forme.full.y - tolerance) forme.parallels.push({from: y, to: y})
}

function end({full, left, right}: Forme): void {
  full.y = Math.max(left.y, right.y)
  full.begun = true
  full.last = undefined
  full.block = undefined
  full.gap = Math.max(left.gap, right.gap)
}

/** Draws the hairline down to where the sides have come. */
function reach({left, right, parallels}: Forme): void {
  const parallel = parallels[parallels.length - 1]
  if (parallel) parallel.to = Math.max(left.y, right.y)
}
