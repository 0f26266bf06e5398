import {type BoundedMap, createBoundedMap, type Diagnostic, type Outcome, remember} from '../base/index.js'
import type {FlowBlock, Piece} from '../model/index.js'
import type {Frame} from './frame.js'

/** Blocks kept: some ten books. */
const blocksKept = 20_000

/** What was set, with the diagnostics of setting it, so that a warm build complains exactly as a cold one. */
export type Kept = Outcome<readonly Piece[]>

/**
 * Keeps set blocks: by identity first, then by content. A block that only moved in its file keeps its strips, and with
 * them the pages drawn of them; its place is that of its new line.
 */
export function createKeep(): (block: FlowBlock, frame: Frame, make: () => Kept) => Kept {
  const byIdentity = new WeakMap<FlowBlock, Map<string, Kept>>()
  const byContent: BoundedMap<string, Kept> = createBoundedMap(blocksKept)
  return (block, frame, make) => {
    const room = keyOf(frame)
    const known = remember(byIdentity, block, () => new Map<string, Kept>())
    return remember(known, room, () => {
      const content = `${room}|${JSON.stringify({...block, place: undefined})}`
      const same = byContent.get(content)
      if (same) return movedTo(same, block)
      const kept = make()
      byContent.set(content, kept)
      return kept
    })
  }
}

function keyOf({measure, height, gutter, balance, facing, styles, align}: Frame): string {
  return [measure, height, gutter, balance, facing, align ?? '', JSON.stringify(styles)].join('/')
}

function movedTo({value, diagnostics}: Kept, block: FlowBlock): Kept {
  const place = 'place' in block ? block.place : undefined
  if (!place) return {value, diagnostics}
  const moved = value.map((piece): Piece => (piece.kind === 'strips' ? {...piece, set: {...piece.set, place}} : piece))
  return {
    value: moved,
    diagnostics: diagnostics.map((diagnostic): Diagnostic => (diagnostic.place ? {...diagnostic, place} : diagnostic)),
  }
}
