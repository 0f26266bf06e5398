import type {FileRead, Glyph, PageRead} from '../../src/press/index.js'

/** Points: every letter is as wide, every space by itself half of it. */
export const letterWidth = 5
export const spaceWidth = 2.5
const size = 10
const leading = 14

export interface LineSet {
  readonly text: string
  readonly x?: number
  /** Stretched or shrunk so that it ends here; a ragged line when absent. */
  readonly to?: number
  /** Points by which its last sign stands beyond that. */
  readonly hang?: number
  /** Lines of leading to the line above. */
  readonly down?: number
  readonly size?: number
  /** The element it stands in; lines of one element have one and the same. */
  readonly tag?: {readonly role: string}
  readonly turned?: true
  /** Marked as no text of the page. */
  readonly artifact?: true
  /** Width to which its letters are drawn, by their own. */
  readonly scale?: number
}

/** A column of lines from the head of the page: the only thing these pages are made of. */
export interface ColumnSet {
  readonly lines: readonly LineSet[]
  readonly top?: number
}

export function pageOf(number: number, columns: readonly ColumnSet[]): PageRead {
  const tags = new Tags()
  const glyphs = columns.flatMap(({lines, top = 100}) => {
    let y = top
    return lines.flatMap((line) => {
      y += (line.down ?? 1) * leading
      return glyphsOf(line, y, line.tag ? tags.add(line.tag) : -1)
    })
  })
  return {
    number,
    label: String(number),
    width: 600,
    height: 800,
    glyphs,
    pictures: [],
    ...(tags.structure ? {structure: tags.structure} : {}),
    fonts: new Map([['f', {name: 'Face', embedded: true, subset: true, space: 0.25}]]),
  }
}

/** The structure of a page: an element for each tag, a piece of content for each of its lines. */
class Tags {
  private readonly lines: {readonly role: string}[] = []

  add(tag: {readonly role: string}): number {
    return this.lines.push(tag) - 1
  }

  get structure(): PageRead['structure'] {
    const elements = [...new Set(this.lines)].map((tag) => ({
      role: tag.role,
      children: this.lines.flatMap((other, mcid) => (other === tag ? [mcid] : [])),
    }))
    return elements.length ? {role: 'Document', children: elements} : undefined
  }
}

export const fileOf = (...pages: readonly PageRead[]): FileRead => ({
  pages,
  title: '',
  language: 'en',
  tagged: false,
  outline: [],
  metadata: {},
})

function glyphsOf(line: LineSet, y: number, mcid: number): readonly Glyph[] {
  const {text, x = 50, to, hang = 0, size: own = size, turned, artifact = false, scale: drawn = 1} = line
  const scale = (drawn * own) / size
  const letters = [...text]
  const spaces = letters.filter((letter) => letter === ' ').length
  const natural = (letters.length - spaces) * letterWidth * scale + spaces * spaceWidth * scale
  const extra = to === undefined || spaces === 0 ? 0 : (to + hang - x - natural) / spaces
  let pen = x
  return letters.map((letter) => {
    const width = (letter === ' ' ? spaceWidth : isSuperior(letter) ? superiorWidth : letterWidth) * scale
    const glyph = {
      text: plain(letter),
      x: pen,
      y,
      width,
      size: own,
      font: 'f',
      missing: false,
      mcid,
      ...(turned ? {turned} : {}),
      ...(drawn === 1 ? {} : {scale: drawn}),
      artifact,
    }
    pen += width + (letter === ' ' ? extra : 0)
    return glyph
  })
}

/** `¹` is a figure one as its font draws a superior: the text layer says 1. */
const superiorWidth = 3
const isSuperior = (letter: string): boolean => '¹²³'.includes(letter)
const plain = (letter: string): string => (isSuperior(letter) ? String('¹²³'.indexOf(letter) + 1) : letter)
