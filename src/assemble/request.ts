import type {Edition, ParallelLayout, Path, Place} from '../base/index.js'
import type {Chapter, CommitteeData, Conference, DocumentRequest, Manuscript, Seat, Shelf} from '../model/index.js'
import type {TemplateSource} from './template/source.js'

/** All that goes into one paper. */
export interface AssembleRequest {
  readonly conference: Conference
  /** Where a value of `dossier.yml` was written. */
  readonly conferencePlaceOf?: (path: Path) => Place | undefined
  readonly data: CommitteeData
  /** Letters, chapters and sources, in all languages. */
  readonly chapters: readonly Chapter[]
  readonly template: TemplateSource
  /** The entry of `documents` that asks for it. */
  readonly document: DocumentRequest
  readonly edition: Edition
  readonly layout: ParallelLayout
  /** Who is to read it: one of the lattice's ids. */
  readonly audience: string
  /** Whose packet it is. */
  readonly seat?: Seat
}

/** One paper for one audience, and what may be looked up in making it. */
export interface Assembled {
  readonly manuscript: Manuscript
  readonly shelf: Shelf
}
