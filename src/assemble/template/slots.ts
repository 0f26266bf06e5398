import type {Block, Inline} from '../../model/index.js'
import {slotMarks} from '../../read/index.js'

/** What a template has put in: no part of it is ever read as Markdown of the template. */
export type Slot =
  | {
      readonly kind: 'inlines'
      readonly inlines: readonly Inline[]
      /** Words that cannot be mistaken for Markdown: they may as well stand in the text of the template. */
      readonly bare?: string
    }
  | {readonly kind: 'blocks'; readonly blocks: readonly Block[]}

/** The slots of one paper in one language, by name. */
export interface Slots {
  /** The mark that stands for it in what the template prints. */
  readonly put: (slot: Slot) => string
  readonly get: (name: string) => Slot | undefined
}

export function createSlots(): Slots {
  const slots = new Map<string, Slot>()
  return {
    put(slot) {
      const name = String(slots.size + 1)
      slots.set(name, slot)
      return slotMarks.open + name + slotMarks.close
    },
    get: (name) => slots.get(name),
  }
}

/** `{{title}}` inside an attribute, an address or code: marks within a string. */
export const slotInside = new RegExp(
  `${slotMarks.open}([^${slotMarks.open}${slotMarks.close}]*)${slotMarks.close}`,
  'gu',
)
