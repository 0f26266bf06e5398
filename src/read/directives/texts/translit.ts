import type {TextDefinition} from '../definition.js'

/** Russian in Latin letters: set in italics, never hyphenated as English, its soft signs no quotes. */
export const translit: TextDefinition = {
  name: 'translit',
  attributes: {},
  label: 'must',
  toInline: ({label, place}, reading) => ({kind: 'transliteration', children: reading.inlines(label), place}),
}
