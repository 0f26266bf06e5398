import type {Font, Subtable} from 'fontkit'
import {coveredBy, lookupsOf, subtablesOf} from './layoutTables.js'

/** Substitutions that fontkit makes unasked and that look at more than one glyph. */
const joiningFeatures = new Set(['liga', 'clig', 'calt', 'ccmp', 'rclt', 'rlig'])
const wrappingKind = 7

/**
 * Glyphs with which a ligature or a contextual form may begin. Only pairs of these need be shaped to learn whether two
 * letters stay two letters.
 */
export function readJoiners(font: Font): ReadonlySet<number> {
  const joiners = new Set<number>()
  for (const lookup of lookupsOf(font.GSUB, joiningFeatures)) {
    for (const {table} of subtablesOf(lookup, wrappingKind)) for (const glyph of firstGlyphs(table)) joiners.add(glyph)
  }
  return joiners
}

function firstGlyphs({coverage, coverages, inputCoverage}: Subtable): Iterable<number> {
  const first = coverage ?? coverages?.[0] ?? inputCoverage?.[0]
  return first ? coveredBy(first).keys() : []
}
