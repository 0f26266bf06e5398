import {readPdf} from '../../reading/readFile.js'
import type {FileRead, Glyph, PageRead} from '../../reading/types.js'
import type {Channel} from '../types.js'

export interface PagesRead {
  readonly file: FileRead
  readonly channels: readonly Channel[]
}

/**
 * The words of every page twice: in the order in which they are drawn, and line by line from the top, as a reader's eye
 * takes them. Whatever has a place in the text layer is here: white, tiny, invisible, covered, outside the page.
 */
export async function pageChannels(
  bytes: Uint8Array,
): Promise<{readonly pages: PagesRead; readonly unread: readonly string[]}> {
  const file = await readPdf(bytes)
  const channels = file.pages.flatMap((page): readonly Channel[] => [
    {name: 'text', page: page.number, text: `${joined(page.glyphs)}\n${joined(topDown(page))}`},
    {name: 'page label', page: page.number, text: page.label},
  ])
  const across = {
    name: 'text over pages',
    text: file.pages.map(({glyphs}) => joined(glyphs.filter(({artifact}) => !artifact))).join(' '),
  }
  const mute = file.pages.filter(({glyphs}) => glyphs.some(({text}) => text === '')).map(({number}) => number)
  const unread =
    mute.length > 0 ? [`${mute.length} pages have letters without a text layer, the first is p. ${mute[0]}`] : []
  return {pages: {file, channels: [...channels, across, ...documentChannels(file)]}, unread}
}

function documentChannels({outline, metadata, language}: FileRead): readonly Channel[] {
  return [
    ...outline.map(({title}) => ({name: 'outline', text: title})),
    ...Object.entries(metadata).map(([key, text]) => ({name: 'metadata', text: `${key} ${text}`})),
    {name: 'metadata', text: language},
  ]
}

/** Of the size. A gap wider than this parts two words where no space is drawn; a lower baseline begins a new line. */
const wordGap = 0.16
const lineMove = 0.5

/** Letters in their order, with a space where a line ends or a gap stands. */
function joined(glyphs: readonly Glyph[]): string {
  let text = ''
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    if (last && isApart(last, glyph)) text += ' '
    text += glyph.text
    last = glyph
  }
  return text
}

function isApart(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size)
  const gap = next.x - last.x - last.width
  return Math.abs(next.y - last.y) > lineMove * size || gap > wordGap * size || gap < -size
}

function topDown({glyphs}: PageRead): readonly Glyph[] {
  const rows = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const row = Math.round(glyph.y)
    const known = rows.get(row)
    if (known) known.push(glyph)
    else rows.set(row, [glyph])
  }
  return [...rows].sort(([a], [b]) => a - b).flatMap(([, row]) => row.sort((a, b) => a.x - b.x))
}
