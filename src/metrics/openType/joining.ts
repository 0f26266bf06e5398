import {coverageOf, featuresIn, lookupAt, scriptsIn} from './layoutTable.js'
import type {Tables} from './sfnt.js'

/** Substitutions made unasked that look at more than one glyph. */
const joiningFeatures = ['liga', 'clig', 'calt', 'ccmp', 'rclt', 'rlig']
const wrappingKind = 7
const contextKinds = {context: 5, chain: 6}

/**
 * Whether a ligature or a contextual form may begin with a glyph. Only pairs of these need be shaped to learn whether two
 * letters stay two letters.
 */
export function readJoiners(tables: Tables): (glyph: number) => boolean {
  const table = tables.get('GSUB')
  if (!table) return () => false
  const features = scriptsIn(table).map(({at}) => featuresIn(table, at))
  const lookups = new Set(features.flatMap((known) => joiningFeatures.flatMap((tag) => known.get(tag) ?? [])))
  const coverages = [...lookups].flatMap((index) =>
    lookupAt(table, index, wrappingKind).subtables.map(({kind, at}) => firstCoverage(table, kind, at)),
  )
  const seen = new Map<number, boolean>()
  return (glyph) => {
    const known = seen.get(glyph)
    if (known !== undefined) return known
    const joins = coverages.some((at) => at !== undefined && coverageOf(table, at, glyph) >= 0)
    seen.set(glyph, joins)
    return joins
  }
}

/** Where the glyphs are listed with which a substitution begins; in the form with a coverage for each glyph, the first of them. */
function firstCoverage(table: DataView, kind: number, at: number): number | undefined {
  if (table.getUint16(at) !== 3) return at + table.getUint16(at + 2)
  if (kind === contextKinds.context) return at + table.getUint16(at + 6)
  if (kind !== contextKinds.chain) return at + table.getUint16(at + 2)
  const inputs = at + 4 + table.getUint16(at + 2) * 2
  return table.getUint16(inputs) ? at + table.getUint16(inputs + 2) : undefined
}
