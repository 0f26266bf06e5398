import {classOf, coverageOf, featuresIn, lookupAt, scriptsIn} from './layoutTable.js'
import {lastNotAbove, type Tables} from './sfnt.js'

/** Kern in font units between two glyphs that follow each other. */
export type Kerning = (left: number, right: number) => number

/** Kind of a GPOS lookup that adjusts pairs, and of one that wraps another (OpenType 1.9, GPOS). */
const pairKind = 2
const wrappingKind = 9
/** Format of a value that moves nothing but the advance, and its size in bytes. */
const advanceOnly = 4
const valueSize = 2

/**
 * Reads pair kerning straight from GPOS: what the features `kern` of all scripts' default languages do. Contextual kerning
 * (three glyphs and more) is left out; what measures and what draws both use this, so a line is as long as it was
 * measured. `undefined` when the font kerns in a way that is not read here: then pairs are shaped by fontkit.
 */
export function readKerning(tables: Tables): Kerning | undefined {
  const table = tables.get('GPOS')
  if (!table) return tables.has('kern') ? undefined : () => 0
  const wanted = new Set(scriptsIn(table).flatMap(({at}) => featuresIn(table, at).get('kern') ?? []))
  const lookups = [...wanted]
    .sort((a, b) => a - b)
    .map((index) => lookupAt(table, index, wrappingKind).subtables.filter(({kind}) => kind === pairKind))
  const isPlain = (at: number): boolean =>
    [0, advanceOnly].includes(table.getUint16(at + 4)) && table.getUint16(at + 6) === 0
  if (lookups.flat().some(({at}) => !isPlain(at))) return undefined
  return (left, right) => {
    let kern = 0
    for (const subtables of lookups) {
      for (const {at} of subtables) {
        const value = kernIn(table, at, left, right)
        if (value === undefined) continue
        kern += value
        break
      }
    }
    return kern
  }
}

/** `undefined` when the subtable says nothing of these two, and the next is asked. */
function kernIn(table: DataView, at: number, left: number, right: number): number | undefined {
  const index = coverageOf(table, at + table.getUint16(at + 2), left)
  if (index < 0) return undefined
  const hasValue = table.getUint16(at + 4) === advanceOnly
  if (table.getUint16(at) === 1) {
    const set = at + table.getUint16(at + 10 + index * 2)
    const size = hasValue ? 2 + valueSize : 2
    const k = lastNotAbove(table.getUint16(set), right, (i) => table.getUint16(set + 2 + i * size))
    const found = k >= 0 && table.getUint16(set + 2 + k * size) === right
    return found ? (hasValue ? table.getInt16(set + 4 + k * size) : 0) : undefined
  }
  if (!hasValue) return 0
  const first = classOf(table, at + table.getUint16(at + 8), left)
  const second = classOf(table, at + table.getUint16(at + 10), right)
  return table.getInt16(at + 16 + (first * table.getUint16(at + 14) + second) * valueSize)
}
