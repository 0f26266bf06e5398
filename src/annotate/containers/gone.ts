import type {ContainerSetter} from './types.js'

/** Gone after `assemble`. Printing what is left could show what a reader may not see, so nothing is printed. */
export const setGone: ContainerSetter = ({name, place}, _flow, desk) => {
  desk.report({
    code: 'mark-left',
    severity: 'error',
    concern: 'separation',
    message: `a \`${name}\` came through`,
    place,
  })
  return []
}
