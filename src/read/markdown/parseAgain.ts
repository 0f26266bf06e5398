import type {Definition, FootnoteDefinition, Nodes, Root, RootContent} from 'mdast'
import {parseMarkdown} from './parseMarkdown.js'

/** The text that was parsed last under some name, and its tree. Parsing the next text changes both. */
export interface ParseMemory {
  last?: Parsed
}

interface Parsed {
  readonly text: string
  readonly root: Root
}

/**
 * Parses a text of which an earlier version was parsed before: only the blocks from the one above the change to the one
 * below it are parsed anew. When those two come out as they were, so does all above and below them: a block begins where
 * nothing is open, and where it ends depends on its own lines and on those behind it, which are the same. Notes and links
 * that are defined elsewhere are named behind the piece, for they decide what is a reference.
 */
export function parseAgain(text: string, memory: ParseMemory): Root {
  const {last} = memory
  const root = last?.text === text ? last.root : ((last && mended(last, text)) ?? parseMarkdown(text))
  memory.last = {text, root}
  return root
}

/** Top-level blocks `first` up to `to`; their text before the change and after it, and where it begins. */
interface Piece {
  readonly first: number
  readonly to: number
  readonly was: string
  readonly is: string
  readonly offset: number
  readonly line: number
}

/** By how much nodes stand further down. */
interface Shift {
  readonly offset: number
  readonly line: number
}

function mended({text: was, root}: Parsed, text: string): Root | undefined {
  const {children} = root
  if (children.some(hidesNames)) return undefined
  const piece = pieceOf(children, was, text)
  const old = children.slice(piece.first, piece.to)
  const rest = children.slice(piece.to)
  const elsewhere = namesIn([...children.slice(0, piece.first), ...rest])
  const fresh = parsePiece(piece.is, elsewhere)
  if (!fresh || fresh.some(hidesNames) || namesIn(fresh).join('\n') !== namesIn(old).join('\n')) return undefined
  const down: Shift = {offset: text.length - was.length, line: linesIn(piece.is) - linesIn(piece.was)}
  const here: Shift = {offset: piece.offset, line: piece.line}
  const isAboveKept = piece.first === 0 || isAlike(fresh[0], here, old[0], unmoved)
  const isBelowKept = rest.length === 0 || isAlike(fresh.at(-1), here, old.at(-1), down)
  const around = (piece.first > 0 ? 1 : 0) + (rest.length > 0 ? 1 : 0)
  if (!isAboveKept || !isBelowKept || fresh.length < around) return undefined
  for (const node of fresh) move(node, here)
  for (const node of rest) move(node, down)
  return {...root, children: [...children.slice(0, piece.first), ...fresh, ...rest]}
}

const unmoved: Shift = {offset: 0, line: 0}

/** The blocks that the change touches, and one on either side. */
function pieceOf(children: readonly RootContent[], was: string, text: string): Piece {
  const from = commonStart(was, text)
  const end = was.length - commonEnd(was, text, from)
  const after = children.findIndex((node) => lineEnd(was, endOf(node)) >= from)
  const touched = after < 0 ? children.length : after
  const before = children.findLastIndex((node) => lineStart(was, startOf(node)) <= end)
  const first = beginningOf(children, Math.max(0, touched - 1))
  const to = Math.min(children.length, Math.max(before + 1, touched) + 1)
  const offset = first === 0 ? 0 : lineStart(was, startOf(children[first]!))
  const until = to === children.length ? was.length : lineEnd(was, endOf(children[to - 1]!))
  return {
    first,
    to,
    was: was.slice(offset, until),
    is: text.slice(offset, text.length - (was.length - until)),
    offset,
    line: linesIn(was.slice(0, offset)),
  }
}

/** Definitions and the lines below them are one to the parser until it knows what they are. */
function beginningOf(children: readonly RootContent[], at: number): number {
  let first = at
  while (children[first - 1]?.type === 'definition') first--
  return first
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let at = 0
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return at
}

