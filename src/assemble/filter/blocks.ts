import type {Attributes, Block, Inline} from '../../model/index.js'
import {markInside, type Sight, sees, type Thing, under, underDefault, type Written} from '../audiences/index.js'
import {withShared} from '../tree/index.js'
import {hasBank, withAnswers} from './answers.js'
import {filterInlines, isBare} from './inlines.js'
import type {Kept, Within} from './kept.js'
import {filterTable} from './table.js'

type Of<K extends Block['kind']> = Extract<Block, {kind: K}>

/**
 * Blocks as the reader may see them. What stands under marks that are not for them is gone; so is a list, a table or a
 * container that nothing is left of. All is walked through, so that every wrong mark is complained of.
 */
export function filterBlocks(sight: Sight, within: Within, blocks: readonly Block[]): Kept<readonly Block[]> {
  const parts = blocks.map((block) => filterBlock(sight, within, block))
  const same = parts.every(({value}, at) => value.length === 1 && value[0] === blocks[at])
  return {value: same ? blocks : parts.flatMap(({value}) => value), cut: parts.some(({cut}) => cut)}
}

function filterBlock(sight: Sight, within: Within, block: Block): Kept<readonly Block[]> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const {value: children, cut} = filterInlines(sight, within, block.children)
      return cut && isBare(children) ? gone : {value: [withShared(block, {children})], cut}
    }
    case 'list':
      return filterList(sight, within, block)
    case 'table':
      return filterTable(block, (inlines) => filterInlines(sight, within, inlines))
    case 'figure':
      return marked(sight, within, block, (inner) => filterFigure(sight, inner, block))
    case 'container':
      return filterContainer(sight, within, block)
    case 'place':
      return marked(sight, within, block, () => ({
        value: [withShared(block, {attributes: withoutMarks(sight, block)})],
        cut: false,
      }))
    default:
      return {value: [block], cut: false}
  }
}

const gone: Kept<readonly Block[]> = {value: [], cut: true}

function filterList(sight: Sight, within: Within, list: Of<'list'>): Kept<readonly Block[]> {
  const kept = list.items.map((item) => ({item, ...filterBlocks(sight, within, item.blocks)}))
  const items = kept
    .filter(({cut, value}) => !cut || value.length > 0)
    .map(({item, value}) => withShared(item, {blocks: value}))
  const cut = kept.some((one) => one.cut)
  if (items.length === list.items.length && items.every((item, at) => item === list.items[at]))
    return {value: [list], cut}
  return cut && items.length === 0 ? gone : {value: [{...list, items}], cut}
}

function filterFigure(sight: Sight, within: Within, figure: Of<'figure'>): Kept<readonly Block[]> {
  const keep = (inlines: readonly Inline[]) => filterInlines(sight, within, inlines).value
  const {caption, credit} = figure
  return {value: [withShared(figure, {caption: keep(caption), ...(credit ? {credit: keep(credit)} : {})})], cut: false}
}

function filterContainer(sight: Sight, within: Within, block: Of<'container'>): Kept<readonly Block[]> {
  const opened = block.name === 'only' || block.name === 'public' || block.name === 'private'
  return marked(sight, within, block, (inner) => {
    const {value: blocks, cut} = filterBlocks(
      sight,
      block.name === 'cloze' ? {...inner, bank: hasBank(block.attributes)} : inner,
      block.blocks,
    )
    if (opened) return {value: blocks, cut}
    const label = block.label && filterInlines(sight, inner, block.label).value
    if (cut && blocks.length === 0) return gone
    const kept = withShared(block, {attributes: withoutMarks(sight, block), blocks, ...(label ? {label} : {})})
    return {value: [withAnswers(sight, kept)], cut}
  })
}

/** Attributes may hold Markdown of one line; a mark of audiences in it is read by nobody, so the attribute goes. */
function withoutMarks(sight: Sight, {attributes, place}: Of<'container'> | Of<'place'>): Attributes {
  const marked = Object.keys(attributes).filter((name) => markInside.test(attributes[name] ?? ''))
  for (const name of marked)
    sight.complain({
      code: 'audience-misplaced',
      severity: 'error',
      concern: 'separation',
      message: `\`${name}\` marks an audience inside an attribute, where no mark is read: it is left out`,
      place,
      hint: 'put the whole directive into `:::only{…}`',
    })
  return marked.length === 0
    ? attributes
    : Object.fromEntries(Object.entries(attributes).filter(([name]) => !marked.includes(name)))
}

/** Under the marks that the block itself bears. */
function marked(
  sight: Sight,
  within: Within,
  block: Of<'container'> | Of<'figure'> | Of<'place'>,
  keep: (inner: Within) => Kept<readonly Block[]>,
): Kept<readonly Block[]> {
  const marks = marksOf(sight, within, block)
  const kept = keep({...within, marks})
  return sees(sight, marks) ? kept : gone
}

function marksOf(
  sight: Sight,
  {marks, role}: Within,
  block: Of<'container'> | Of<'figure'> | Of<'place'>,
): readonly Written[] {
  const {attributes, place, kind} = block
  const name = kind === 'figure' ? block.url : block.name
  const thing: Thing = {kind: 'passage', name}
  if (name === 'private' && role !== undefined) return underDefault(sight, marks, [`role:${role}`], thing, place)
  if (name === 'public' && role !== undefined) return under(sight, marks, {mark: ['public'], place}, thing)
  if (name === 'private' || name === 'public') return under(sight, marks, {mark: [], place}, thing)
  if (name !== 'only' && attributes['audience'] === undefined) return marks
  return under(sight, marks, {mark: audiencesIn(attributes['audience'] ?? ''), place}, thing)
}

/** `dais backroom`, `dais, backroom`. */
export function audiencesIn(text: string): readonly string[] {
  return text.split(/[\s,]+/u).filter((audience) => audience !== '')
}
