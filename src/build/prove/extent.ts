import type {Place} from '../../base/index.js'

/** The characters that a directive takes up in its file, and those of them that are its content. */
export interface Extent {
  readonly form: 'container' | 'leaf' | 'inline'
  readonly start: number
  readonly end: number
  /** Equal when there is none. */
  readonly innerStart: number
  readonly innerEnd: number
  /** Signs of lists and quotations before its first line. */
  readonly prefix: string
  /** The container that it stands in, by name; nothing at the top level. */
  readonly within?: string
}

/** Where the directive or the figure that begins at `place` ends. It is looked for in the text itself, not asked of the parser. */
export function extentOf(text: string, place: Place): Extent {
  const start = offsetOf(text, place.line, place.column)
  const fence = /^:{3,}/u.exec(text.slice(start))?.[0]
  if (fence) return containerFrom(text, start, fence.length)
  const end = offsetOf(text, place.endLine ?? place.line, place.endColumn ?? place.column)
  const [innerStart, innerEnd] = bracketIn(text, start, end)
  const prefix = prefixOf(text, start)
  const form = /^(?:::|!\[)/u.test(text.slice(start)) ? 'leaf' : 'inline'
  return {form, start, end, innerStart, innerEnd, prefix}
}

/** Offset of a place; its line and column begin at 1. */
export function offsetOf(text: string, line: number, column: number): number {
  let at = 0
  for (let passed = 1; passed < line; passed++) {
    const next = text.indexOf('\n', at)
    if (next < 0) return text.length
    at = next + 1
  }
  return Math.min(text.length, at + column - 1)
}

export const lineAt = (text: string, offset: number): number => (text.slice(0, offset).match(/\n/gu) ?? []).length + 1

const prefixOf = (text: string, start: number): string => text.slice(text.lastIndexOf('\n', start - 1) + 1, start)

/** A fence is closed by the next line of as many colons or more, whatever stands between (CommonMark's rule for code, which directives follow). */
function containerFrom(text: string, start: number, colons: number): Extent {
  const headEnd = lineEnd(text, start)
  const close = new RegExp(`^[ \\t>]*:{${colons},}[ \\t]*\\r?$`, 'gmu')
  close.lastIndex = headEnd
  const found = close.exec(text)
  const innerEnd = found?.index ?? text.length
  const end = found ? lineEnd(text, innerEnd) : text.length
  const within = enclosing(text, start)
  return {
    form: 'container',
    start,
    end,
    innerStart: headEnd,
    innerEnd,
    prefix: prefixOf(text, start),
    ...(within ? {within} : {}),
  }
}

/** After the line's break. */
function lineEnd(text: string, at: number): number {
  const next = text.indexOf('\n', at)
  return next < 0 ? text.length : next + 1
}

/** Name of the innermost container that is still open at an offset. */
function enclosing(text: string, offset: number): string | undefined {
  const open: {readonly colons: number; readonly name: string}[] = []
  for (const [, colons = '', name] of text.slice(0, offset).matchAll(/^[ \t>]*(:{3,})([a-z]*)[^\n]*$/gmu)) {
    if (name) open.push({colons: colons.length, name})
    else {
      const at = open.findIndex((one) => one.colons <= colons.length)
      if (at >= 0) open.length = at
    }
  }
  return open.at(-1)?.name
}

/** What stands between the first bracket and its fellow. */
function bracketIn(text: string, start: number, end: number): readonly [number, number] {
  let depth = 0
  let from = start
  for (let at = start; at < end; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '[' && depth++ === 0) from = at + 1
    else if (text[at] === ']' && --depth === 0) return [from, at]
  }
  return [start, start]
}
