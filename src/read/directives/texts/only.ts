import type {TextDefinition} from '../definition.js'

/** Words for any of the audiences named. */
export const only: TextDefinition = {
  name: 'only',
  attributes: {audience: {kind: 'audiences', required: true}},
  label: 'must',
  toInline: ({attributes: {audience = ''}, label, place}, reading) => ({
    kind: 'only',
    audiences: audience.trim().split(/\s+/u),
    children: reading.inlines(label),
    place,
  }),
}
