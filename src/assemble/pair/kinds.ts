import type {Diagnostic} from '../../base/index.js'
import type {Block, ContainerName, Inline, ListItem} from '../../model/index.js'
import {inBoth} from './inBoth.js'
import type {Tongues} from './tongues.js'

/** Two blocks of one kind that stand for each other. */
export interface Twins {
  readonly one: Block
  readonly other: Block
  readonly tongues: Tongues
  /** Pairs what two containers hold. */
  readonly inner: (ours: readonly Block[], theirs: readonly Block[]) => readonly Block[]
  readonly complain: (diagnostic: Diagnostic) => void
}

type Pairing = (twins: Twins) => readonly Block[]
type Of<K extends Block['kind']> = Extract<Block, {kind: K}>

/** Whether two blocks may stand for each other. */
export function joinAlike(one: Block, other: Block): boolean {
  if (one.kind !== other.kind) return false
  if (one.kind === 'heading' && other.kind === 'heading') return one.depth === other.depth
  if (one.kind === 'list' && other.kind === 'list') return one.ordered === other.ordered
  return !('name' in one) || !('name' in other) || one.name === other.name
}

/** What has no words, and stands once for both languages; on facing pages, what begins other pages. */
export function isBreak({kind}: Block, {isFacing}: Tongues): boolean {
  return kind === 'section' || (!isFacing && (kind === 'space' || kind === 'rule' || kind === 'lines'))
}

/** How twins of a kind stand together. */
export function pairing(block: Block, tongues: Tongues): Pairing {
  if (isBreak(block, tongues)) return once
  return tongues.isFacing ? pairingOfFacing(block) : pairingOfColumns(block)
}

/** Each language has pages of its own: whatever stands on one side stands on the other. */
function pairingOfFacing(block: Block): Pairing {
  if (block.kind === 'list') return byItem
  if (block.kind === 'place' && block.name === 'pagebreak') return once
  if (block.kind !== 'container' || block.name === 'columns') return sideBySide
  return containers[block.name] ?? sideBySide
}

function pairingOfColumns(block: Block): Pairing {
  switch (block.kind) {
    case 'list':
      return byItem
    case 'table':
      return oneAfterTheOther
    case 'figure':
      return asOneFigure
    case 'place':
      return block.name === 'pagebreak' || block.name === 'bibliography' ? once : sideBySide
    case 'container':
      return containers[block.name] ?? sideBySide
    default:
      return sideBySide
  }
}

const once: Pairing = ({one}) => [one]

const sideBySide: Pairing = ({one, other}) => [{kind: 'pair', left: [one], right: [other], place: one.place}]

/** Item by item, so that the same point stands at the same height. */
const byItem: Pairing = ({one, other, complain}) => {
  if (one.kind !== 'list' || other.kind !== 'list') return []
  const [ours, theirs] = [one.items.length, other.items.length]
  if (ours !== theirs) complain(unequal(one, other, counted(theirs, 'item'), counted(ours, 'item')))
  return Array.from({length: Math.max(ours, theirs)}, (_, at) => {
    const [item, twin] = [one.items[at], other.items[at]]
    return {
      kind: 'pair',
      left: withItem(one, item),
      right: withItem(other, twin),
      place: (item ?? twin ?? one).place,
    } as const
  })
}

const withItem = (list: Of<'list'>, item: ListItem | undefined): readonly Block[] =>
  item ? [{...list, items: [item]}] : []

function unequal(one: Block, other: Block, here: string, there: string): Diagnostic {
  return {
    code: 'twin-mismatch',
    severity: 'warning',
    concern: 'translation',
    message: `this ${other.kind} has ${here}, its twin ${there}`,
    place: other.place,
    related: [{place: one.place, message: 'the twin'}],
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** A table has no room in half the measure: the whole measure for each, left language first; once when nothing in them differs. */
const oneAfterTheOther: Pairing = ({one, other, tongues, complain}) => {
  if (one.kind === 'table' && other.kind === 'table') compareTables(one, other, complain)
  return sameWords(one, other) ? [one] : [inLanguage(tongues.left, [one]), inLanguage(tongues.right, [other])]
}

function compareTables(one: Of<'table'>, other: Of<'table'>, complain: Twins['complain']): void {
  const [rows, theirRows] = [one.rows.length, other.rows.length]
  const [columns, theirColumns] = [one.align.length, other.align.length]
  if (rows !== theirRows) complain(unequal(one, other, counted(theirRows, 'row'), counted(rows, 'row')))
  else if (columns !== theirColumns)
    complain(unequal(one, other, counted(theirColumns, 'column'), counted(columns, 'column')))
}

/** The picture once, with both captions under it. */
const asOneFigure: Pairing = ({one, other, tongues}) => {
  if (one.kind !== 'figure' || other.kind !== 'figure') return []
  if (one.url !== other.url) return [inLanguage(tongues.left, [one]), inLanguage(tongues.right, [other])]
  const {place} = other
  const both = (ours: readonly Inline[], theirs: readonly Inline[], between: Inline): readonly Inline[] =>
    theirs.length === 0 || JSON.stringify(wordsOf(ours)) === JSON.stringify(wordsOf(theirs))
      ? ours
      : [
          ...ours,
          ...(ours.length > 0 ? [between] : []),
          {kind: 'foreign', language: tongues.right, children: theirs, place},
        ]
  const credit = one.credit ? both(one.credit, other.credit ?? [], {kind: 'text', text: ' / '}) : other.credit
  const figure: Block = {
    ...one,
    caption: both(one.caption, other.caption, {kind: 'break'}),
    ...(credit ? {credit} : {}),
  }
  return [figure]
}

/** Paragraphs inside pair by pair, each in the style of the container. */
const throughStyle: Pairing = ({one, other, inner}) => {
  if (one.kind !== 'container' || other.kind !== 'container') return []
  const dressed = (blocks: readonly Block[]): readonly Block[] => (blocks.length > 0 ? [{...one, blocks}] : [])
  return inner(one.blocks, other.blocks).map((block) =>
    block.kind === 'pair' ? {...block, left: dressed(block.left), right: dressed(block.right)} : block,
  )
}

const opened: Pairing = ({one, other, inner}) =>
  one.kind === 'container' && other.kind === 'container' ? inner(one.blocks, other.blocks) : []

/** Once; a form says its words in both languages. */
const fromTheFirst: Pairing = ({one, other, tongues}) => {
  if (one.kind !== 'container' || other.kind !== 'container') return []
  return one.attributes['both'] === undefined ? one.blocks : inBoth(one.blocks, other.blocks, tongues.right)
}

/** Containers whose content is paired one by one; the others stand side by side as a whole, with their frames and labels. */
const containers: {readonly [name in ContainerName]?: Pairing} = {
  full: fromTheFirst,
  style: throughStyle,
  columns: opened,
}

export function inLanguage(language: string, blocks: readonly Block[]): Block {
  const place = blocks[0]?.place ?? {file: '', line: 1, column: 1}
  return {kind: 'container', name: 'language', attributes: {language}, blocks, place}
}

function sameWords(one: Block, other: Block): boolean {
  return JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other))
}

/** The value without places and ids, in which twins always differ. */
function wordsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordsOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'place' || key === 'id' ? [] : [[key, wordsOf(inner)]])),
  )
}
