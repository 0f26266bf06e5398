import type {LeafDefinition} from '../definition.js'
import {lengthOf} from '../lengthOf.js'

/** Empty space. */
export const space: LeafDefinition = {
  name: 'space',
  attributes: {height: {kind: 'length', required: true}},
  toBlock: ({attributes, place}) => ({kind: 'space', height: lengthOf(attributes['height']) ?? 0, place}),
}
