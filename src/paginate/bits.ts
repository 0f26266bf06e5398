import type {Place} from '../base/index.js'
import type {SetBlock, Strip} from '../model/index.js'

/** A strip where it occurs: of which block, and which occurrence of that block. */
export interface Bit {
  readonly strip: Strip
  readonly of: SetBlock
  readonly source: string
}

export function bitsOf(of: SetBlock, source: string): readonly Bit[] {
  return of.strips.map((strip) => ({strip, of, source}))
}

/** Bits of several blocks one after another; each block is an occurrence of its own: `12l0`, `12l1`. */
export function bitsOfAll(sets: readonly SetBlock[], source: string): readonly Bit[] {
  return sets.flatMap((of, k) => bitsOf(of, `${source}${k}`))
}

/**
 * The strips from `from` to the next permitted break: what may not be parted. A strip that opens a page is never joined
 * to what stands before it.
 */
export function unitAt(bits: readonly Bit[], from: number): readonly Bit[] {
  let to = from
  while (to < bits.length - 1 && bits[to]!.strip.brk === 0 && !bits[to + 1]!.strip.open) to++
  return bits.slice(from, to + 1)
}

/** Does it ask for what follows on the same page? */
export function asksForNext(unit: readonly Bit[]): boolean {
  return unit[unit.length - 1]?.strip.brk === 0
}

export function placeOf(unit: readonly Bit[]): {readonly place?: Place} {
  const place = unit[0]?.of.place
  return place ? {place} : {}
}
