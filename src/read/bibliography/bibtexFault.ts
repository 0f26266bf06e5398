import {lowerFirst} from '../../base/index.js'
import {lineStarts} from '../reading.js'

/** What is wrong with a BibTeX text: the offset of what is to be mended, and that of its entry. */
export interface BibtexFault {
  readonly message: string
  readonly at: number
  readonly entry: number
}

/** Of the parser: a place in words, and the text of the entry. */
interface ParserError {
  readonly error: string
  readonly input?: string
}

/**
 * The parser tells where it stumbled: over a brace that nothing closes at the end of its entry, which it takes to go on to
 * the next. People look where the slip was made.
 */
export function faultOf({error, input = ''}: ParserError, text: string): BibtexFault {
  const stumble = offsetIn(text, error)
  const entry = input === '' ? 0 : Math.max(text.lastIndexOf(input, stumble), 0)
  const source = input.trimEnd()
  const isCut = /^(?:Token mismatch|Unterminated)/u.test(error)
  const runaway = isCut ? runawayIn(source) : undefined
  if (runaway !== undefined) return {message: `this \`${source[runaway]}\` is not closed`, at: entry + runaway, entry}
  if (isCut && source !== '' && stumble >= entry + source.length)
    return {message: 'nothing closes this entry', at: entry, entry}
  return {message: worded(error, text.slice(stumble)), at: stumble, entry}
}

function offsetIn(text: string, error: string): number {
  const [, line, column] = /at line (\d+), column (\d+)(?: in "[^"]*")?$/u.exec(error) ?? []
  if (line === undefined) return 0
  return (lineStarts(text)[Number(line) - 1] ?? text.length) + Number(column) - 1
}

/** A field at the beginning of a line. */
const fieldBelow = /\n\s*[a-z][\w+-]*\s*=\s*[{"\d]/iu

/** The brace or quote before the first value that goes on over a field below it. */
function runawayIn(entry: string): number | undefined {
  for (const match of entry.matchAll(/=\s*(?=[{"])/gu)) {
    const open = match.index + match[0].length
    if (fieldBelow.test(entry.slice(open, endOfValue(entry, open)))) return open
  }
  return undefined
}

function endOfValue(entry: string, open: number): number {
  let depth = 0
  for (let at = open; at < entry.length; at++) {
    const letter = entry[at]
    if (letter === '{') depth++
    else if (letter === '}') depth--
    const isEnd = entry[open] === '{' ? depth === 0 : letter === '"' && depth === 0 && at > open
    if (isEnd) return at + 1
  }
  return entry.length
}

function worded(error: string, rest: string): string {
  const word = /^[^\s={}",]+/u.exec(rest)?.[0]
  if (error.startsWith('Token mismatch, expected "}"') && word)
    return `a comma or a brace is missing before \`${word}\``
  const field = /^(.+?):? = value expected/u.exec(error)?.[1]
  if (field !== undefined) return `a sign \`=\` is missing behind \`${field}\``
  return lowerFirst(error.replace(/ at line \d+.*$/su, '').replace(/\s+/gu, ' '))
}
