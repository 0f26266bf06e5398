import type {FileRead} from '../reading/types.js'
import {columnsOf} from './columns.js'
import {blankAreas, coarsePictures, missingGlyphs, outsideMargins, overlaps} from './geometry.js'
import {laddersOf, lineEndFaults, runtsOf} from './lineFaults.js'
import {linesOf} from './lines.js'
import {notesOffPage} from './notes.js'
import {orphansOf, strandedHeadingsOf, widowsOf} from './pageFaults.js'
import {placeLines} from './paragraphs.js'
import type {Inspection} from './report.js'

/** A word space may be stretched to so much of its width, and shrunk to so much, before it is counted. */
const widestSpace = 1.6
const narrowestSpace = 0.7

/**
 * The typography of a finished file as numbers, found from its pages alone: it knows nothing of how the file was made,
 * so that files of other programs can be set beside ours.
 */
export function inspect(file: FileRead): Inspection {
  const lines = file.pages.flatMap(linesOf)
  const columns = columnsOf(lines)
  const placed = placeLines(columns)
  const justified = placed.filter(({full, ends}) => full && !ends)
  const spaces = justified.flatMap(({line}) => line.spaces)
  const {ladders, longest, hyphenated} = laddersOf(placed)
  const fonts = new Map(
    file.pages.flatMap((page) => [...page.fonts.values()].map((font) => [font.name, font] as const)),
  )
  return {
    pages: file.pages.length,
    lines: lines.length,
    justified: justified.length,
    spaces: {
      count: spaces.length,
      mean: spaces.reduce((sum, one) => sum + one, 0) / Math.max(1, spaces.length),
      max: spaces.reduce((most, one) => Math.max(most, one), 0),
      over: spaces.filter((one) => one > widestSpace).length / Math.max(1, spaces.length),
      under: spaces.filter((one) => one < narrowestSpace).length / Math.max(1, spaces.length),
    },
    hyphenated,
    longestLadder: longest,
    ladders,
    runts: runtsOf(placed),
    widows: widowsOf(placed),
    orphans: orphansOf(placed),
    strandedHeadings: strandedHeadingsOf(lines, columns),
    lineEnds: lineEndFaults(placed),
    notesOffPage: notesOffPage(file, lines),
    overlaps: overlaps(lines),
    outside: outsideMargins(file.pages),
    blank: blankAreas(file.pages),
    missingGlyphs: missingGlyphs(file.pages),
    coarsePictures: coarsePictures(file.pages),
    fonts: [...fonts.values()]
      .map(({name, embedded, subset}) => ({name, embedded, subset}))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    tagged: file.tagged,
    title: file.title,
    language: file.language,
  }
}
