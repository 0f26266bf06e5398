/** Private-use characters around `file,line` in what a template prints; gone before anything is read. */
const open = '\u{E002}'
const close = '\u{E003}'
const mark = /\u{E002}(\d+),(\d+)\u{E003}/gu

/** Says that what follows stands on this line of this file, by its number among the files of the template. */
export function lineMark(file: number, line: number): string {
  return `${open}${file},${line}${close}`
}

/** Where a line of the printed text comes from. */
export interface LineOrigin {
  readonly file: number
  readonly line: number
}

/** The text without marks, and the origin of each of its lines: of the first thing on it that the template itself says. */
export function withoutLineMarks(printed: string): {readonly text: string; readonly origins: readonly LineOrigin[]} {
  const origins: LineOrigin[] = []
  let at: LineOrigin = {file: 0, line: 1}
  const lines = printed.split('\n').map((line) => {
    const marks = [...line.matchAll(mark)].map(([, file, number]) => ({file: Number(file), line: Number(number)}))
    const bare = line.replace(mark, '')
    const first = line.startsWith(open) ? marks[0] : undefined
    origins.push(first ?? at)
    const last = marks.at(-1) ?? at
    at = {file: last.file, line: last.line + 1}
    return bare
  })
  return {text: lines.join('\n'), origins}
}
