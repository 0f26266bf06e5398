import type {Edition, LanguageCode, Localized, ParallelLayout} from '../base/index.js'
import type {Block} from './block.js'
import type {NoteBody} from './chapter.js'
import type {Archive, Character, Committee, Conference, Fact, Person, Term, Work} from './data/index.js'

/** A paper as one audience may read it: whatever it may not see is not here. */
export interface Manuscript {
  readonly committee: string
  /** Template name or the `id` of the entry under `documents`. */
  readonly document: string
  readonly edition: Edition
  readonly layout: ParallelLayout
  /** One, or two of a parallel edition: the left side first. */
  readonly languages: readonly LanguageCode[]
  readonly audience: string
  readonly title: Localized
  readonly blocks: readonly Block[]
  /** By the unique id that calls bear after `assemble`: `history.en/note/1`. */
  readonly notes: {readonly [id: string]: NoteBody}
  readonly imprint: Imprint
}

/** What stands in heads, feet and metadata. */
export interface Imprint {
  readonly conference: Localized
  /** Version of the papers, printed in every foot: `1.2`. */
  readonly version: string
  readonly committee: Localized
  readonly acronym: Localized
  readonly author: string
  /** Words on the audience band; absent for what everybody may read. */
  readonly band?: Localized
  /** Name of the audience in the foot. */
  readonly audienceName: Localized
  /** Packet number in the foot of a packet's leaves. */
  readonly packet?: string
}

/** What may be looked up, as one audience may see it. */
export interface Shelf {
  readonly conference: Conference
  readonly committee: Committee
  readonly glossary: readonly Term[]
  readonly people: readonly Person[]
  readonly facts: readonly Fact[]
  readonly archives: readonly Archive[]
  readonly works: readonly Work[]
  readonly characters: readonly Character[]
}
