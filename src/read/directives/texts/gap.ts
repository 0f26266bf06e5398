import type {TextDefinition} from '../definition.js'

/** A gap of a cloze, with the answer. */
export const gap: TextDefinition = {
  name: 'gap',
  attributes: {},
  label: 'must',
  toInline: ({label, place}, reading) => ({kind: 'gap', children: reading.inlines(label), place}),
}
