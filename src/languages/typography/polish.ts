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
  let tape = tapeOf(pieces)
  const at = typographyOf(tape, typographies)
  if (!tape.pieces.some((piece) => typographies.has(piece.language))) return pieces
  const isFree = (piece: Piece): boolean => piece.touch === undefined || piece.touch === 'all'
  tape = withEdits(tape, ellipses(tape, at), isFree)
  tape = withEdits(tape, dashEdits(tape, typographyOf(tape, typographies)), isFree)
  tape = withEdits(tape, quoteEdits(tape, freeOnly(tape, typographies, isFree)), isFree)
  tape = withEdits(tape, gaps(tape, typographyOf(tape, typographies)), isFree)
  tape = withEdits(
    tape,
    bindingEdits(tape, typographyOf(tape, typographies)),
    (piece) => isFree(piece) || piece.touch === 'spaces',
  )
  return tape.pieces
}

function typographyOf(
  tape: Tape,
  typographies: ReadonlyMap<string, Typography>,
): (offset: number) => Typography | undefined {
  const byPiece = tape.pieces.map((piece) => typographies.get(piece.language))
  if (byPiece.length === 1) return () => byPiece[0]
  return (offset) => byPiece[pieceAt(tape, offset)]
}

/** Quotes in code and transcriptions are not partners of those around them. */
function freeOnly(
  tape: Tape,
  typographies: ReadonlyMap<string, Typography>,
  isFree: (piece: Piece) => boolean,
): (offset: number) => Typography | undefined {
  const byPiece = tape.pieces.map((piece) => (isFree(piece) ? typographies.get(piece.language) : undefined))
  return (offset) => byPiece[pieceAt(tape, offset)]
}

function ellipses(tape: Tape, at: (offset: number) => Typography | undefined): Edit[] {
  if (!tape.text.includes('...')) return []
  return [...tape.text.matchAll(threeStops)]
    .filter((match) => at(match.index))
    .map((match) => ({start: match.index, end: match.index + 3, put: '…'}))
}

function gaps(tape: Tape, at: (offset: number) => Typography | undefined): Edit[] {
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
