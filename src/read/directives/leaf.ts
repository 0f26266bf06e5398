import type {PlaceName} from '../../model/index.js'
import type {Definition, LeafDefinition} from './definition.js'

/** A leaf that stands for something made later: contents, a bibliography, the end of a page. */
export function leaf(definition: Definition & {readonly name: PlaceName}): LeafDefinition {
  const {name} = definition
  return {...definition, toBlock: ({attributes, place}) => ({kind: 'place', name, attributes, place})}
}
