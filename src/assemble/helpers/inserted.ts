import type {Block, Inline} from '../../model/index.js'
import type {Slot} from '../template/slots.js'

const mark = Symbol('inserted')

/** What a helper gives when it is more than words: it is put in whole, and never read as Markdown. */
export interface Inserted {
  readonly [mark]: Slot
}

export const insertBlocks = (blocks: readonly Block[]): Inserted => ({[mark]: {kind: 'blocks', blocks}})
export const insertInlines = (inlines: readonly Inline[]): Inserted => ({[mark]: {kind: 'inlines', inlines}})
export const insert = (slot: Slot): Inserted => ({[mark]: slot})

export function slotOf(value: unknown): Slot | undefined {
  return typeof value === 'object' && value !== null && mark in value ? (value as Inserted)[mark] : undefined
}

const markup = Symbol('markup')

/** Markdown of the template's own: `::contents`, and words that a template says. */
export interface Markup {
  readonly [markup]: string
}

export const asMarkup = (text: string): Markup => ({[markup]: text})

export function markupOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && markup in value ? (value as Markup)[markup] : undefined
}