/** Of what stands behind `from` in both. */
function commonEnd(one: string, other: string, from: number): number {
  const most = Math.min(one.length, other.length) - from
  let count = 0
  while (count < most && one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)) count++
  return count
}

/** A node of the parser's has a place always. */
const startOf = ({position}: Nodes): number => position?.start.offset ?? 0
const endOf = ({position}: Nodes): number => position?.end.offset ?? 0

const lineEnds = /\r\n|\n|\r/gu
const linesIn = (text: string): number => text.match(lineEnds)?.length ?? 0

function lineStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !isLineEnd(text, start - 1)) start--
  return start
}

function lineEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && !isLineEnd(text, end)) end++
  return end
}

const isLineEnd = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r'

type Named = Definition | FootnoteDefinition

/** What is defined, as it would be written to define it. */
function namesIn(nodes: readonly Nodes[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    const own = node.type === 'definition' || node.type === 'footnoteDefinition' ? [stubOf(node)] : []
    return 'children' in node ? [...own, ...namesIn(node.children)] : own
  })
}

/** What is defined in a directive is known to the parser when it has come there, and not before. */
function hidesNames(node: Nodes): boolean {
  if (node.type === 'containerDirective') return namesIn(node.children).length > 0
  return 'children' in node && node.children.some(hidesNames)
}

const stubOf = ({type, label, identifier}: Named): string =>
  type === 'definition' ? `[${label ?? identifier}]: x` : `[^${label ?? identifier}]: x`

/** No names in which a sign is escaped: what stands in a stub is not sure to be read as the name was. */
const plainStub = /^\[\^?[^[\]\\&\s][^[\]\\&\n\r]*\]: x$/u
const byteOrderMark = '\ufeff'

/** The blocks of a piece, placed as if nothing stood before it. */
function parsePiece(text: string, names: readonly string[]): readonly RootContent[] | undefined {
  if (text.startsWith(byteOrderMark) || !names.every((name) => plainStub.test(name))) return undefined
  const all = parseMarkdown([text, ...names].join('\n\n')).children
  const own = all.slice(0, all.length - names.length)
  const stubs = all.slice(all.length - names.length)
  const isWhole = own.every((node) => endOf(node) <= text.length) && stubs.every((node) => startOf(node) > text.length)
  return isWhole && namesIn(stubs).join('\n') === names.join('\n') ? own : undefined
}

/** Are two nodes the same, each moved down by so much? */
function isAlike(one: Nodes | undefined, by: Shift, other: Nodes | undefined, otherBy: Shift): boolean {
  if (!one || !other) return false
  if (!isSamePlace(one, by, other, otherBy) || sayingOf(one) !== sayingOf(other)) return false
  const [inOne, inOther] = [childrenOf(one), childrenOf(other)]
  return inOne.length === inOther.length && inOne.every((node, at) => isAlike(node, by, inOther[at], otherBy))
}

function isSamePlace({position: one}: Nodes, by: Shift, {position: other}: Nodes, otherBy: Shift): boolean {
  return (['start', 'end'] as const).every((end) => {
    const [a, b] = [one?.[end], other?.[end]]
    return (
      (a?.offset ?? 0) + by.offset === (b?.offset ?? 0) + otherBy.offset &&
      (a?.line ?? 0) + by.line === (b?.line ?? 0) + otherBy.line &&
      a?.column === b?.column
    )
  })
}

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : [])

/** All that a node says beside where it stands and what stands in it. */
function sayingOf(node: Nodes): string {
  return JSON.stringify(node, (key, value: unknown) => (key === 'position' || key === 'children' ? undefined : value))
}

function move(node: Nodes, {offset, line}: Shift): void {
  if (offset === 0 && line === 0) return
  const {position} = node
  if (position)
    for (const point of [position.start, position.end]) {
      point.line += line
      if (point.offset !== undefined) point.offset += offset
    }
  for (const child of childrenOf(node)) move(child, {offset, line})
}
