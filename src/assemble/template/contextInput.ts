import type {LanguageCode} from '../../base/index.js'
import type {Chapter, Inline} from '../../model/index.js'
import type {Lattice} from '../audiences/index.js'
import type {Seen} from '../data/filterData.js'
import type {AssembleRequest} from '../request.js'
import type {Options} from './options.js'

/** What a template's context is made from. */
export interface ContextInput {
  readonly request: AssembleRequest
  readonly seen: Seen
  readonly lattice: Lattice
  readonly language: LanguageCode
  readonly options: Options
  /** Title of a text as this audience may see it. */
  readonly titleOf: (chapter: Chapter) => readonly Inline[]
  readonly chapterOf: (chapter: Chapter) => Chapter | undefined
}
