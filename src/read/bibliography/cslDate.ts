/** A date as CSL-JSON has it: parts of one day or of both ends of a range, or the words when they are no date. */
export type CslDate = {readonly 'date-parts': readonly (readonly number[])[]} | {readonly literal: string}

/** `1937`, `1937-07-30`, `1936/1938`, `[1937]`, `б. г.` */
export function cslDateOf(written: string, month?: string): CslDate | undefined {
  const text = written.trim()
  if (text === '') return undefined
  const ends = text.split(/\/|–|--/u).map(partsOf)
  if (ends.some((parts) => parts === undefined) || ends.length > 2) return {literal: text}
  const parts = ends as number[][]
  const [first] = parts
  const number = Number(month)
  if (parts.length === 1 && first?.length === 1 && number >= 1 && number <= 12)
    return {'date-parts': [[...first, number]]}
  return {'date-parts': parts}
}

function partsOf(text: string): number[] | undefined {
  const match = /^(-?\d{3,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(text.trim())
  return match
    ?.slice(1)
    .filter((part) => part !== undefined)
    .map(Number)
}
