import {type Diagnostic, type Outcome, type Pt, remember} from '../base/index.js'
import type {Faces} from '../metrics/index.js'
import type {
  Assets,
  Edited,
  FlowBlock,
  Galley,
  Paragraph,
  Piece,
  Run,
  SetBlock,
  SetNoteBlock,
  Strip,
} from '../model/index.js'
import type {Theme} from '../theme/index.js'
import {setBlock} from './blocks/setters.js'
import {createComposer, type Desk} from './composer.js'
import {type Frame, frameOf, sidesOf} from './frame.js'
import {createKeep, type Taken} from './keep.js'
import {withLeadIns} from './leadIn.js'
import {setOneLine} from './oneLine.js'

export interface LineRequest {
  readonly style: string
  readonly runs: readonly Run[]
  readonly width: Pt
  readonly align?: NonNullable<Paragraph['align']>
}

/** Sets blocks into strips and keeps what it has set: a second call with the same blocks is nearly free. */
export interface Typesetter {
  galley(edited: Edited): Outcome<Galley>
  /** One line for a running head or foot; what is too long for it ends in an ellipsis. */
  readonly line: (request: LineRequest) => Strip
}

export function createTypesetter({
  theme,
  faces,
  assets,
}: {
  readonly theme: Theme
  readonly faces: Faces
  readonly assets: Assets
}): Typesetter {
  const desk: Desk = {diagnostics: []}
  const composer = createComposer({theme, faces, assets}, desk)
  const keep = createKeep()

  /** Runs `work` with a clear desk: what it complains of is its own. */
  const alone = <T>(work: () => T): Outcome<T> => {
    const before = desk.diagnostics
    desk.diagnostics = []
    const value = work()
    const {diagnostics} = desk
    desk.diagnostics = before
    return {value, diagnostics}
  }

  const galley = (edited: Edited): Outcome<Galley> => {
    const taken: Taken = new Set()
    const set = (block: FlowBlock, frame: Frame): Outcome<readonly Piece[]> =>
      keep(block, frame, taken, () => alone(() => setBlock(composer, block, frame)))
    const pieces: Piece[] = []
    const notes: {[id: string]: SetNoteBlock} = {}
    const diagnostics: Diagnostic[] = []
    const setNotes = (sets: readonly SetBlock[], frame: Frame): void => {
      for (const id of sets.flatMap(notesIn)) {
        const note = edited.notes[id]
        if (!note || notes[id]) continue
        const parts = note.blocks.map((block) => set(block, frame))
        diagnostics.push(...parts.flatMap((part) => part.diagnostics))
        const sets = parts.flatMap(({value}) => value.flatMap(setsOf))
        notes[id] = {series: note.series, set: sets}
        setNotes(sets, frame)
      }
    }
    const opening = alone(() => composer.master(firstMaster(edited, theme)))
    diagnostics.push(...opening.diagnostics)
    let frame = frameOf(opening.value, edited.facing)
    for (const block of withLeadIns(edited.blocks, theme)) {
      if (block.kind === 'section') {
        const master = alone(() => composer.master(block.master))
        diagnostics.push(...master.diagnostics)
        frame = frameOf(master.value, edited.facing)
      }
      const {value, diagnostics: more} = set(block, frame)
      diagnostics.push(...more)
      pieces.push(...value)
      for (const piece of value)
        if (piece.kind !== 'strips' || notesIn(piece.set).length > 0)
          for (const [sets, of] of columnsOf(piece, frame)) setNotes(sets, of)
    }
    return {value: {pieces, notes, facing: edited.facing}, diagnostics: once(diagnostics)}
  }

  const line = (request: LineRequest): Strip => alone(() => setOneLine(composer, request)).value
  return {galley, line}
}

/** The master of the blocks before the first section. */
function firstMaster({blocks}: Edited, theme: Theme): string {
  const first = blocks[0]
  if (first?.kind === 'section') return first.master
  return theme.masters['body'] ? 'body' : (Object.keys(theme.masters)[0] ?? 'body')
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

/** Said once in a paper: the same of the same place, and the same of a font or a style wherever it is met. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(({code, message, place}) => {
    const key =
      code === 'line-overfull' || code === 'figure-missing'
        ? JSON.stringify([code, message, place])
        : `${code} ${message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
