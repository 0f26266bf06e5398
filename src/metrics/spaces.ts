/** A space that grows and shrinks with its line: the ordinary one and the no-break space. */
export const isWordSpace = (code: number): boolean => code === 0x20 || code === 0xa0

/** Any space; words are shaped between them. Letters below U+2000, most of all that is asked, are answered at once. */
export function isSpace(code: number): boolean {
  if (code < 0x2000) return code === 0x20 || code === 0xa0
  return code <= 0x200a || code === 0x202f || code === 0x205f
}

/** Never drawn: soft hyphen, zero-width space and joiners, direction marks, word joiner, variation selectors, byte order mark. */
export function isInvisible(code: number): boolean {
  if (code < 0x200b) return code === 0xad || code === 0x0a || code === 0x0d
  return (
    code <= 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  )
}

/** What stands in for a character that a face has not, and how wide it is then in ems; widths after Unicode 16, ch. 6.2. */
export const standIns: ReadonlyMap<number, {readonly as: number; readonly width?: number}> = new Map([
  [0xa0, {as: 0x20}],
  [0x2002, {as: 0x20, width: 1 / 2}],
  [0x2003, {as: 0x20, width: 1}],
  [0x2004, {as: 0x20, width: 1 / 3}],
  [0x2005, {as: 0x20, width: 1 / 4}],
  [0x2006, {as: 0x20, width: 1 / 6}],
  [0x2007, {as: 0x20, width: 1 / 2}],
  [0x2008, {as: 0x20, width: 1 / 4}],
  [0x2009, {as: 0x20, width: 1 / 5}],
  [0x200a, {as: 0x20, width: 1 / 10}],
  [0x202f, {as: 0x20, width: 1 / 5}],
  [0x205f, {as: 0x20, width: 2 / 9}],
  [0x2010, {as: 0x2d}],
  [0x2011, {as: 0x2d}],
  [0x02bc, {as: 0x2019}],
])
