import {lastNotAbove, tagAt} from './sfnt.js'

// Readers of GPOS and GSUB, straight from the bytes (OpenType 1.9, ch. 2). Places are counted from the first byte of the table.

export interface Lookup {
  readonly flags: number
  readonly subtables: readonly {readonly kind: number; readonly at: number}[]
}

/** Lookups of every feature in the default language of a script, by tag. Of a feature named twice the last counts. */
export function featuresIn(table: DataView, script: number): ReadonlyMap<string, readonly number[]> {
  const features = new Map<string, readonly number[]>()
  const language = table.getUint16(script)
  if (language === 0) return features
  const list = table.getUint16(6)
  for (const index of numbersAt(table, script + language + 4)) {
    const record = list + 2 + index * 6
    features.set(tagAt(table, record), numbersAt(table, list + table.getUint16(record + 4) + 2))
  }
  return features
}

/** Where the first of these scripts is that the table has. */
export function scriptIn(table: DataView, wanted: readonly string[]): number | undefined {
  const all = scriptsIn(table)
  return wanted.map((tag) => all.find((script) => script.tag === tag)).find((script) => script)?.at
}

export function scriptsIn(table: DataView): readonly {readonly tag: string; readonly at: number}[] {
  const list = table.getUint16(4)
  return Array.from({length: table.getUint16(list)}, (_, k) => {
    const record = list + 2 + k * 6
    return {tag: tagAt(table, record), at: list + table.getUint16(record + 4)}
  })
}

/** A lookup, out of the wrapping that lets tables grow past 64 KB. */
export function lookupAt(table: DataView, index: number, wrapping: number): Lookup {
  const list = table.getUint16(8)
  const lookup = list + table.getUint16(list + 2 + index * 2)
  const kind = table.getUint16(lookup)
  const subtables = numbersAt(table, lookup + 4).map((offset) => {
    const at = lookup + offset
    return kind === wrapping ? {kind: table.getUint16(at + 2), at: at + table.getUint32(at + 4)} : {kind, at}
  })
  return {flags: table.getUint16(lookup + 2), subtables}
}

/** A count and as many numbers. */
export function numbersAt(table: DataView, at: number): readonly number[] {
  return Array.from({length: table.getUint16(at)}, (_, k) => table.getUint16(at + 2 + k * 2))
}

/** Place of a glyph among those that a subtable covers, or −1. */
export function coverageOf(table: DataView, at: number, glyph: number): number {
  const count = table.getUint16(at + 2)
  if (table.getUint16(at) === 1) {
    const k = lastNotAbove(count, glyph, (i) => table.getUint16(at + 4 + i * 2))
    return k >= 0 && table.getUint16(at + 4 + k * 2) === glyph ? k : -1
  }
  const k = lastNotAbove(count, glyph, (i) => table.getUint16(at + 4 + i * 6))
  if (k < 0 || table.getUint16(at + 6 + k * 6) < glyph) return -1
  return table.getUint16(at + 8 + k * 6) + glyph - table.getUint16(at + 4 + k * 6)
}

/** Class of a glyph; those not named are of class 0. */
export function classOf(table: DataView, at: number, glyph: number): number {
  if (table.getUint16(at) === 1) {
    const k = glyph - table.getUint16(at + 2)
    return k >= 0 && k < table.getUint16(at + 4) ? table.getUint16(at + 6 + k * 2) : 0
  }
  const k = lastNotAbove(table.getUint16(at + 2), glyph, (i) => table.getUint16(at + 4 + i * 6))
  return k >= 0 && table.getUint16(at + 6 + k * 6) >= glyph ? table.getUint16(at + 8 + k * 6) : 0
}
