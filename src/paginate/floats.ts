import type {Pt} from '../base/index.js'
import type {Bit} from './bits.js'
import {type Forme, roomIn} from './forme.js'
import {tolerance} from './geometry.js'
import type {MakeUp, WaitingFloat} from './makeUp.js'
import {notesNeed, setNotes, setNotesAnyhow} from './setNotes.js'

/** Most of a page that floats may take where text stands too. */
const floatShare = 0.7

/** A float goes on the page where it is met, at its head or foot, or on a later page; floats never change their order. */
export function setFloat(make: MakeUp, float: WaitingFloat): void {
  if (make.waiting.length === 0 && fitsFloat(make, float, floatShare)) placeFloat(make, float)
  else make.waiting.push(float)
}

/** Can it stand on a page of its own? One that cannot stands in the text, where it may be divided. */
export function isFloatable(make: MakeUp, {bits}: WaitingFloat): boolean {
  const hasNotes = bits.some(({strip}) => strip.notes.length > 0)
  return heightOf(bits) <= make.forme.area.height * (hasNotes ? floatShare : 1)
}

/** On a fresh page: as many of the waiting floats as may stand on it; the first at any rate. */
export function placeWaiting(make: MakeUp): void {
  for (;;) {
    const [next] = make.waiting
    if (!next || !fitsFloat(make, next, make.forme.floatTop + make.forme.floatBottom > 0 ? floatShare : 1)) return
    make.waiting.shift()
    placeFloat(make, next)
  }
}

/** `anyhow`: on a page of its own, where its notes may be too much. */
export function placeFloat(make: MakeUp, {bits, where}: WaitingFloat, anyhow = false): void {
  const {forme} = make
  const height = heightOf(bits)
  if (where === 'top') {
    forme.floatTop += height
    forme.floats.top.push(bits)
  } else {
    forme.floatBottom += height
    forme.floats.bottom.push(bits)
  }
  if (anyhow) for (const bit of bits) setNotesAnyhow(make, forme.full, bit)
  else setNotes(make, forme.full, bits)
}

function fitsFloat(make: MakeUp, {bits}: WaitingFloat, share: number): boolean {
  const {forme} = make
  const height = heightOf(bits)
  const room = lowestRoom(forme) + tolerance
  if (height > room || forme.floatTop + forme.floatBottom + height > forme.area.height * share + tolerance) return false
  return height + notesNeed(make, forme.full, bits) <= room
}

/** What is left below whatever stands lowest. */
function lowestRoom(forme: Forme): Pt {
  return Math.min(roomIn(forme, forme.full), roomIn(forme, forme.left), roomIn(forme, forme.right))
}

function heightOf(bits: readonly Bit[]): Pt {
  return bits.reduce((height, {strip}) => height + strip.before + strip.height + strip.after, 0)
}
