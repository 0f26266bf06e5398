import type {Block, Chapter, Inline, NoteBody, TableCell} from '../../../src/model/index.js'

/**
 * What a chapter has to say, taken from its model by this file alone: it shares no code with what prints it. A unit is a
 * paragraph, a heading, a cell; its stretches are what its author wrote between things that are looked up (notes,
 * citations, facts, persons), in letters and figures only, small.
 */
export interface Unit {
  readonly stretches: readonly string[]
  /** Printed where it stands; captions may stand before or after. */
  readonly ordered: boolean
  /** `content/…/10-a.en.md:12`. */
  readonly at: string
}

export interface Said {
  readonly body: readonly Unit[]
  readonly notes: readonly Unit[]
  /** What nobody of the audience may read. */
  readonly hidden: readonly string[]
}

const hole = '\u0000'
const seen: readonly string[] = ['public', 'committee']

/** Letters and figures, small: all that typography leaves as it is. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** What the committee reads of a chapter, and what it must not. */
export function saidIn(chapter: Chapter): Said {
  const hidden: string[] = []
  if (!isOpen(chapter.audiences ?? []))
    return {body: [], notes: [], hidden: unitsOf(chapter.blocks, []).flatMap(({stretches}) => stretches)}
  const titles = [chapter.title, chapter.subtitle ?? [], chapter.author ?? []].map((inlines) =>
    unit(inlines, `${chapter.file}:1`, hidden),
  )
  const body = [...titles, ...unitsOf(chapter.blocks, hidden)].filter(({stretches}) => stretches.length > 0)
  const called = callsIn(chapter)
  const notes = chapter.bodies
    .filter(({id}) => called.has(id))
    .flatMap((note: NoteBody) => unitsOf(note.blocks, hidden))
  return {body, notes, hidden}
}

const isOpen = (audiences: readonly string[]): boolean =>
  audiences.length === 0 || audiences.some((one) => seen.includes(one))

function unitsOf(blocks: readonly Block[], hidden: string[]): readonly Unit[] {
  return blocks.flatMap((block): readonly Unit[] => {
    const at = `${block.place.file}:${block.place.line}`
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return some(unit(block.children, at, hidden))
      case 'list':
        return block.items.flatMap((item) => unitsOf(item.blocks, hidden))
      case 'code':
        return some({stretches: stretchesOf(block.text), ordered: true, at})
      case 'table':
        return [
          ...caption(block.caption, at, hidden),
          ...block.rows.flatMap((row) => row.flatMap((cell: TableCell) => some(unit(cell.children, at, hidden)))),
        ]
      case 'figure':
        return [...caption(block.caption, at, hidden), ...caption(block.credit, at, hidden)]
      case 'container':
        if (block.name !== 'only' || isOpen((block.attributes['audience'] ?? '').split(/\s+/u)))
          return unitsOf(block.blocks, hidden)
        hidden.push(...unitsOf(block.blocks, []).flatMap(({stretches}) => stretches))
        return []
      default:
        return []
    }
  })
}

const some = (one: Unit): readonly Unit[] => (one.stretches.length > 0 ? [one] : [])
const caption = (inlines: readonly Inline[] | undefined, at: string, hidden: string[]): readonly Unit[] =>
  inlines ? some({...unit(inlines, at, hidden), ordered: false}) : []

function unit(inlines: readonly Inline[], at: string, hidden: string[]): Unit {
  return {stretches: stretchesOf(wordsOf(inlines, hidden)), ordered: true, at}
}

const stretchesOf = (words: string): readonly string[] =>
  words
    .split(hole)
    .map(lettersOf)
    .filter((letters) => letters !== '')

function wordsOf(inlines: readonly Inline[], hidden: string[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text
        case 'break':
        case 'fill':
          return ' '
        case 'only':
          if (isOpen(inline.audiences)) return wordsOf(inline.children, hidden)
          hidden.push(...stretchesOf(wordsOf(inline.children, [])))
          return hole
        case 'reference':
          return inline.children.length > 0 ? wordsOf(inline.children, hidden) + hole : hole
        case 'term':
          return wordsOf(inline.children, hidden) || hole
        case 'note':
        case 'citation':
        case 'fact':
        case 'person':
        case 'gap':
        case 'image':
        case 'blank':
        case 'checkbox':
        case 'slot':
          return hole
        default:
          return wordsOf(inline.children, hidden)
      }
    })
    .join('')
}

/** Ids of the notes that are called where the audience may read: from the text, titles included. */
function callsIn(chapter: Chapter): ReadonlySet<string> {
  const ids = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      const {kind, name, id, audiences, attributes} = value as {readonly [key: string]: unknown}
      if (kind === 'note') ids.add(String(id))
      const mark =
        kind === 'only'
          ? (audiences as readonly string[])
          : name === 'only'
            ? String((attributes as {audience?: string}).audience).split(/\s+/u)
            : []
      if (isOpen(mark)) Object.values(value).forEach(visit)
    }
  }
  visit([chapter.title, chapter.subtitle, chapter.author, chapter.blocks])
  return ids
}
