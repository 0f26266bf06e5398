import type {LanguageCode, LanguageTag} from '../base/index.js'
import type {Piece} from '../languages/index.js'
import type {StructureStep} from '../model/index.js'

/** Where a block stands while it is set. Children get a changed copy. */
export interface Flow {
  /** The language of the edition on whose side it stands: labels, notes and references are of this side. */
  readonly side: LanguageCode
  /** The language of its text. */
  readonly language: LanguageTag
  /** Names its place among its siblings: `12.0.3`. Keys of structure are made of it. */
  readonly path: string
  readonly structure: readonly StructureStep[]
  /** Levels of lists and quotes around it. */
  readonly depth: number
  /** Paragraph style of plain paragraphs here. */
  readonly body: string
  /** What typography may change here. */
  readonly touch: NonNullable<Piece['touch']>
  /** The note whose body this is. */
  readonly note?: string
  /** Points. Width of the gaps of a cloze. */
  readonly gap?: number
  /** Whether gaps are printed with their answers. */
  readonly showGaps?: boolean
  /** Cards to a row of a sheet, backs behind them; absent where cards are to be folded. */
  readonly sheets?: number
  /** Inside a pair: what is made here is for its own side alone. */
  readonly isPaired?: boolean
  /** Whether the first paragraph has no indent. */
  readonly flush: boolean
}

export function flowOf(side: LanguageCode, path: string): Flow {
  return {side, language: side, path, structure: [], depth: 0, body: 'body', touch: 'all', flush: true}
}

/** The flow of a child: one step further in path, and in structure when a role is given. */
export function within(
  flow: Flow,
  step: number | string,
  change: Partial<Flow> & {readonly role?: StructureStep['role']} = {},
): Flow {
  const {role, ...rest} = change
  const path = `${flow.path}.${step}`
  const structure = role ? [...flow.structure, {role, key: path}] : flow.structure
  return {...flow, flush: true, ...rest, path, structure}
}
