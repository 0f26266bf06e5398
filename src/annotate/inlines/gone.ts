import type {Setter} from './types.js'

/** `assemble` leaves none of these. Printing one could show what a reader may not see, so nothing is printed. */
export const setGone: Setter<'only' | 'slot'> = ({kind, place}, {desk}) => {
  desk.report({
    code: 'mark-left',
    severity: 'error',
    concern: 'separation',
    message: `a mark of kind \`${kind}\` came through`,
    place,
  })
  return []
}
