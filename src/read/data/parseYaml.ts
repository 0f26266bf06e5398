import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLParseError,
} from 'yaml'
import type {Concern, Diagnostic, Outcome, Path, Place, PlaceOf} from '../../base/index.js'
import type {Located} from '../../model/index.js'
import {faultOf, worded} from './yamlFault.js'

/** YAML, and where its first line stands: 1, or the second line of a file with front matter. */
export interface YamlText {
  readonly file: string
  readonly text: string
  readonly line?: number
  /** Of the trouble it may have. */
  readonly concern?: Concern
}

/** Aliases that one file may use; more is a trick, not a file. */
const mostAliases = 100

/** The value of a YAML text and where each part of it stands. `undefined` when it cannot be read. */
export function parseYaml({
  file,
  text,
  line = 1,
  concern = 'configuration',
}: YamlText): Outcome<Located<unknown> | undefined> {
  const counter = new LineCounter()
  const at = (start: number, end = start): Place => {
    const from = counter.linePos(start)
    const to = counter.linePos(end)
    return {file, line: from.line + line - 1, column: from.col, endLine: to.line + line - 1, endColumn: to.col}
  }
  const fail = (message: string, place: Place): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [{code: 'yaml-syntax', severity: 'error', concern, message, place}],
  })
  try {
    const document = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      uniqueKeys: true,
      strict: true,
      logLevel: 'error',
    })
    const diagnostics = firstOf(document.errors.filter((error) => !endsFile(error, text))).map((error): Diagnostic => {
      const duplicate = error.code === 'DUPLICATE_KEY'
      const {message, start, end} = faultOf(error, document, text)
      return {
        code: duplicate ? 'yaml-duplicate' : 'yaml-syntax',
        severity: 'error',
        concern,
        message: duplicate ? `the key \`${wordAt(text, start)}\` is given twice` : message,
        place: at(start, end),
      }
    })
    if (diagnostics.length > 0) return {value: undefined, diagnostics}
    return {
      value: {value: document.toJS({maxAliasCount: mostAliases}), placeOf: placesIn(document, text, at)},
      diagnostics,
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return fail(error instanceof RangeError ? 'it is nested too deeply' : worded(message), at(aliasIn(text, message)))
  }
}

/** The parser names an alias that means nothing without its place. */
function aliasIn(text: string, message: string): number {
  const name = /alias.*: (\S+)$/u.exec(message)?.[1]
  return name === undefined ? 0 : Math.max(text.indexOf(`*${name}`), 0)
}

/** Three hyphens at the end of a file begin a document in which there is nothing. */
const endsFile = ({code, pos}: YAMLParseError, text: string): boolean =>
  code === 'MULTIPLE_DOCS' && /^---\s*$/u.test(text.slice(pos[0]))

/** One slip makes the parser stumble several times: the first tells. Keys given twice are told all. */
function firstOf<E extends {readonly code: string}>(errors: readonly E[]): readonly E[] {
  const first = errors.find(({code}) => code !== 'DUPLICATE_KEY')
  return first ? [first] : errors
}

const wordAt = (text: string, offset: number): string => /^[^\s:]*/u.exec(text.slice(offset))?.[0] ?? ''

/** Looks a path up in the document; what is not there has the place of what should hold it. */
function placesIn(document: Document.Parsed, text: string, at: (start: number, end?: number) => Place): PlaceOf {
  return (path, atKey = false) => {
    const {node, pair} = follow(document, path)
    const key = pair && isNode(pair.key) ? pair.key : undefined
    const target = atKey && key ? key : (node ?? key)
    const [start, end] = target?.range ?? [0, 0]
    return target && target === node ? at(contentStart(target, text), end) : at(start, end)
  }
}

interface Found {
  readonly node: Node | undefined
  readonly pair: Pair | undefined
}

function follow(document: Document.Parsed, path: Path): Found {
  let found: Found = {node: document.contents ?? undefined, pair: undefined}
  for (const step of path) {
    const next = childOf(resolve(found.node, document), step)
    if (!next) return found
    found = next
  }
  return found
}

const resolve = (node: Node | undefined, document: Document.Parsed): Node | undefined =>
  isAlias(node) ? node.resolve(document) : node

function childOf(node: Node | undefined, step: string | number): Found | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
    )
    return pair ? {node: isNode(pair.value) ? pair.value : undefined, pair} : undefined
  }
  const items = (node as (ParsedNode & {items?: readonly unknown[]}) | undefined)?.items
  const item = typeof step === 'number' ? items?.[step] : undefined
  return isNode(item) ? {node: item, pair: undefined} : undefined
}

/** Where the words of a scalar begin: behind its quote, on the first line of a block. */
function contentStart(node: Node, text: string): number {
  const start = node.range?.[0] ?? 0
  if (!isScalar(node)) return start
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return start + 1
  if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return start
  const head = /^[^\n]*\n(?:[ \t]*\r?\n)*[ \t]*/u.exec(text.slice(start))
  return start + (head?.[0].length ?? 0)
}
