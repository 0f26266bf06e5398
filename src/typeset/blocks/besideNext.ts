import type {FlowBlock, Piece, SetBlock, Strip} from '../../model/index.js'
import type {ParagraphStyle} from '../../theme/index.js'
import type {Composer} from '../composer.js'
import {type Frame, styleIn} from '../frame.js'
import {shiftItems} from '../strips/shift.js'
import {baselineOf} from './paragraph.js'

/** Ems of the text. Less space between a date and what happened then, and the two would run together. */
const gap = 0.8

/**
 * A line that may stand beside the paragraph after it is given no height of its own: it is drawn on the first line of
 * that paragraph, in the room at its left. One that has no room there, or takes two lines, stays above it.
 *
 *     29 July 1936   Closed letter on the
 *                    “bloc”
 */
export function besideNext(
  composer: Composer,
  pieces: readonly Piece[],
  {block, next, frame}: {readonly block: FlowBlock; readonly next: FlowBlock | undefined; readonly frame: Frame},
): readonly Piece[] {
  if (block.kind !== 'paragraph' || next?.kind !== 'paragraph' || next.marker) return pieces
  const style = composer.style(styleIn(frame, block.style), block.place)
  const text = composer.style(styleIn(frame, next.style), next.place)
  if (!style.beside || text.beside || text.before > 0) return pieces
  const drop = baselineOf(composer, text) - baselineOf(composer, style)
  return pieces.map((piece) => {
    const line = piece.kind === 'strips' ? onlyStrip(piece.set) : undefined
    if (piece.kind !== 'strips' || !line || !hasRoom(line, text)) return piece
    const flat: Strip = {...line, height: 0, after: 0, brk: 0, items: shiftItems(line.items, 0, drop)}
    return {...piece, set: {...piece.set, strips: [flat]}}
  })
}

const onlyStrip = ({strips}: SetBlock): Strip | undefined => (strips.length === 1 ? strips[0] : undefined)

const hasRoom = ({items}: Strip, {left, size}: ParagraphStyle): boolean =>
  items.every((item) => item.kind === 'line' && item.spans.every(({x, width}) => x + width + gap * size <= left))
