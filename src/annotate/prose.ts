import {readProse} from '../assemble/index.js'
import {
  type Diagnostic,
  type LanguageCode,
  type Localized,
  localize,
  type Outcome,
  type Place,
  remember,
} from '../base/index.js'
import type {Block, Inline} from '../model/index.js'

/** Inline Markdown that comes as a string: attributes of containers, fields of data files. Parsed once for each holder. */
export interface Prose {
  /** The prose attributes of a block, by name and in the order they are written. */
  ofBlock(block: Block): readonly (readonly Inline[])[]
  attribute(block: Block, name: string): readonly Inline[] | undefined
  /** A field in the language of a side, or in the other language where there is none. */
  ofField(field: Localized | undefined, side: LanguageCode): readonly Inline[]
}

/** Attributes that hold Markdown, by container or place. */
const proseAttributes: ReadonlySet<string> = new Set(['by', 'source', 'title', 'edition', 'letterhead', 'from', 'to'])

type Attributes = ReadonlyMap<string, readonly Inline[]>

/** Read once for all papers in which its holder stands. */
const readAttributes = new WeakMap<Block, Outcome<Attributes>>()
const readFields = new WeakMap<object, Map<LanguageCode, Outcome<readonly Inline[]>>>()

export function createProse(report: (diagnostic: Diagnostic) => void): Prose {
  const told = new Set<Outcome<unknown>>()
  /** What was read, complained of once in each paper. */
  const take = <T>(read: Outcome<T>): T => {
    if (read.diagnostics.length > 0 && !told.has(read)) {
      told.add(read)
      read.diagnostics.forEach(report)
    }
    return read.value
  }
  const attributesOf = (block: Block): Attributes =>
    block.kind === 'container' || block.kind === 'place'
      ? take(remember(readAttributes, block, () => attributesIn(block)))
      : noAttributes
  return {
    ofBlock: (block) => [...attributesOf(block).values()],
    attribute: (block, name) => attributesOf(block).get(name),
    ofField(field, side) {
      if (!field) return []
      const sides = remember(readFields, field, () => new Map<LanguageCode, Outcome<readonly Inline[]>>())
      return take(remember(sides, side, () => fieldIn(field, side)))
    },
  }
}

const noAttributes: Attributes = new Map()

function attributesIn({attributes, place}: Extract<Block, {kind: 'container' | 'place'}>): Outcome<Attributes> {
  const read = Object.entries(attributes)
    .filter(([name]) => proseAttributes.has(name))
    .map(([name, text]) => [name, plainOr(text, () => readText(text, place, 'en', true))] as const)
  return {
    value: new Map(read.map(([name, {value}]) => [name, value])),
    diagnostics: read.flatMap(([, {diagnostics}]) => diagnostics),
  }
}

function fieldIn(field: Localized, side: LanguageCode): Outcome<readonly Inline[]> {
  const text = localize(field, side)
  return plainOr(text, () => readText(text, nowhere, side, !text.includes('\n')))
}

function readText(text: string, place: Place, language: LanguageCode, inline: boolean): Outcome<readonly Inline[]> {
  const {file, line, column} = place
  const {value, diagnostics} = readProse({file, text, line, column, language, template: false, inline})
  return {value: joined(value.blocks), diagnostics}
}

/** Data files have been read already: their faults are reported there. */
const nowhere: Place = {file: '', line: 1, column: 1}

/** Most fields are words and nothing else; they need no parser. */
function plainOr(text: string, parse: () => Outcome<readonly Inline[]>): Outcome<readonly Inline[]> {
  if (/[*_`[\]<>\\:&@!~#\n]|https?/u.test(text)) return parse()
  return {value: text === '' ? [] : [{kind: 'text', text}], diagnostics: []}
}

/** Paragraphs as one text, a line each. */
function joined(blocks: readonly Block[]): readonly Inline[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [block.children] : [],
  )
  return texts.flatMap((text, index): readonly Inline[] => (index === 0 ? text : [{kind: 'break'}, ...text]))
}
