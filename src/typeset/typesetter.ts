import type {Diagnostic, Outcome, Pt} from '../base/index.js'
import type {Faces} from '../metrics/index.js'
import type {Assets, Edited, FlowBlock, Galley, Paragraph, Piece, Run, Strip} from '../model/index.js'
import type {Theme} from '../theme/index.js'
import {setBlock} from './blocks/setters.js'
import {createComposer, type Desk} from './composer.js'
import {type Frame, frameOf} from './frame.js'
import {createKeep} from './keep.js'
import {createStretches, stretchesOf} from './keepStretch.js'
import {withLeadIns} from './leadIn.js'
import {setOneLine} from './oneLine.js'
import {layBlock, type Tray} from './tray.js'

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
  const keepStretch = createStretches()

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
    const master = (name: string): Frame => frameOf(composer.master(name), edited.facing)
    const tray: Tray = {
      edited,
      pieces: [],
      notes: {},
      diagnostics: [],
      taken: new Set(),
      frame: master(firstMaster(edited, theme)),
      called: new Map(),
      takenSince: [],
    }
    const setOne = (block: FlowBlock, frame: Frame): Outcome<readonly Piece[]> => {
      const kept = keep(block, frame, tray.taken, () => alone(() => setBlock(composer, block, frame)))
      tray.takenSince.push(kept)
      return kept
    }
    const lay = (block: FlowBlock): void => {
      if (block.kind === 'section') tray.frame = master(block.master)
      layBlock(tray, block, setOne)
    }
    for (const blocks of stretchesOf(withLeadIns(edited.blocks, theme))) keepStretch(tray, blocks, lay)
    const {pieces, notes, diagnostics} = tray
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
