import type {Nodes, Root} from 'mdast'
import type {Point} from 'unist'

/**
 * The tokenizer goes through every character several times, and most characters of prose are words that mean nothing to it.
 * Before it begins, long runs of such words are put aside, and each is stood for by two characters that no author writes; in
 * the finished tree the words are put back and all places counted as if they had been there. Words beside anything that
 * may mean something, at the ends of lines and between brackets stay.
 */
export interface Shortened {
  readonly text: string
  /** Changes the tree of the short text into that of the whole one. */
  readonly restore: (root: Root) => void
}

/** A run of words that is put aside. Offsets in characters. */
interface Run {
  readonly words: string
  /** Where the sign for it ends in the short text. */
  readonly end: number
  /** By how much all that follows it stands further on in the whole text. */
  readonly shift: number
}

/** Nothing in a word like this begins, ends or changes anything: no mark of Markdown, of GFM or of ours. */
const word = String.raw`(?:[\p{L}\p{M}\p{N}.,;?!«»„“”‘’…—–%№\u00a0\u202f-]|(?<=\p{L})'(?=\p{L}))+`
/** Three words and more, after one that begins with a letter, so that no item or heading begins behind it. */
const longRun = new RegExp(String.raw`(?<=(?:^|[ \t])\p{L}${word} )(?:${word} ){3,}(?=${word})`, 'gmu')

const privateUse = /[\ue000-\uf8ff]/u
const signs = /[\ue000-\uf8ff]{2}/gu
const byteOrderMark = '\ufeff'
const [firstSign, signCount] = [0xe000, 0x1900]

/** Nothing when too little can be put aside, or the text has such signs of its own. */
export function shorten(text: string): Shortened | undefined {
  if (privateUse.test(text) || text.startsWith(byteOrderMark)) return undefined
  const runs: Run[] = []
  const pieces: string[] = []
  const brackets = bracketsOf(text)
  let [end, length] = [0, 0]
  for (const {0: found, index} of text.matchAll(longRun)) {
    if (brackets.areOpenAt(index)) continue
    const words = found.slice(0, -1)
    const piece = text.slice(end, index) + signOf(runs.length)
    pieces.push(piece)
    length += piece.length
    end = index + words.length
    runs.push({words, end: length, shift: end - length})
  }
  if (runs.length === 0) return undefined
  pieces.push(text.slice(end))
  return {text: pieces.join(''), restore: (root) => restore(root, runs)}
}

const signOf = (at: number): string =>
  String.fromCharCode(firstSign + Math.floor(at / signCount), firstSign + (at % signCount))

const numberOf = (sign: string): number => (sign.charCodeAt(0) - firstSign) * signCount + sign.charCodeAt(1) - firstSign

/** Follows the brackets of a text from its start on. A blank line closes all of them. */
function bracketsOf(text: string): {readonly areOpenAt: (offset: number) => boolean} {
  const marks = /\\.|[([{]|[)\]}]|(?:\r\n|\n|\r(?!\n))[ \t>]*(?=[\r\n])/gu
  let depth = 0
  let next = marks.exec(text)
  const pass = ({0: mark}: RegExpExecArray): void => {
    if (mark.startsWith('\\')) return
    if (/[\r\n]/u.test(mark)) depth = 0
    else depth = /[([{]/u.test(mark) ? depth + 1 : Math.max(0, depth - 1)
  }
  return {
    areOpenAt(offset) {
      for (; next && next.index < offset; next = marks.exec(text)) pass(next)
      return depth > 0
    },
  }
}

function restore(root: Root, runs: readonly Run[]): void {
  const put = (words: string): string => words.replace(signs, (sign) => runs[numberOf(sign)]?.words ?? sign)
  const move = (point: Point): void => {
    const shift = shiftAt(point.offset ?? 0, runs)
    const offset = (point.offset ?? 0) + shift
    point.column += shift === 0 ? 0 : shift - shiftAt((point.offset ?? 0) - point.column + 1, runs)
    point.offset = offset
  }
  const visit = (node: Nodes): void => {
    if (node.position) {
      move(node.position.start)
      move(node.position.end)
    }
    putBack(node as unknown as Said, put)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
}

/** All that a node can say in words of the author's. */
type Said = {[name in (typeof sayings)[number]]?: string | null} & {attributes?: {[name: string]: string | null}}
const sayings = ['value', 'alt', 'title', 'url', 'meta'] as const

function putBack(node: Said, put: (words: string) => string): void {
  for (const name of sayings) {
    const words = node[name]
    if (words) node[name] = put(words)
  }
  const {attributes} = node
  if (attributes) for (const [name, words] of Object.entries(attributes)) if (words) attributes[name] = put(words)
}

/** How far a place of the short text stands further on in the whole one. */
function shiftAt(offset: number, runs: readonly Run[]): number {
  let [from, to] = [0, runs.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (runs[middle]!.end <= offset) from = middle + 1
    else to = middle
  }
  return runs[from - 1]?.shift ?? 0
}
