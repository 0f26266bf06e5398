import {dashEdits} from './dashes.js'
import {quoteEdits} from './quotes.js'
import {bindingEdits} from './spaces.js'
import {type Edit, pieceAt, type Tape, tapeOf, withEdits} from './tape.js'
import type {Piece, Typography} from './typography.js'

const threeStops = /(?<![.?!])\.{3}(?!\.)/gu

/**
 * Gives the pieces of one paragraph the dashes, quotes, apostrophes and bound spaces of their languages. Letters, digits
 * and the order of pieces stay; `typographies` are by language tag, and a language without one is left alone.
 */
export function polish(pieces: readonly Piece[], typographies: ReadonlyMap<string, Typography>): readonly Piece[] {
  const byPiece = pieces.map((piece) => typographies.get(piece.language))
  if (!byPiece.some((typography) => typography !== undefined)) return pieces
  const ofFree = pieces.map((piece, index) => (isFree(piece) ? byPiece[index] : undefined))
  let tape = tapeOf(pieces)
  tape = withEdits(tape, ellipses(tape, lookIn(byPiece, tape)), isFree)
  tape = withEdits(tape, dashEdits(tape, lookIn(byPiece, tape)), isFree)
  // Quotes in code and transcriptions are not partners of those around them.
  tape = withEdits(tape, quoteEdits(tape, lookIn(ofFree, tape)), isFree)
  tape = withEdits(tape, gaps(tape, lookIn(byPiece, tape)), isFree)
  tape = withEdits(tape, bindingEdits(tape, lookIn(byPiece, tape)), mayBind)
  return tape.pieces
}

const isFree = ({touch}: Piece): boolean => touch === undefined || touch === 'all'
const mayBind = (piece: Piece): boolean => isFree(piece) || piece.touch === 'spaces'

type TypographyAt = (offset: number) => Typography | undefined

/** The typography of the piece at an offset. */
function lookIn(byPiece: readonly (Typography | undefined)[], tape: Tape): TypographyAt {
  if (byPiece.length === 1) return () => byPiece[0]
  return (offset) => byPiece[pieceAt(tape, offset)]
}

function ellipses(tape: Tape, at: TypographyAt): Edit[] {
  if (!tape.text.includes('...')) return []
  return [...tape.text.matchAll(threeStops)]
    .filter((match) => at(match.index))
    .map((match) => ({start: match.index, end: match.index + 3, put: '…'}))
}

function gaps(tape: Tape, at: TypographyAt): Edit[] {
  const edits: Edit[] = []
  for (const typography of new Set(tape.pieces.map((_, index) => at(tape.starts[index]!)))) {
    for (const gap of typography?.gaps ?? []) {
      for (const match of tape.text.matchAll(gap.find)) {
        if (at(match.index) === typography)
          edits.push({start: match.index, end: match.index + match[0].length, put: gap.put})
      }
    }
  }
  edits.sort((a, b) => a.start - b.start)
  return edits.filter((edit, index) => edits[index - 1]?.start !== edit.start)
}
