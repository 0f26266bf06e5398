import {type Pt, ptPerMm} from '../../base/index.js'

/** Points in each unit that an author may write. */
const units: {readonly [unit: string]: Pt} = {mm: ptPerMm, cm: 10 * ptPerMm, in: 72, pt: 1}

export const lengthPattern = /^(\d+(?:\.\d+)?)(mm|cm|in|pt)$/u

/** `40mm` in points. */
export function lengthOf(written: string | undefined): Pt | undefined {
  const [, number, unit = ''] = lengthPattern.exec(written ?? '') ?? []
  return number === undefined ? undefined : Number(number) * (units[unit] ?? 1)
}
