import {type LineOnPage, mostCommon} from './lines.js'

/** Points. Sums of widths and rounded positions differ by less. */
const sameEdge = 0.8
/** Least lines that prove a right edge, among those whose spaces are stretched. */
const leastLines = 4
/** Of the space in ragged text. A word space so much wider or narrower was made so. */
const stretched = 0.02
/** Signs that may stand outside the measure, at either end of a line. */
const mayHang = /^[-‐­.,:;!?–—»”’“)«„‘(…]$/u

/** Where the lines of a file end because they were made to: the evidence of justified text. */
export interface Edges {
  /** Word spaces that nothing stretched, by font: those of last lines and of ragged text. */
  readonly natural: ReadonlyMap<string, number>
  readonly isJustified: (line: LineOnPage) => boolean
  /** The right edge that the line reaches, with or without a sign that hangs over it. */
  readonly edgeOf: (line: LineOnPage) => number | undefined
}

/**
 * Finds the right edges of justified text: places at which many lines end whose word spaces are not those of ragged text.
 * A line is justified when it ends at such an edge, or one sign beyond.
 */
export function edgesOf(lines: readonly LineOnPage[]): Edges {
  const natural = naturalSpaces(lines)
  const made = lines.filter((line) => isEven(line) && isStretched(line, natural.get(line.font) ?? 1))
  const ends = made.flatMap((line) => endsOf(line)).sort((a, b) => a - b)
  const edges = clusters(ends)
  const edgeOf = (line: LineOnPage): number | undefined => {
    const [low, high] = reachOf(line)
    return edges.find((edge) => edge >= low - sameEdge && edge <= high + sameEdge)
  }
  return {natural, edgeOf, isJustified: (line) => line.words.length > 1 && isEven(line) && edgeOf(line) !== undefined}
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

/** Of the lines of a font. So many with spaces as the font draws them are its ragged and last lines. */
const leastNatural = 0.02

/**
 * Spaces that were not stretched: the font's own where some lines have just those; else the most common mean of a line, to
 * a hundredth, for lines that were stretched differ and those that were not agree.
 */
function naturalSpaces(lines: readonly LineOnPage[]): ReadonlyMap<string, number> {
  const means = new Map<string, number[]>()
  for (const {font, spaces} of lines)
    if (spaces.length > 1) means.set(font, [...(means.get(font) ?? []), Math.round(meanOf(spaces) * 100) / 100])
  return new Map(
    [...means].map(([font, mine]) => {
      const own = mine.filter((mean) => Math.abs(mean - 1) < 0.015).length
      return [font, own >= leastNatural * mine.length ? 1 : Number(mostCommon(mine, String))]
    }),
  )
}

/** Whether the line's spaces were changed to fill it. */
export const isStretched = ({spaces}: LineOnPage, natural: number): boolean =>
  spaces.length > 0 && Math.abs(meanOf(spaces) / natural - 1) > stretched

/** Of the narrowest. Spaces of one line differ by their faces; by more where its parts are cells of a table. */
const uneven = 2.2

const isEven = ({spaces}: LineOnPage): boolean => Math.max(...spaces) <= uneven * Math.max(0.2, Math.min(...spaces))

const endsOf = (line: LineOnPage): readonly number[] => (mayHang.test(line.glyphs.at(-1)?.text ?? '') ? [] : [line.end])

/** Between which its measure may end: at its last sign, or before it when it is one that hangs. */
export function reachOf({glyphs, end}: LineOnPage): readonly [number, number] {
  const last = glyphs.at(-1)
  const before = glyphs.at(-2)
  if (!last || !before || !mayHang.test(last.text)) return [end, end]
  return [mayHang.test(before.text) ? before.x : last.x, end]
}

/** Middles of the places where at least so many ends lie together. */
function clusters(ends: readonly number[]): readonly number[] {
  const found: number[] = []
  let run: number[] = []
  const flush = (): void => {
    if (run.length >= leastLines) found.push(run[Math.floor(run.length / 2)] ?? 0)
    run = []
  }
  for (const end of ends) {
    if (run.length && end - (run[0] ?? 0) > sameEdge) flush()
    run.push(end)
  }
  flush()
  return found
}
