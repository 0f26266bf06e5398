import type {Block, Inline, NoteBody} from '../../src/model/index.js'

/** A paper reduced to what every typesetter has: the same text for all that are compared. */
export interface PlainPaper {
  readonly language: string
  readonly blocks: readonly PlainBlock[]
}

export type PlainBlock =
  | {readonly kind: 'heading'; readonly depth: number; readonly spans: readonly PlainSpan[]}
  | {readonly kind: 'paragraph' | 'quote'; readonly spans: readonly PlainSpan[]}
  | {readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly PlainSpan[])[]}
  | {readonly kind: 'table'; readonly rows: readonly (readonly (readonly PlainSpan[])[])[]}

export interface PlainSpan {
  readonly text: string
  readonly italic?: boolean
  readonly bold?: boolean
  /** The text of a note called after it. */
  readonly note?: readonly PlainSpan[]
}

/** Blocks of a chapter without directives, citations and pictures. */
export function plainBlocks(blocks: readonly Block[], bodies: readonly NoteBody[]): PlainBlock[] {
  return blocks.flatMap((block): PlainBlock[] => {
    switch (block.kind) {
      case 'heading':
        return [{kind: 'heading', depth: block.depth, spans: spansOf(block.children, bodies)}]
      case 'paragraph':
        return [{kind: 'paragraph', spans: spansOf(block.children, bodies)}]
      case 'list':
        return [
          {
            kind: 'list',
            ordered: block.ordered,
            items: block.items.map((item) =>
              item.blocks.flatMap((one) =>
                'children' in one ? spansOf(one.children as readonly Inline[], bodies) : [],
              ),
            ),
          },
        ]
      case 'table':
        return [{kind: 'table', rows: block.rows.map((row) => row.map((cell) => spansOf(cell.children, bodies)))}]
      case 'container':
        if (block.name === 'only') return []
        return plainBlocks(block.blocks, bodies).map((one) =>
          one.kind === 'paragraph' && block.name === 'quote' ? {...one, kind: 'quote'} : one,
        )
      default:
        return []
    }
  })
}

function spansOf(
  inlines: readonly Inline[],
  bodies: readonly NoteBody[],
  style: Omit<PlainSpan, 'text' | 'note'> = {},
): PlainSpan[] {
  return inlines.flatMap((inline): PlainSpan[] => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return [{text: inline.text, ...style}]
      case 'emphasis':
        return spansOf(inline.children, bodies, {...style, italic: true})
      case 'strong':
        return spansOf(inline.children, bodies, {...style, bold: true})
      case 'note': {
        const body = bodies.find(({id}) => id === inline.id)
        const text = body?.blocks.flatMap((one) => (one.kind === 'paragraph' ? spansOf(one.children, []) : [])) ?? []
        return text.length ? [{text: '', note: text}] : []
      }
      case 'break':
        return [{text: ' ', ...style}]
      case 'only':
        return []
      default:
        return 'children' in inline ? spansOf(inline.children, bodies, style) : []
    }
  })
}
