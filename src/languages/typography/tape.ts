import type {Piece} from './typography.js'

/** Pieces joined to one text, so that a rule sees across their ends. */
export interface Tape {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Offset in `text` at which each piece starts, and the length of the text last. */
  readonly starts: readonly number[]
}

/** Replaces `text.slice(start, end)`. Edits of one pass are in order and do not overlap. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly put: string
}

export function tapeOf(pieces: readonly Piece[]): Tape {
  const starts = [0]
  let text = ''
  for (const piece of pieces) {
    if (piece.touch !== 'absent') text += piece.text
    starts.push(text.length)
  }
  return {text, pieces, starts}
}

/** Index of the piece that holds the character at `offset`. */
export function pieceAt({starts}: Tape, offset: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  // Pieces of no length share their start with the one after them; the search ends on the last, which holds it.
  return low
}

/** Carries out the edits that every piece they touch allows; what is put belongs to the piece in which the edit starts. */
export function withEdits(tape: Tape, edits: readonly Edit[], allows: (piece: Piece) => boolean): Tape {
  if (edits.length === 0) return tape
  const good = edits.filter(({start, end}) => mayEdit(tape, start, end, allows))
  if (good.length === 0) return tape
  let next = 0
  const pieces = tape.pieces.map((piece, index) => {
    if (piece.touch === 'absent') return piece
    const from = tape.starts[index]!
    const to = tape.starts[index + 1]!
    let text = ''
    let at = from
    for (; next < good.length; next++) {
      const edit = good[next]!
      if (edit.start >= to) break
      if (edit.start >= from) text += tape.text.slice(at, edit.start) + edit.put
      at = Math.max(at, Math.min(edit.end, to))
      if (edit.end > to) break
    }
    text += tape.text.slice(at, to)
    return text === piece.text ? piece : {...piece, text}
  })
  return tapeOf(pieces)
}

function mayEdit(tape: Tape, start: number, end: number, allows: (piece: Piece) => boolean): boolean {
  const last = pieceAt(tape, Math.max(start, end - 1))
  for (let index = pieceAt(tape, start); index <= last; index++) {
    const piece = tape.pieces[index]!
    if (piece.touch !== 'absent' && !allows(piece)) return false
  }
  return true
}
