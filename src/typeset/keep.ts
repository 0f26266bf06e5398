import {type BoundedMap, createBoundedMap, type Diagnostic, type Outcome, remember} from '../base/index.js'
import type {FlowBlock, Piece} from '../model/index.js'
import type {Frame} from './frame.js'

/** Blocks kept: some ten books. */
const blocksKept = 20_000
/** Places of one content kept: text moves in its file, line by line. */
const placesKept = 8

/** What was set, with the diagnostics of setting it, so that a warm build complains exactly as a cold one. */
export type Kept = Outcome<readonly Piece[]>

/** What stands in the galley in hand already: later stages tell two blocks apart by identity. */
export type Taken = Set<Kept>

export type Keep = (block: FlowBlock, frame: Frame, taken: Taken, make: () => Kept) => Kept

/**
 * Keeps set blocks: by identity first, then by content. A block that only moved in its file keeps its strips; one that
 * did not move keeps all, and with it the pages drawn of it.
 */
export function createKeep(): Keep {
  const byIdentity = new WeakMap<FlowBlock, Map<string, Kept>>()
  const byContent: BoundedMap<string, Map<string, Kept>> = createBoundedMap(blocksKept)
  return (block, frame, taken, make) => {
    const room = remember(keys, frame, () => keyOf(frame))
    const known = remember(byIdentity, block, () => new Map<string, Kept>())
    let kept = known.get(room)
    if (!kept) {
      const content = `${room}|${JSON.stringify({...block, place: undefined})}`
      const places = remember(byContent, content, () => new Map<string, Kept>())
      const place = JSON.stringify(placeOf(block)) ?? ''
      const [any] = places.values()
      kept = places.get(place) ?? (any ? movedTo(any, block) : make())
      if (places.size >= placesKept) places.clear()
      places.set(place, kept)
      known.set(room, kept)
    }
    if (taken.has(kept)) kept = movedTo(kept, block)
    taken.add(kept)
    return kept
  }
}

const placeOf = (block: FlowBlock) => ('place' in block ? block.place : undefined)

const keys = new WeakMap<Frame, string>()

function keyOf({measure, height, gutter, balance, facing, styles, align}: Frame): string {
  return [measure, height, gutter, balance, facing, align ?? '', JSON.stringify(styles)].join('/')
}

function movedTo({value, diagnostics}: Kept, block: FlowBlock): Kept {
  const place = placeOf(block)
  if (!place) return {value, diagnostics}
  const moved = value.map((piece): Piece => (piece.kind === 'strips' ? {...piece, set: {...piece.set, place}} : piece))
  return {
    value: moved,
    diagnostics: diagnostics.map((diagnostic): Diagnostic => (diagnostic.place ? {...diagnostic, place} : diagnostic)),
  }
}
