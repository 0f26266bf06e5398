import type {Pt} from '../base/index.js'
import type {SetBlock, Strip} from '../model/index.js'
import type {Bit} from './bits.js'
import {tolerance} from './geometry.js'

/** How far a column is filled, from the top of its type area. */
export interface Stack {
  y: Pt
  /** Something stands in it on this page. */
  begun: boolean
  /** The space above its first strip is there already: both sides of a pair begin level. */
  sunk: boolean
  /** What stands lowest: its tail closes the column. */
  last: Strip | undefined
  block: SetBlock | undefined
  /** Space asked for below it. */
  gap: Pt
}

export const emptyStack = (): Stack => ({y: 0, begun: false, sunk: false, last: undefined, block: undefined, gap: 0})

/** The next line of the baseline grid. */
export function snap(y: Pt, grid: Pt): Pt {
  return grid > 0 ? Math.ceil((y - tolerance) / grid) * grid : y
}

/**
 * Space above a strip. Of two meeting spaces the larger counts; at the head of a column there is none, but for the sink
 * of a chapter opening. Where a block begins, the grid is found again: a display takes whole lines. What is one block (a
 * caption and its table) keeps its own distances.
 */
export function spaceAbove(stack: Stack, {strip, of}: Bit, grid: Pt): Pt {
  if (!stack.begun) return strip.firm && !stack.sunk ? snap(strip.before, grid) : 0
  const gap = Math.max(stack.gap, strip.before)
  return of === stack.block ? gap : snap(stack.y + gap, grid) - stack.y
}

/** Heads of a table are set again where one of its rows opens a column. */
export function headsAbove(stack: Stack, {strip}: Bit): readonly Strip[] {
  return stack.begun ? [] : (strip.repeat ?? [])
}

/** Moves the stack past a strip; returns the y at which it stands. */
export function pile(stack: Stack, bit: Bit, grid: Pt): Pt {
  for (const head of headsAbove(stack, bit)) {
    stack.y += head.height
    stack.begun = true
    stack.block = bit.of
    stack.gap = head.after
  }
  const y = stack.y + spaceAbove(stack, bit, grid)
  stack.y = y + bit.strip.height
  stack.begun = true
  stack.last = bit.strip
  stack.block = bit.of
  stack.gap = bit.strip.after
  return y
}

/** Height that a unit adds, with the heads above it and the tail should the column end below it. */
export function heightOn(stack: Stack, unit: readonly Bit[], grid: Pt): Pt {
  const {y, begun, sunk, last, block, gap} = stack
  const trial: Stack = {y, begun, sunk, last, block, gap}
  for (const bit of unit) pile(trial, bit, grid)
  return trial.y - y + tailOf(trial)
}

/** Height of the tail that closes the column where it ends now. */
export const tailOf = ({last}: Stack): Pt => last?.tail?.height ?? 0

/** Space above columns that begin level below `above`: the larger of what they ask for. */
export function spaceOver(above: Stack, first: readonly (Bit | undefined)[], grid: Pt): Pt {
  const strips = first.flatMap((bit) => bit?.strip ?? [])
  if (!above.begun) return snap(Math.max(0, ...strips.map((strip) => (strip.firm ? strip.before : 0))), grid)
  return snap(above.y + Math.max(above.gap, ...strips.map(({before}) => before)), grid) - above.y
}
