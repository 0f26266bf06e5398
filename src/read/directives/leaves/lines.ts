import type {LeafDefinition} from '../definition.js'

/** Rules to write on. */
export const lines: LeafDefinition = {
  name: 'lines',
  attributes: {count: {kind: 'count', required: true}},
  toBlock: ({attributes, place}) => ({kind: 'lines', count: Number(attributes['count'] ?? 1), place}),
}
