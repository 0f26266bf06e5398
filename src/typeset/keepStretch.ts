import {type Diagnostic, isAlike, remember} from '../base/index.js'
import type {FlowBlock, Piece, SetNoteBlock} from '../model/index.js'
import type {Frame} from './frame.js'
import type {Kept} from './keep.js'
import type {Called, Tray} from './tray.js'

/** Blocks from one title to the next as they were set, and all on which that depends. */
interface Stretch {
  readonly blocks: readonly FlowBlock[]
  readonly start: Frame
  readonly called: ReadonlyMap<string, Called>
  readonly pieces: readonly Piece[]
  /** Notes that it brought. */
  readonly notes: readonly (readonly [id: string, set: SetNoteBlock])[]
  readonly diagnostics: readonly Diagnostic[]
  readonly taken: readonly Kept[]
  readonly end: Frame
}

export type KeepStretch = (tray: Tray, blocks: readonly FlowBlock[], lay: (block: FlowBlock) => void) => void

/** Ways of one stretch kept: with its notes called before it and not, say. */
const mostKept = 4

/** Lays stretches of blocks. One that was set before, in whatever paper, is laid as a whole: a chapter that packets share. */
export function createStretches(): KeepStretch {
  const byFirst = new WeakMap<FlowBlock, Stretch[]>()
  return (tray, blocks, lay) => {
    const known = remember(byFirst, blocks[0]!, (): Stretch[] => [])
    const same = known.find((one) => isSame(one, blocks, tray))
    if (same) return layAgain(tray, same)
    const fresh = layFresh(tray, blocks, lay)
    if (known.length >= mostKept) known.shift()
    known.push(fresh)
  }
}

function isSame({blocks, start, called, taken}: Stretch, others: readonly FlowBlock[], tray: Tray): boolean {
  const {edited, notes, frame} = tray
  return (
    blocks.length === others.length &&
    blocks.every((block, at) => block === others[at]) &&
    isAlike(start, frame) &&
    [...called].every(([id, {note, isThere}]) => edited.notes[id] === note && (notes[id] !== undefined) === isThere) &&
    taken.every((one) => !tray.taken.has(one))
  )
}

function layAgain(tray: Tray, {pieces, notes, diagnostics, taken, end}: Stretch): void {
  tray.pieces.push(...pieces)
  for (const [id, set] of notes) tray.notes[id] = set
  tray.diagnostics.push(...diagnostics)
  for (const one of taken) tray.taken.add(one)
  tray.frame = end
}

function layFresh(tray: Tray, blocks: readonly FlowBlock[], lay: (block: FlowBlock) => void): Stretch {
  const {pieces, notes, diagnostics, frame: start} = tray
  const before = {pieces: pieces.length, diagnostics: diagnostics.length}
  const called = new Map<string, Called>()
  const taken: Kept[] = []
  tray.called = called
  tray.takenSince = taken
  blocks.forEach(lay)
  const own = [...called].filter(([, {note, isThere}]) => note && !isThere)
  return {
    blocks,
    start,
    called,
    pieces: pieces.slice(before.pieces),
    notes: own.map(([id]) => [id, notes[id]!]),
    diagnostics: diagnostics.slice(before.diagnostics),
    taken,
    end: tray.frame,
  }
}

/** Blocks from one that opens a stretch to the next. */
export function stretchesOf(blocks: readonly FlowBlock[]): readonly (readonly FlowBlock[])[] {
  const firsts = blocks.flatMap((block, at) => (at === 0 || opensStretch(block) ? [at] : []))
  return firsts.map((first, k) => blocks.slice(first, firsts[k + 1]))
}

function opensStretch(block: FlowBlock): boolean {
  if (block.kind === 'pair') return block.left[0] !== undefined && opensStretch(block.left[0])
  return block.kind === 'section' || (block.kind === 'paragraph' && block.role === 'H1')
}
