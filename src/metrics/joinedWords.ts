import type {Font, GlyphRun} from 'fontkit'
import type {Shaped} from './fount.js'
import {putOverBases} from './overBase.js'

/** What fontkit makes of a word: of letters that join, of letters with marks. */
export function shapeByFontkit(font: Font, text: string, switches: {readonly [tag: string]: boolean}): Shaped {
  const {glyphs, positions} = withOwnCodes(font, text, switches)
  const advances = positions.map((position) => position.xAdvance)
  const moved = positions.some((position) => position.xOffset !== 0 || position.yOffset !== 0)
  const shaped: Shaped = {
    gids: glyphs.map((glyph) => glyph.id),
    advances,
    codes: glyphs.map((glyph) => [...glyph.codePoints]),
    ...(moved ? {offsets: positions.map((position) => [position.xOffset, position.yOffset] as const)} : {}),
    width: advances.reduce((sum, advance) => sum + advance, 0),
  }
  return putOverBases(glyphs, shaped, font.unitsPerEm)
}

/** Scripts whose letters may share glyphs and differ in marks. */
const complex = /[\u0590-\u1cff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** fontkit gives a glyph the characters of its first use; beh and noon share one. Here each use has its own. */
function withOwnCodes(font: Font, text: string, switches: {readonly [tag: string]: boolean}): GlyphRun {
  // a copy: fontkit writes into it what it applied
  if (!complex.test(text)) return font.layout(text, {...switches})
  const {getGlyph} = font
  font.getGlyph = (id, characters) => {
    font._glyphs[id] = undefined
    return getGlyph.call(font, id, characters)
  }
  try {
    return font.layout(text, {...switches})
  } finally {
    font.getGlyph = getGlyph
  }
}
