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

export const hangsOutside = (sign: string | undefined): number => (sign === undefined ? 0 : (outside[sign] ?? 0))
export const hangsInside = (sign: string | undefined): number => (sign === undefined ? 0 : (inside[sign] ?? 0))
