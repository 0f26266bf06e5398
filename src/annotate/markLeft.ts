import type {Place} from '../base/index.js'
import type {Desk} from './desk.js'

/** `assemble` leaves no marks. Printing what bears one could show what a reader may not see, so nothing is printed. */
export function reportMark(desk: Desk, what: string, place: Place): readonly [] {
  desk.report({
    code: 'mark-left',
    severity: 'error',
    concern: 'separation',
    message: `a ${what} came through`,
    place,
  })
  return []
}
