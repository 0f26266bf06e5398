import {placeFloat} from './floats.js'
import {isOwingNotes, isVacant} from './forme.js'
import {sideOf} from './geometry.js'
import {issueBlank, lockUp, skipPage, takeForme} from './lockUp.js'
import type {MakeUp} from './makeUp.js'
import {forceNote, runOn} from './setNotes.js'

/**
 * Pays every debt before a chapter, a section or the document ends: notes that run on, floats that wait. A spread is left
 * when only floats wait: they stand on pages one by one.
 */
export function settle(make: MakeUp): void {
  while (!isVacant(make.forme) || isOwingNotes(make.forme) || make.waiting.length > 0) {
    if (isVacant(make.forme)) placeFirst(make)
    if (isVacant(make.forme)) forceNote(make)
    lockUp(make, false, true)
  }
}

/** Ends the page in hand, if anything stands on it, and goes on at the head of the next page of the side asked for. */
export function turnTo(make: MakeUp, side: 'page' | 'recto' | 'verso'): void {
  if (!isVacant(make.forme)) lockUp(make, false)
  if (make.forme.spread || make.master.oneSided) return
  if (side === 'page' || side === sideOf(make.pages.length, make.master)) return
  if (side === 'verso' && make.pages.length === 0) return
  if (!isVacant(make.forme)) {
    lockUp(make, false)
    return
  }
  skipPage(make)
}

/** Begins a spread: the next verso and the recto that faces it. */
export function openSpread(make: MakeUp): void {
  settle(make)
  if (make.pages.length % 2 === 0) issueBlank(make)
  takeForme(make, true)
}

/** Ends a run of spreads; single pages follow. */
export function closeSpread(make: MakeUp): void {
  settle(make)
  takeForme(make, false)
}

function placeFirst(make: MakeUp): void {
  runOn(make, Number.POSITIVE_INFINITY)
  if (!isVacant(make.forme)) return
  const next = make.waiting.shift()
  if (next) placeFloat(make, next, true)
}
