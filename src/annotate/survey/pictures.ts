import type {Diagnostic} from '../../base/index.js'
import type {Block, Inline} from '../../model/index.js'

/** A picture that says nothing to those who cannot see it: the paper it stands in is no PDF/UA (ISO 14289-1, 7.3). */
export function mutePicture(one: Block | Inline): Diagnostic | undefined {
  if ((one.kind !== 'figure' && one.kind !== 'image') || one.alt.trim() !== '') return undefined
  return {
    code: 'alternative-missing',
    severity: 'warning',
    message: `the picture \`${one.url}\` says nothing to who cannot see it: its paper does not declare PDF/UA`,
    place: one.place,
    hint: 'write what it shows between the brackets: `![A plan of the quay](…)`',
  }
}
