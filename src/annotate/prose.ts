import {readProse} from '../assemble/index.js'
import type {Diagnostic, LanguageCode, Localized, Place} from '../base/index.js'
import {localize} from '../base/index.js'
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

export function createProse(report: (diagnostic: Diagnostic) => void): Prose {
  const blocks = new Map<Block, ReadonlyMap<string, readonly Inline[]>>()
  const fields = new Map<object, Map<string, readonly Inline[]>>()
  const read = (text: string, place: Place, language: LanguageCode, inline: boolean): readonly Inline[] => {
    const {value, diagnostics} = readProse({
      file: place.file,
      text,
      line: place.line,
      column: place.column,
      language,
      template: false,
      inline,
    })
    diagnostics.forEach(report)
    return joined(value.blocks)
  }
  const attributesOf = (block: Block): ReadonlyMap<string, readonly Inline[]> => {
    const known = blocks.get(block)
    if (known) return known
    const holds = block.kind === 'container' || block.kind === 'place' ? Object.entries(block.attributes) : []
    const parsed = new Map(
      holds
        .filter(([name]) => proseAttributes.has(name))
        .map(([name, text]) => [name, plainOr(text, () => read(text, block.place, 'en', true))]),
    )
    blocks.set(block, parsed)
    return parsed
  }
  return {
    ofBlock: (block) => [...attributesOf(block).values()],
    attribute: (block, name) => attributesOf(block).get(name),
    ofField(field, side) {
      if (!field) return []
      const known = fields.get(field) ?? new Map<string, readonly Inline[]>()
      fields.set(field, known)
      const found = known.get(side)
      if (found) return found
      const text = localize(field, side)
      const inlines = plainOr(text, () => read(text, nowhere, side, !text.includes('\n')))
      known.set(side, inlines)
      return inlines
    },
  }
}

/** Data files have been read already: their faults are reported there. */
const nowhere: Place = {file: '', line: 1, column: 1}

/** Most fields are words and nothing else; they need no parser. */
function plainOr(text: string, parse: () => readonly Inline[]): readonly Inline[] {
  return /[*_`[\]<>\\:&@!~#\n]|https?/u.test(text) ? parse() : text === '' ? [] : [{kind: 'text', text}]
}

/** Paragraphs as one text, a line each. */
function joined(blocks: readonly Block[]): readonly Inline[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [block.children] : [],
  )
  return texts.flatMap((text, index): readonly Inline[] => (index === 0 ? text : [{kind: 'break'}, ...text]))
}
