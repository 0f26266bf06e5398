import {hashOf} from '../../base/index.js'
import {readPdf} from '../reading/readFile.js'
import type {Glyph, PageRead} from '../reading/types.js'
import {picturesOf} from './picturesOf.js'
import type {Paper} from './types.js'

/** By what a page is told from another. */
export interface PagePrint {
  readonly label: string
  /** Hash of all that can be seen on it, but for the letters of the content and the number of all leaves in its foot. */
  readonly print: string
  /** Its text, word by word; heads and feet are no part of it. */
  readonly words: readonly string[]
}

export interface PaperPrint {
  readonly title: string
  readonly pages: readonly PagePrint[]
}

/** Letters of a content's hash in a foot. */
const hashLetters = /(?<![\p{L}\p{N}])[0-9a-f]{7}(?![\p{L}\p{N}])/gu
const leafOfLeaves = /(\d+)\/\d+/gu

export async function pagePrints({bytes, password, content}: Paper): Promise<PaperPrint> {
  const file = await readPdf(bytes, password)
  const pictures = await picturesOf(bytes, password)
  return {
    title: file.title,
    pages: file.pages.map((page, at) => ({
      label: page.label,
      print: printOf(page, pictures[at] ?? [], content),
      words: wordsOf(page),
    })),
  }
}

function printOf(
  {width, height, glyphs, pictures, fonts, drawing = ''}: PageRead,
  images: readonly string[],
  content: string | undefined,
): string {
  const fontOf = (name: string): string => (fonts.get(name)?.name ?? name).replace(/^[A-Z]{6}\+/u, '')
  const text = glyphs
    .filter(({artifact}) => !artifact)
    .map((one) => [one.text, round(one.x), round(one.y), round(one.size), fontOf(one.font)])
  const furniture = linesOf(glyphs.filter(({artifact}) => artifact)).map((line) => masked(line, content))
  const places = pictures.map(({x, y, width: wide, height: high}) => [x, y, wide, high].map(round))
  return hashOf([round(width), round(height), text, furniture, places, images, drawing])
}

/** Hundredths of a point are no difference on paper; tenths are rounded. */
const round = (value: number): number => Math.round(value * 10) / 10

function masked(line: string, content: string | undefined): string {
  const letters = content ? line.replaceAll(content, '#') : line.replace(hashLetters, '#')
  return letters.replace(leafOfLeaves, '$1/#')
}

function linesOf(glyphs: readonly Glyph[]): readonly string[] {
  const lines: string[] = []
  let y: number | undefined
  for (const glyph of glyphs) {
    if (y === undefined || Math.abs(glyph.y - y) > 0.5) lines.push('')
    lines[lines.length - 1] += glyph.text
    y = glyph.y
  }
  return lines
}

/** A word divided over two lines is one word. */
function wordsOf({glyphs}: PageRead): readonly string[] {
  let text = ''
  for (const {artifact, text: letter} of glyphs) if (!artifact) text += letter
  return text
    .replaceAll('\u00ad', '')
    .split(/[\s\u00a0\u202f]+/u)
    .filter((word) => word !== '')
}
