import type {Place} from '../base/index.js'
import type {Reading} from './reading.js'

const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:-]*$/u

/** Notes that an id stands here; complains when it is no id, or stands elsewhere, too. */
export function claimId(id: string, place: Place, {ids, report}: Reading): void {
  if (!idPattern.test(id)) {
    report({
      code: 'id-form',
      severity: 'error',
      message: `\`${id}\` is no id`,
      place,
      hint: 'letters, digits, `.`, `_`, `-` and `:` only',
    })
    return
  }
  const first = ids.get(id)
  if (!first) ids.set(id, place)
  else
    report({
      code: 'id-duplicate',
      severity: 'error',
      message: `the id \`${id}\` is given twice`,
      place,
      related: [{place: first, message: 'first here'}],
    })
}
