import type {Setter} from './types.js'

/**
 * `(Conquest 1990, p. 12; RGASPI, f. 17, op. 71, d. 43, l. 5)`, or `Conquest (1990)` in the sentence. Where a note begins
 * with it the brackets are left out.
 */
export const setCitation: Setter<'citation'> = (inline, stand) => {
  const runs = stand.desk.citer.cite(inline, stand)
  return stand.desk.survey.unbracketed.has(inline) && inline.form === 'parenthetical' ? runs.slice(1, -1) : runs
}
