import {type Diagnostic, type Outcome, remember} from '../base/index.js'
import type {Edited, FlowBlock, Piece, SetBlock, SetNote, SetNoteBlock} from '../model/index.js'
import {type Frame, sidesOf} from './frame.js'
import type {Kept, Taken} from './keep.js'

/** A galley in hand: what was set so far, and the frame of what follows. */
export interface Tray {
  readonly edited: Edited
  readonly pieces: Piece[]
  readonly notes: {[id: string]: SetNoteBlock}
  readonly diagnostics: Diagnostic[]
  readonly taken: Taken
  frame: Frame
  /** Notes that were called since it was last emptied, as they were found first. */
  called: Map<string, Called>
  /** What was taken since it was last emptied. */
  takenSince: Kept[]
}

export interface Called {
  readonly note: SetNote | undefined
  /** Did an earlier call bring it? */
  readonly isThere: boolean
}

type SetOne = (block: FlowBlock, frame: Frame) => Outcome<readonly Piece[]>

/** Lays a block below what stands there already, and the notes that it calls beside it. */
export function layBlock(tray: Tray, block: FlowBlock, setOne: SetOne): void {
  const {pieces, diagnostics, frame} = tray
  const {value, diagnostics: more} = setOne(block, frame)
  diagnostics.push(...more)
  pieces.push(...value)
  for (const piece of value)
    if (piece.kind !== 'strips' || notesIn(piece.set).length > 0)
      for (const [sets, of] of columnsOf(piece, frame)) layNotes(tray, sets, of, setOne)
}

function layNotes(tray: Tray, sets: readonly SetBlock[], frame: Frame, setOne: SetOne): void {
  const {edited, notes, diagnostics, called} = tray
  for (const id of sets.flatMap(notesIn)) {
    const note = edited.notes[id]
    const isThere = notes[id] !== undefined
    if (!called.has(id)) called.set(id, {note, isThere})
    if (!note || isThere) continue
    const parts = note.blocks.map((block) => setOne(block, frame))
    diagnostics.push(...parts.flatMap((part) => part.diagnostics))
    const set = parts.flatMap(({value}) => value.flatMap(setsOf))
    notes[id] = {series: note.series, set}
    layNotes(tray, set, frame, setOne)
  }
}

/**
 * The set blocks of a piece with the frame in which notes called there are set: of a pair each side's own. Notes of text in
 * several columns stand under all of them.
 */
function columnsOf(piece: Piece, frame: Frame): readonly (readonly [readonly SetBlock[], Frame])[] {
  if (piece.kind !== 'pair') return [[setsOf(piece), frame]]
  const {left, right} = sidesOf(frame)
  return [
    [piece.left, left],
    [piece.right, right],
  ]
}

const called = new WeakMap<SetBlock, readonly string[]>()

/** Ids of the notes that a block calls. */
const notesIn = (set: SetBlock): readonly string[] =>
  remember(called, set, () => set.strips.flatMap(({notes}) => notes))

function setsOf(piece: Piece): readonly SetBlock[] {
  switch (piece.kind) {
    case 'strips':
      return [piece.set]
    case 'float':
    case 'columns':
      return piece.set
    case 'pair':
      return [...piece.left, ...piece.right]
    default:
      return []
  }
}
