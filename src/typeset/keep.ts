import {type BoundedMap, createBoundedMap, type Diagnostic, isAlike, type Outcome, remember} from '../base/index.js'
import type {FlowBlock, Paragraph, Piece} from '../model/index.js'
import type {Frame} from './frame.js'

/** Texts kept, of which each book has some fifteen hundred. */
const textsKept = 5000
/** Blocks of one text kept: text moves in its file, line by line. */
const blocksKept = 8

/** What was set, with the diagnostics of setting it, so that a warm build complains exactly as a cold one. */
export type Kept = Outcome<readonly Piece[]>

/** What stands in the galley in hand already: later stages tell two blocks apart by identity. */
export type Taken = Set<Kept>

export type Keep = (block: FlowBlock, frame: Frame, taken: Taken, make: () => Kept) => Kept

/** A block as it was set in one room. */
interface Entry {
  readonly room: string
  readonly block: FlowBlock
  readonly kept: Kept
}

/**
 * Keeps set blocks: by identity first, then by content. A block that only moved in its file keeps its strips; one that
 * did not move keeps all, and with it the pages drawn of it.
 */
export function createKeep(): Keep {
  const byIdentity = new WeakMap<FlowBlock, Entry[]>()
  const byText: BoundedMap<string, Entry[]> = createBoundedMap(textsKept)
  return (block, frame, taken, make) => {
    const room = remember(keys, frame, () => keyOf(frame))
    const known = remember(byIdentity, block, (): Entry[] => [])
    let kept = known.find((entry) => entry.room === room)?.kept
    if (!kept) {
      const alike = remember(byText, textOf(block), (): Entry[] => [])
      kept =
        keptOf(
          alike.filter((entry) => entry.room === room && isSaid(block, entry.block)),
          block,
        ) ?? make()
      const entry = {room, block, kept}
      if (alike.length >= blocksKept) alike.length = 0
      alike.push(entry)
      known.push(entry)
    }
    if (taken.has(kept)) kept = movedTo(kept, block)
    taken.add(kept)
    return kept
  }
}

/** Of blocks that say the same: the one that stood at this very place, or any other, moved. */
function keptOf(same: readonly Entry[], block: FlowBlock): Kept | undefined {
  const there = same.find((entry) => isAlike(placeOf(block), placeOf(entry.block)))
  return there?.kept ?? (same[0] && movedTo(same[0].kept, block))
}

/** Does a block say what another said, wherever it was written? */
function isSaid(block: FlowBlock, other: FlowBlock): boolean {
  const place = placeOf(other)
  return isAlike(place ? {...block, place} : block, other)
}

const placeOf = (block: FlowBlock) => ('place' in block ? block.place : undefined)

/** The words of its first paragraph and its anchors: few blocks have them in common that do not say the same. */
function textOf(block: FlowBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return wordsOf(block)
    case 'group':
    case 'columns':
      return block.blocks[0] ? textOf(block.blocks[0]) : block.kind
    case 'pair':
      return block.left[0] ? textOf(block.left[0]) : block.kind
    case 'table':
      return textOfTable(block)
    default:
      return block.kind
  }
}

const wordsOf = ({runs}: Paragraph): string => runs.reduce((words, {text, anchor = ''}) => words + text + anchor, '')

function textOfTable({kind, rows}: Extract<FlowBlock, {kind: 'table'}>): string {
  const first = rows.at(-1)?.[0]?.blocks[0]
  return first ? textOf(first) : kind
}

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
