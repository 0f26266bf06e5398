import {setBlocks} from '../blocks/index.js'
import {within} from '../flow.js'
import type {ContainerSetter} from './types.js'

/** Text in several columns, two when nobody says how many. */
export const setColumns: ContainerSetter = (container, flow, desk) => [
  {
    kind: 'columns',
    count: Math.max(1, Number(container.attributes['count'] ?? 2)),
    blocks: setBlocks(container.blocks, within(flow, 'columns', {}), desk),
    language: flow.language,
    ...(flow.structure.length > 0 ? {structure: flow.structure} : {}),
    place: container.place,
  },
]
