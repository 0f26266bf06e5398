import type {TextDefinition} from '../definition.js'
import {lengthOf} from '../lengthOf.js'

/** A rule to write on. */
export const blank: TextDefinition = {
  name: 'blank',
  attributes: {width: {kind: 'length'}},
  bare: true,
  toInline({attributes, place}) {
    const width = lengthOf(attributes['width'])
    return {kind: 'blank', ...(width === undefined ? {} : {width}), place}
  },
}

/** A box to tick. */
export const box: TextDefinition = {
  name: 'box',
  attributes: {},
  bare: true,
  toInline: ({place}) => ({kind: 'checkbox', place}),
}
