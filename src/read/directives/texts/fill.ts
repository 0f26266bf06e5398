import type {TextDefinition} from '../definition.js'

/** Pushes what follows to the right end of the line, along a leader. */
export const fill: TextDefinition = {
  name: 'fill',
  attributes: {leader: {kind: 'text'}},
  bare: true,
  toInline: ({attributes: {leader}}) => ({kind: 'fill', ...(leader === undefined ? {} : {leader})}),
}
