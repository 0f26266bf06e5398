import type {Diagnostic} from '../base/index.js'
import {type Bit, placeOf} from './bits.js'

export function keepBroken(unit: readonly Bit[], page: number): Diagnostic {
  return {
    code: 'keep-broken',
    severity: 'info',
    message: `what was to stay together is divided after page ${page}: it is higher than a page`,
    ...placeOf(unit),
  }
}

export function noteLate(id: string, bit: Bit): Diagnostic {
  return {
    code: 'note-late',
    severity: 'warning',
    message: `the note \`${id}\` begins on a page after its call: notes fill the page`,
    ...placeOf([bit]),
    hint: 'shorten the note, or the notes before it',
  }
}

export function stripOverfull(bit: Bit): Diagnostic {
  return {
    code: 'strip-overfull',
    severity: 'warning',
    message: `a piece ${Math.ceil(bit.strip.height)} pt high stands over the edge of its page`,
    ...placeOf([bit]),
    hint: 'make it smaller, or divide it',
  }
}
