/**
 * How much of a sign stands outside the measure at the end of a line, as a share of its width. After the tables of
 * microtype (R. Schlicht) for oldstyle faces, made a little milder.
 */
const outside: {readonly [sign: string]: number} = {
  '-': 0.5,
  '‐': 0.5,
  '.': 0.6,
  ',': 0.6,
  ':': 0.4,
  ';': 0.4,
  '!': 0.15,
  '?': 0.15,
  '–': 0.25,
  '—': 0.15,
  '»': 0.3,
  '”': 0.5,
  '’': 0.6,
  '“': 0.5,
  ')': 0.1,
}

/** The same at the beginning of a line. */
const inside: {readonly [sign: string]: number} = {
  '«': 0.3,
  '„': 0.5,
  '“': 0.5,
  '‘': 0.6,
  '(': 0.1,
  '—': 0.15,
}

/** Codes of all these signs are below this. */
const reach = 0x2020

/** Shares by the codes of the signs: they are asked for at both ends of every word. */
function byCode(shares: {readonly [sign: string]: number}): Float64Array {
  const table = new Float64Array(reach)
  for (const [sign, share] of Object.entries(shares)) table[sign.charCodeAt(0)] = share
  return table
}

const outsideOf = byCode(outside)
const insideOf = byCode(inside)

export const hangsOutside = (code: number): number => outsideOf[code] ?? 0
export const hangsInside = (code: number): number => insideOf[code] ?? 0
