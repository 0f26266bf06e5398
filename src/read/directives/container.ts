import type {ContainerName} from '../../model/index.js'
import type {ContainerDefinition, Definition} from './definition.js'

/** A container that goes into the model as it stands. */
export function container(definition: Definition & {readonly name: ContainerName}): ContainerDefinition {
  const {name} = definition
  return {
    ...definition,
    toBlocks: ({attributes, id, label, place}, children, reading) => [
      {
        kind: 'container',
        name,
        ...(label.length > 0 ? {label: reading.inlines(label)} : {}),
        attributes,
        blocks: reading.blocks(children),
        ...(id === undefined ? {} : {id}),
        place,
      },
    ],
  }
}
