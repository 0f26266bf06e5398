import type {FileRead} from '../reading/types.js'
import {edgesOf} from './edges.js'
import {marksFurniture, withoutFurniture} from './furniture.js'
import {blankAreas, coarsePictures, missingGlyphs, outsideMargins, overlaps} from './geometry.js'
import {largeType, strandedHeadingsOf, taggedHeadings} from './headings.js'
import {jointsOf} from './joints.js'
import {laddersOf, lineEndFaults, runtsOf} from './lineFaults.js'
import {type LineOnPage, linesOf, mostCommon} from './lines.js'
import {measuresOf} from './measures.js'
import {notesOffPage} from './notes.js'
import {dividedPagesOf, orphansOf, widowsOf} from './pageFaults.js'
import {type PlacedLine, placeLines} from './paragraphs.js'
import {type Inspection, narrowestSpace, widestSpace} from './report.js'
import {namesHeadings} from './tags.js'
import {threadsOf} from './threads.js'

/**
 * The typography of a finished file as numbers, found from its pages alone: it knows nothing of how the file was made,
 * so that files of other programs can be set beside ours.
 */
export function inspect(file: FileRead): Inspection {
  const upright = file.pages.map((page) => ({...page, glyphs: page.glyphs.filter(({turned}) => !turned)}))
  const all = upright.flatMap(linesOf)
  const lines = marksFurniture(file) ? all : withoutFurniture(all)
  const size = textSize(lines)
  const edges = edgesOf(lines)
  const threads = threadsOf(lines).map((thread) => placeLines(thread, edges))
  const text = threads.filter(([first]) => first && isText(first.line, size))
  const joints = jointsOf(threads.filter(([first]) => first && first.line.size >= smallestText * size))
  const placed = threads.flat()
  const isProse = ({line}: PlacedLine): boolean => !line.opens?.isCode
  const justified = placed.filter((one) => one.justified && one.line.size <= largest * size)
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
    measures: measuresOf(justified),
    hyphenated,
    longestLadder: longest,
    ladders,
    runts: runtsOf(text.flat().filter(isProse), lines),
    widows: widowsOf(joints),
    orphans: orphansOf(joints),
    dividedPages: dividedPagesOf(joints),
    strandedHeadings: strandedHeadingsOf(
      lines,
      file.pages,
      namesHeadings(file) ? taggedHeadings : largeType(size, text),
    ),
    lineEnds: lineEndFaults(placed.filter(isProse)),
    notesOffPage: notesOffPage(file, lines),
    overlaps: overlaps(lines),
    outside: outsideMargins(upright),
    blank: blankAreas(upright, size),
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

/** Of the text size: what is smaller are notes, captions and cells; what is larger, headings. */
const smallest = 0.89
/** Passages of a smaller size that stand among the text: what is below them is not the foot of a column. */
const smallestText = 0.85
const largest = 1.08

const isText = (line: LineOnPage, size: number): boolean => line.size >= smallest * size && line.size <= largest * size

/** The size that most lines of more than three words have. */
const textSize = (lines: readonly LineOnPage[]): number =>
  Number(
    mostCommon(
      lines.filter((line) => line.words.length > 3),
      (line) => line.size.toFixed(1),
    ),
  )
