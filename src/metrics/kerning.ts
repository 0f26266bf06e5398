import type {Font, Subtable} from 'fontkit'
import {classesOf, coveredBy, lookupsOf, subtablesOf} from './layoutTables.js'

/** Kern in font units between two glyphs that follow each other. */
export type Kerning = (left: number, right: number) => number

/** Kind of a GPOS lookup that adjusts pairs, and of one that wraps another (OpenType 1.9, GPOS). */
const pairKind = 2
const wrappingKind = 9

/**
 * Reads pair kerning straight from GPOS: some thirty times faster than shaping two letters. Contextual kerning
 * (three glyphs and more) is left out; what measures and what draws both use this, so a line is as long as it was measured.
 * `undefined` when the font kerns in a way that is not read here: then pairs are shaped by fontkit.
 */
export function readKerning(font: Font): Kerning | undefined {
  if (!font.GPOS) return font.availableFeatures.includes('kern') ? undefined : () => 0
  const lookups = lookupsOf(font.GPOS, new Set(['kern'])).map((lookup) =>
    subtablesOf(lookup, wrappingKind)
      .filter(({kind}) => kind === pairKind)
      .map(({table}) => table),
  )
  if (lookups.flat().some((table) => !isPlain(table))) return undefined
  const readers = lookups.map((tables) =>
    tables.map((table) => (table.version === 1 ? byPair(table) : byClass(table, font.numGlyphs))),
  )
  return (left, right) => {
    let kern = 0
    for (const lookup of readers) {
      for (const reader of lookup) {
        const value = reader(left, right)
        if (value === undefined) continue
        kern += value
        break
      }
    }
    return kern
  }
}

/** Moves nothing but the advance of the first glyph. */
function isPlain({coverage, valueFormat1 = {}, valueFormat2 = {}}: Subtable): boolean {
  const named = (format: {readonly [name: string]: boolean}) => Object.keys(format).filter((name) => format[name])
  return (
    coverage !== undefined &&
    named(valueFormat1).every((name) => name === 'xAdvance') &&
    named(valueFormat2).length === 0
  )
}

type Reader = (left: number, right: number) => number | undefined

function byPair({coverage, pairSets}: Subtable): Reader {
  const index = lazily(() => coveredBy(coverage!))
  const sets = new Map<number, ReadonlyMap<number, number>>()
  const setOf = (left: number): ReadonlyMap<number, number> | undefined => {
    const known = sets.get(left)
    if (known) return known
    const at = index().get(left)
    if (at === undefined || !pairSets) return undefined
    const set = new Map(pairSets.get(at).map(({secondGlyph, value1}) => [secondGlyph, value1.xAdvance ?? 0]))
    sets.set(left, set)
    return set
  }
  return (left, right) => setOf(left)?.get(right)
}

function byClass({coverage, classDef1, classDef2, classRecords}: Subtable, glyphs: number): Reader {
  const index = lazily(() => coveredBy(coverage!))
  const first = lazily(() => classesOf(classDef1!, glyphs))
  const second = lazily(() => classesOf(classDef2!, glyphs))
  return (left, right) => {
    if (!index().has(left)) return undefined
    return classRecords!.get(first()[left]!).get(second()[right]!).value1.xAdvance ?? 0
  }
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
