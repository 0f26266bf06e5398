import type {Shaped} from './fount.js'

/** What is asked of a glyph: in font units. */
interface Drawn {
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
  readonly bbox: {readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number}
}

/** A mark further than this from the middle of its letter, in ems, was put there by nobody. */
const farthest = 0.12
/** Between a letter and the mark over it, in ems. */
const gapOver = 0.07

const isAccent = ({codePoints}: Drawn): boolean =>
  codePoints.length === 1 && codePoints[0]! >= 0x300 && codePoints[0]! <= 0x36f

/**
 * Accents over their letters in a face that does not say where they stand: the middle of the accent over the middle of the
 * letter, just above it. Fonts for typewriters and programs often lack this.
 */
export function putOverBases(glyphs: readonly Drawn[], shaped: Shaped, unitsPerEm: number): Shaped {
  if (!glyphs.some(isAccent)) return shaped
  const advances = [...shaped.advances]
  const offsets = glyphs.map((_, i): readonly [number, number] => shaped.offsets?.[i] ?? [0, 0])
  let pen = 0
  let base: {readonly glyph: Drawn; readonly pen: number} | undefined
  glyphs.forEach((glyph, i) => {
    if (!isAccent(glyph)) base = {glyph, pen}
    else if (base && offsets[i]!.every((offset) => offset === 0)) {
      const middle = pen + middleOf(glyph)
      const wanted = base.pen + middleOf(base.glyph)
      if (Math.abs(middle - wanted) > farthest * unitsPerEm) {
        const over = glyph.bbox.minY > 0 ? base.glyph.bbox.maxY + gapOver * unitsPerEm - glyph.bbox.minY : 0
        offsets[i] = [Math.round(wanted - middle), Math.round(over)]
        advances[i] = 0
      }
    }
    pen += advances[i]!
  })
  return {...shaped, advances, ...(offsets.some(([x, y]) => x !== 0 || y !== 0) ? {offsets} : {}), width: pen}
}

const middleOf = ({bbox}: Drawn): number => (bbox.minX + bbox.maxX) / 2
