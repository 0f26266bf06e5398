import type {Claims} from '../base/index.js'
import type {GlyphsUsed} from './fontFile.js'

/** What is known of a file when all of it has been drawn. */
export interface Findings {
  readonly title: string
  readonly language: string
  /** Its structure can be read aloud. */
  readonly isReadable: boolean
  /** Its pictures keep to colours and depths that are allowed. */
  readonly isLasting: boolean
  /** Every letter of its drawings has a glyph. */
  readonly isLegible: boolean
  readonly fonts: Iterable<GlyphsUsed>
}

/**
 * What a file may declare: a standard when every condition of its holds for this file, and only then. What holds for
 * every file (fonts embedded, links that say what they are, an order of reading) is not asked here but kept by what
 * writes it.
 */
export function claimsOf({title, language, isReadable, isLasting, isLegible, fonts}: Findings): Claims {
  let isWhole = isLegible
  // A letter of one's own says nothing to others, unless it is said what it is: level a asks for that.
  let isPlain = true
  for (const used of fonts)
    for (const [gid, codes] of used) {
      if (gid === 0) isWhole = false
      if (codes.some(isPrivate)) isPlain = false
    }
  const access = isWhole && isReadable && title.trim() !== '' && language !== ''
  if (!isWhole || !isLasting) return {access, archive: undefined}
  return {access, archive: access && isPlain ? 'A' : 'U'}
}

/** Letters of private use (Unicode 16, 23.5). */
function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}
