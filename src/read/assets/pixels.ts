import type {Pt} from '../../base/index.js'

/** Pixels along an edge. More is a bomb, or a scan that nobody can print. */
export const mostPixels = 20_000
/** Pixels an inch where a file does not say: CSS's. */
const defaultDensity = 96
/** Below this a density is a mistake of the program that wrote it. */
const leastDensity = 20
const pointsPerInch = 72

/** Points that so many pixels take at a density in pixels an inch. */
export function pointsOf(pixels: number, density: number | undefined): Pt {
  return (pixels * pointsPerInch) / (density !== undefined && density >= leastDensity ? density : defaultDensity)
}

/** Why a picture of this size cannot be used. */
export function sizeProblem(width: number, height: number): string | undefined {
  if (width === 0 || height === 0) return 'the picture has no size'
  if (width > mostPixels || height > mostPixels)
    return `the picture has ${width} × ${height} pixels, more than ${mostPixels} along an edge`
  return undefined
}
