import type {TextDefinition} from '../definition.js'

/** A mention of a term of the glossary. */
export const term: TextDefinition = {
  name: 'term',
  attributes: {},
  id: 'must',
  label: 'may',
  toInline: ({id = '', label, place}, reading) => ({kind: 'term', key: id, children: reading.inlines(label), place}),
}
