import type {Face} from './face.js'
import type {Shaped} from './fount.js'
import {featuresIn, type Glyphs, type Substitute, scriptIn, scriptOf, type Tables} from './openType/index.js'

/** Characters above this are shaped by fontkit. Covers Latin, Greek, Cyrillic, punctuation, currency, letterlike signs. */
export const reach = 0x2300
/** Between digits it makes a fraction, which is more than a substitution. */
const fractionSlash = 0x2044

/**
 * A word of plain letters as it is drawn: glyphs, then the substitutions and ligatures of the features, then kerning.
 * `undefined` when the word or its font needs more.
 */
export function shapePlain(
  face: Face,
  substitute: Substitute,
  word: string,
  switches: {readonly [tag: string]: boolean},
): Shaped | undefined {
  const {kerning} = face
  const script = scriptOf(word)
  if (!kerning || !script) return undefined
  const glyphs: Glyphs = {gids: [], codes: []}
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    const gid = isPlain(code) && code !== fractionSlash ? face.glyphOf(code) : 0
    if (gid === 0) return undefined
    glyphs.gids.push(gid)
    glyphs.codes.push([code])
  }
  if (!substitute(glyphs, script, switches)) return undefined
  const {gids, codes} = glyphs
  const kerns = switches['kern'] !== false
  const advances = gids.map(
    (gid, k) => face.advanceOf(gid) + (kerns && k + 1 < gids.length ? kerning(gid, gids[k + 1]!) : 0),
  )
  return {gids, advances, codes, width: advances.reduce((sum, advance) => sum + advance, 0)}
}

/** Features of a font in its default script. */
export function offersOf(tables: Tables): ReadonlySet<string> {
  const all = ['GSUB', 'GPOS'].flatMap((tag) => {
    const table = tables.get(tag)
    const script = table && scriptIn(table, ['DFLT', 'dflt', 'latn'])
    return table && script !== undefined ? [...featuresIn(table, script).keys()] : []
  })
  return new Set(tables.has('kern') ? [...all, 'kern'] : all)
}

/** Characters that are one glyph whatever stands beside them, save for ligatures and kerning. */
export function isPlain(code: number): boolean {
  return (
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0xa0 && code < 0x250 && code !== 0xad) ||
    code === 0x2bc ||
    (code >= 0x370 && code < 0x483) ||
    (code >= 0x48a && code < 0x530) ||
    (code >= 0x1e00 && code < 0x2000) ||
    (code >= 0x2000 && code <= 0x200a) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x202f && code <= 0x205f) ||
    (code >= 0x2070 && code < reach)
  )
}
