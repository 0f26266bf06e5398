import {type Document, isCollection, isScalar, type Node, visit, type YAMLParseError} from 'yaml'
import {lowerFirst} from '../../base/index.js'

/** What is wrong with a YAML text, and the offsets of what is to be mended. */
export interface YamlFault {
  readonly message: string
  readonly start: number
  readonly end: number
}

/**
 * The parser tells where it stumbled: at the end of the file over a quote that nothing closes, on the line above one that
 * is indented too far. People look where the slip was made.
 */
export function faultOf({code, message, pos}: YAMLParseError, document: Document.Parsed, text: string): YamlFault {
  const [start] = pos
  const told = {
    message: worded(message),
    start: pastSpaces(text, start),
    end: Math.max(pos[1], pastSpaces(text, start)),
  }
  switch (code) {
    case 'MISSING_CHAR':
      return (message.startsWith('Missing closing') && unclosed(text, nodeEndingAt(document, start, isQuoted))) || told
    case 'BAD_INDENT':
      return unclosed(text, nodeEndingAt(document, start, isFlow)) ?? told
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const key = document.errors.find(
        (other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === start,
      )?.pos
      return key ? deeperLine(text, key) : told
    }
    case 'MULTIPLE_DOCS':
      return {message: 'another document begins here, and a file holds one', start, end: start + 3}
    default:
      return tabBefore(text, start) ?? told
  }
}

export const worded = (message: string): string => lowerFirst(message).replace(/\.?\s*$/u, '')

function unclosed(text: string, start: number | undefined): YamlFault | undefined {
  return start === undefined ? undefined : {message: `this \`${text[start]}\` is not closed`, start, end: start + 1}
}

const isQuoted = (node: Node): boolean =>
  isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
const isFlow = (node: Node): boolean => isCollection(node) && node.flow === true

/** Where the outermost such node begins that ends where the parser stumbled. */
function nodeEndingAt(document: Document, end: number, isSuch: (node: Node) => boolean): number | undefined {
  let start: number | undefined
  visit(document, {
    Node(_, node) {
      if (node.range?.[1] !== end || !isSuch(node)) return undefined
      start = node.range[0]
      return visit.BREAK
    },
  })
  return start
}

/**
 * A line that goes on with the words above it, and is meant for a key of its own.
 *
 *     name: Ezhov
 *      born: 1895
 *      ^
 */
function deeperLine(text: string, [from, end]: readonly [number, number]): YamlFault {
  const line = text.lastIndexOf('\n', end - 1) + 1
  const start = Math.max(from, pastSpaces(text, line))
  return {message: 'this line is indented further than those it belongs to', start, end}
}

function pastSpaces(text: string, offset: number): number {
  let at = offset
  while (text[at] === ' ') at++
  return at
}

function tabBefore(text: string, offset: number): YamlFault | undefined {
  const line = text.lastIndexOf('\n', offset - 1) + 1
  const tab = /^ *\t/u.exec(text.slice(line, offset))
  if (!tab) return undefined
  const start = line + tab[0].length - 1
  return {message: 'tabs are not allowed as indentation', start, end: start + 1}
}
