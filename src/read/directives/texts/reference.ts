import type {TextDefinition} from '../definition.js'

/** The number of what bears the id. */
export const ref: TextDefinition = {
  name: 'ref',
  attributes: {},
  id: 'must',
  label: 'may',
  toInline: ({id = '', label, place}, reading) => ({
    kind: 'reference',
    target: id,
    form: 'number',
    children: reading.inlines(label),
    place,
  }),
}

/** The page on which it stands. */
export const page: TextDefinition = {
  name: 'page',
  attributes: {},
  id: 'must',
  label: 'may',
  toInline: ({id = '', label, place}, reading) => ({
    kind: 'reference',
    target: id,
    form: 'page',
    children: reading.inlines(label),
    place,
  }),
}
