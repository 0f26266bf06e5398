import type {Diagnostic, LanguageCode} from '../../base/index.js'
import type {Block, Heading, Inline, Manuscript, Shelf} from '../../model/index.js'
import {createProse, type Prose} from '../prose.js'
import {createMentions, type Mentions} from './mentions.js'
import {createNotes, type Notes} from './notes.js'
import {openingCitations} from './openingCitations.js'
import {mutePicture} from './pictures.js'
import {plainTextsOf} from './plain.js'
import {createTargets, type Targets} from './targets.js'
import {blocksIn, type Spot, type Visitor, walk, walkBody, walkInlines} from './walk.js'

/** What one reading of the whole manuscript tells: all numbers are given here, so that a block can be set by itself. */
export interface Survey {
  readonly targets: Targets
  readonly notes: Notes
  readonly mentions: Mentions
  readonly prose: Prose
  /** Chapter and side in which each reference stands. */
  readonly spots: ReadonlyMap<Inline, Spot>
  /** Keys cited on each side, in the order of first mention. */
  readonly cited: ReadonlyMap<LanguageCode, ReadonlySet<string>>
  /** Numbers of gaps, counted in each cloze. */
  readonly gaps: ReadonlyMap<Inline, number>
  /** Citations that stand where a sentence would, in notes and under quotations, and need no brackets. */
  readonly unbracketed: ReadonlySet<Inline>
  /** Works that a bibliography prints though they are not cited. */
  readonly listed: 'all' | ReadonlySet<string>
  /** Places asked for: whether there is a glossary to point to. */
  readonly places: ReadonlyMap<LanguageCode, ReadonlySet<string>>
  readonly diagnostics: readonly Diagnostic[]
}

export function survey(manuscript: Manuscript, shelf: Shelf): Survey {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const hear = (diagnostic: Diagnostic | undefined): void => void (diagnostic && report(diagnostic))
  const prose = createProse(report)
  const spots = new Map<Inline, Spot>()
  const cited = new Map<LanguageCode, Set<string>>()
  const places = new Map<LanguageCode, Set<string>>()
  const gaps = new Map<Inline, number>()
  const unbracketed = new Set<Inline>()
  const listed = new Set<string>()
  let listsAll = false
  const targets = createTargets(manuscript.languages)
  const notes = createNotes(manuscript)
  const mentions = createMentions(shelf)
  const cite = (side: LanguageCode, key: string): void => void setOf(cited, side).add(key)

  const visitor: Visitor = {
    // words alone, and no terms that they could be
    passes: (block) => shelf.glossary.length === 0 && block.kind !== 'table' && plainTextsOf(block) !== undefined,
    heading: (heading: Heading, spot: Spot) => {
      targets.heading(heading, spot)
      notes.heading(heading, spot)
    },
    block: (block: Block, spot: Spot) => {
      hear(mutePicture(block))
      targets.block(block, spot)
      if (block.kind === 'place' && !isAbbreviations(block))
        for (const side of sidesOf(manuscript, spot)) setOf(places, side).add(block.name)
      if (block.kind === 'place' && block.name === 'bibliography') {
        if (block.attributes['all'] !== undefined) listsAll = true
        for (const key of block.attributes['works']?.split(/[\s,;]+/u) ?? []) listed.add(key)
      }
      if (block.kind === 'paragraph' && spot.note !== undefined)
        for (const citation of openingCitations(block.children)) unbracketed.add(citation)
      if (block.kind === 'container' && block.name === 'cloze') numberGaps(block, spot, gaps)
      if (block.kind === 'container' && block.name === 'source') {
        for (const key of [block.attributes['archive'], block.attributes['work']]) if (key) cite(spot.side, key)
      }
    },
    inline: (inline: Inline, spot: Spot) => {
      if (inline.kind === 'reference') spots.set(inline, spot)
      hear(mutePicture(inline))
      mentions.inline(inline, spot)
      if (inline.kind === 'citation') for (const item of inline.items) cite(spot.side, item.key)
      if (inline.kind === 'fact' && inline.cite) {
        const source = shelf.facts.find((fact) => fact.id === inline.key)?.source
        if (source) cite(spot.side, source)
      }
      const body = inline.kind === 'note' ? notes.call(inline, spot) : undefined
      if (body) walkBody(body.blocks, {...spot, note: body.id}, visitor)
    },
    prose: (block) => {
      const texts = prose.ofBlock(block)
      for (const text of texts) for (const citation of openingCitations(text)) unbracketed.add(citation)
      return texts
    },
  }
  walk(manuscript, visitor)
  if ([...places.values()].some((names) => names.has('glossary')))
    walkGlosses(manuscript, shelf, prose, mentions, visitor)
  notes.finish()
  return {
    targets,
    notes,
    mentions,
    prose,
    spots,
    cited,
    places,
    gaps,
    unbracketed,
    listed: listsAll ? 'all' : listed,
    diagnostics: [...diagnostics, ...notes.diagnostics()],
  }
}

/** Works cited in glosses belong to the bibliography, too. */
function walkGlosses(manuscript: Manuscript, shelf: Shelf, prose: Prose, mentions: Mentions, visitor: Visitor): void {
  for (const side of manuscript.languages) {
    for (const term of shelf.glossary) {
      if (mentions.isUsed(side, term.id))
        walkInlines(
          prose.ofField(term.gloss, side),
          {side, chapter: ''},
          {inline: (inline, spot) => inline.kind === 'citation' && visitor.inline(inline, spot)},
        )
    }
  }
}

/** A list of abbreviations explains no terms: nothing leads to it. */
function isAbbreviations({name, attributes}: Extract<Block, {kind: 'place'}>): boolean {
  return name === 'glossary' && attributes['abbreviations'] !== undefined
}

function numberGaps(cloze: Block, spot: Spot, gaps: Map<Inline, number>): void {
  let count = 0
  const inline = (one: Inline): void => {
    if (one.kind === 'gap') gaps.set(one, ++count)
  }
  for (const blocks of blocksIn(cloze))
    walkBody(blocks, spot, {heading: () => {}, block: () => {}, inline, prose: () => []})
}

/** Outside pairs a parallel edition prints a list once, for both sides. */
function sidesOf(manuscript: Manuscript, spot: Spot): readonly LanguageCode[] {
  return spot.isPaired ? [spot.side] : manuscript.languages
}

function setOf<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const set = map.get(key) ?? new Set<V>()
  map.set(key, set)
  return set
}
