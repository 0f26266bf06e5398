import {remember} from '../../base/index.js'
import {coverageOf, featuresIn, type Lookup, lookupAt, scriptIn} from './layoutTable.js'
import type {Tables} from './sfnt.js'

/** Glyphs in order, each with the code points that it stands for. */
export interface Glyphs {
  readonly gids: number[]
  readonly codes: (readonly number[])[]
}

/** Puts the glyphs of ligatures and features in the place of others; `false` when that takes more than is read here. */
export type Substitute = (glyphs: Glyphs, script: string, switches: {readonly [tag: string]: boolean}) => boolean

/** What a shaper does unasked (fontkit's DefaultShaper; HarfBuzz does the same). */
const unasked = ['rvrn', 'ltra', 'ltrm', 'ccmp', 'locl', 'rlig', 'calt', 'clig', 'liga', 'rclt']
/** Asked when the table does not know a script. */
const anyScript = ['DFLT', 'dflt', 'latn']

const kinds = {single: 1, ligature: 4, context: 5, chain: 6, wrapping: 7}
/** Flags of lookups that pass over base glyphs or ligatures. Marks do not come here. */
const passesOver = 0x06

/**
 * Reads what of GSUB whole words of plain letters need: single substitutions and ligatures. A word that anything else
 * touches, a contextual form above all, is left to fontkit.
 */
export function readSubstitution(tables: Tables): Substitute {
  const table = tables.get('GSUB')
  if (!table) return () => true
  const plans = new Map<string, readonly Lookup[]>()
  return ({gids, codes}, script, switches) => {
    const plan = remember(plans, `${script}${JSON.stringify(switches)}`, () => planOf(table, script, switches))
    return plan.every((lookup) => {
      for (let at = 0; at < gids.length; at++) if (!apply(table, lookup, gids, codes, at)) return false
      return true
    })
  }
}

function planOf(table: DataView, script: string, switches: {readonly [tag: string]: boolean}): readonly Lookup[] {
  const at = scriptIn(table, [script, ...anyScript])
  if (at === undefined) return []
  const features = featuresIn(table, at)
  const wanted = new Set([...unasked, ...Object.keys(switches)].filter((tag) => switches[tag] !== false))
  const indexes = new Set([...wanted].flatMap((tag) => features.get(tag) ?? []))
  return [...indexes].sort((a, b) => a - b).map((index) => lookupAt(table, index, kinds.wrapping))
}

/** The first subtable that has something to say of the glyph is the only one. */
function apply(
  table: DataView,
  {flags, subtables}: Lookup,
  gids: number[],
  codes: (readonly number[])[],
  place: number,
): boolean {
  for (const {kind, at} of subtables) {
    if (kind === kinds.chain || kind === kinds.context) {
      if (mayMatch(table, kind, at, gids, place)) return false
      continue
    }
    const index = coverageOf(table, at + table.getUint16(at + 2), gids[place]!)
    if (index < 0) continue
    if (flags & passesOver) return false
    if (kind === kinds.single) {
      gids[place] =
        table.getUint16(at) === 1
          ? (gids[place]! + table.getInt16(at + 4)) & 0xffff
          : table.getUint16(at + 6 + index * 2)
      return true
    }
    if (kind !== kinds.ligature) return false
    if (ligate(table, at + table.getUint16(at + 6 + index * 2), gids, codes, place)) return true
  }
  return true
}

/** Joins the glyph and those after it to the first ligature of the set that is there. */
function ligate(table: DataView, set: number, gids: number[], codes: (readonly number[])[], place: number): boolean {
  for (let k = 0; k < table.getUint16(set); k++) {
    const ligature = set + table.getUint16(set + 2 + k * 2)
    const length = table.getUint16(ligature + 2)
    let same = 1
    while (same < length && gids[place + same] === table.getUint16(ligature + 4 + (same - 1) * 2)) same++
    if (same < length) continue
    gids.splice(place, length, table.getUint16(ligature))
    codes.splice(place, length, codes.slice(place, place + length).flat())
    return true
  }
  return false
}

/** Whether a rule for glyphs in a context could hold here. Only the form that lists a coverage for each glyph is read fully. */
function mayMatch(table: DataView, kind: number, at: number, gids: readonly number[], place: number): boolean {
  if (table.getUint16(at) !== 3) return coverageOf(table, at + table.getUint16(at + 2), gids[place]!) >= 0
  if (kind === kinds.context) return coverageOf(table, at + table.getUint16(at + 6), gids[place]!) >= 0
  let from = at + 2
  const covers = (step: number, start: number): boolean => {
    const count = table.getUint16(from)
    const offsets = from + 2
    from = offsets + count * 2
    for (let k = 0; k < count; k++) {
      const glyph = gids[start + k * step]
      if (glyph === undefined || coverageOf(table, at + table.getUint16(offsets + k * 2), glyph) < 0) return false
    }
    return true
  }
  const before = covers(-1, place - 1)
  const inputs = table.getUint16(from)
  const here = covers(1, place)
  return before && here && covers(1, place + inputs)
}
