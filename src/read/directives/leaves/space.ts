import {lengthOf} from '../lengthOf.js'
import type {LeafDefinition} from '../definition.js'

/** Empty space. */
export const space: LeafDefinition = {
  name: 'space',
  attributes: {height: {kind: 'length', required: true}},
  toBlock: ({attributes, place}) => ({kind: 'space', height: lengthOf(attributes['height']) ?? 0, place}),
}
