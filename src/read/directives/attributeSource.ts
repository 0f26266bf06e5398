/** One attribute as written, and where: offsets into the directive's own source. */
export interface WrittenAttribute {
  /** `id` for `#x`, `class` for `.x`. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The last `{…}` of a directive's first line. Braces stand in quoted values only. */
const group = /\{((?:"[^"]*"|'[^']*'|[^{}"'])*)\}[ \t]*$/u
const one =
  /(?<shortcut>[#.])(?<short>[^\s#.}]+)|(?<name>[^\s=#.}"'][^\s=}"']*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s}]+))?/gu

/** The attributes of a directive, in order, with those that the parser has merged or overwritten. */
export function attributesIn(source: string): readonly WrittenAttribute[] {
  const match = group.exec(source)
  if (!match) return []
  const inner = match[1] ?? ''
  return [...inner.matchAll(one)].map((found) => {
    const start = match.index + 1 + found.index
    const {shortcut, name = ''} = found.groups ?? {}
    return {name: shortcut === '#' ? 'id' : shortcut === '.' ? 'class' : name, start, end: start + found[0].length}
  })
}
