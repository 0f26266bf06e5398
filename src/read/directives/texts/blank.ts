import type {TextDefinition} from '../definition.js'
import {lengthOf} from '../lengthOf.js'

const drawn = (name: string, kind: 'blank' | 'checkbox'): TextDefinition => ({
  name,
  attributes: {width: {kind: 'length'}},
  bare: true,
  toInline({attributes, place}) {
    const width = lengthOf(attributes['width'])
    return {kind, ...(width === undefined ? {} : {width}), place}
  },
})

/** A rule to write on. */
export const blank = drawn('blank', 'blank')
/** A box to tick. */
export const box = drawn('box', 'checkbox')
