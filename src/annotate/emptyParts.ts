import type {LanguageCode} from '../base/index.js'
import type {Block, Manuscript, Shelf} from '../model/index.js'
import type {Survey} from './survey/survey.js'

type Place = Extract<Block, {kind: 'place'}>

interface Known {
  readonly shelf: Shelf
  readonly survey: Survey
  readonly languages: readonly LanguageCode[]
}

/**
 * The manuscript without titles under which only lists without an entry would stand: a committee has a glossary, but this
 * paper uses none of its terms. A title that a reference leads to stays.
 */
export function withoutEmptyParts(manuscript: Manuscript, shelf: Shelf, survey: Survey): Manuscript {
  const known: Known = {shelf, survey, languages: manuscript.languages}
  const {blocks} = manuscript
  const kept: Block[] = []
  for (let at = 0; at < blocks.length; at++) {
    const end = endOfEmptyPart(blocks, at, known)
    if (end > at) at = end - 1
    else kept.push(blocks[at]!)
  }
  return kept.length === blocks.length ? manuscript : {...manuscript, blocks: kept}
}

/** Where the part that the block at `at` begins is over, when nothing would stand in it; otherwise `at` itself. */
function endOfEmptyPart(blocks: readonly Block[], at: number, known: Known): number {
  const titles = titlesIn(blocks[at])
  if (titles.length === 0 || titles.some(({id}) => isCalled(id, known))) return at
  let end = at + 1
  while (end < blocks.length && isEmptyList(blocks[end]!, known)) end++
  const depth = Math.min(...titles.map((title) => title.depth))
  return end > at + 1 && isOver(blocks[end], depth) ? end : at
}

type Title = Extract<Block, {kind: 'heading'}>

/** Headings of a block that holds nothing else: alone, in a group, or a pair of twins. */
function titlesIn(block: Block | undefined): readonly Title[] {
  if (block?.kind === 'heading') return [block]
  const parts =
    block?.kind === 'pair' ? [...block.left, ...block.right] : block?.kind === 'container' ? block.blocks : []
  const titles = parts.map(titlesIn)
  return titles.every((one) => one.length > 0) ? titles.flat() : []
}

function isOver(next: Block | undefined, depth: number): boolean {
  if (!next || next.kind === 'section') return true
  const titles = titlesIn(next)
  return titles.length > 0 && titles.every((title) => title.depth <= depth)
}

function isCalled(id: string, {survey}: Known): boolean {
  return [...survey.spots.keys()].some((inline) => inline.kind === 'reference' && inline.target === id)
}

function isEmptyList(block: Block, known: Known): boolean {
  if (block.kind === 'pair') return [...block.left, ...block.right].every((one) => isEmptyList(one, known))
  return block.kind === 'place' && (isEmpty[block.name]?.(block, known) ?? false)
}

/** Lists of which it can be said before they are made that they would have no entry. */
const isEmpty: {readonly [name in Place['name']]?: (place: Place, known: Known) => boolean} = {
  glossary: ({attributes}, {shelf, survey, languages}) =>
    !shelf.glossary.some(
      ({id, abbreviation}) =>
        (attributes['abbreviations'] === undefined || abbreviation !== undefined) &&
        (attributes['all'] !== undefined || languages.some((side) => survey.mentions.isUsed(side, id))),
    ),
  bibliography: ({attributes}, {survey, languages}) =>
    attributes['all'] === undefined &&
    attributes['works'] === undefined &&
    languages.every((side) => (survey.cited.get(side)?.size ?? 0) === 0),
  index: (_place, {shelf, survey, languages}) =>
    languages.every(
      (side) =>
        survey.mentions.persons(side).size === 0 && !shelf.glossary.some(({id}) => survey.mentions.isUsed(side, id)),
    ),
}
