import type {Pt} from '../base/index.js'
import {columnsOf, type Forme, roomIn} from './forme.js'
import {tolerance} from './geometry.js'

/** Moves what stands at `y` down, so that the page is filled or its text stands where its master wants it. */
export type Shift = (y: Pt) => Pt

/**
 * Feathering: what is left of a full page is spread over the spaces between its blocks, up to `feather` points each, so
 * that facing pages end level. Not where a page ends for another reason, nor on a grid, whose lines meet by themselves.
 * Else the text stands where `vertical` says.
 */
export function shiftOf(forme: Forme, full: boolean): Shift {
  const {master, gaps} = forme
  const left = Math.min(...columnsOf(forme).map((column) => roomIn(forme, column) - (column.last?.tail?.height ?? 0)))
  if (left <= tolerance) return () => 0
  if (master.vertical !== 'top') {
    const all = master.vertical === 'center' ? left / 2 : left
    return () => all
  }
  const extra = left / gaps.length
  if (!full || master.grid > 0 || gaps.length === 0 || extra > master.feather) return () => 0
  return (y) => extra * gaps.filter((gap) => gap <= y + tolerance).length
}
