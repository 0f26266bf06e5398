import type {Font} from 'fontkit'

/**
 * Advance of a glyph in font units, read from `hmtx`. fontkit's own `advanceWidth` also reads the outline and fails where
 * a font ends in an empty glyph (Cousine).
 */
export function advanceOf(font: Font, glyph: number): number {
  const last = font.hhea.numberOfMetrics - 1
  return font.hmtx.metrics.get(Math.min(glyph, last)).advance
}
