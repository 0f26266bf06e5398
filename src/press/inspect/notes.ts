import type {FileRead, Glyph, PageRead} from '../reading/types.js'
import {type LineOnPage, mostCommon} from './lines.js'
import type {Fault} from './report.js'

/** Of the text around it. A number so much smaller and raised is the call of a note. */
const callSize = 0.8
/** Of the size, above the line's baseline. */
const callRise = 0.15
/** Of the usual width of a figure. One drawn as a superior is narrower, if only a little where the usual one is a narrow 1. */
const superior = 0.97

/**
 * Calls whose note does not begin on their page. A note is a line that begins with the number of the call. A call is a
 * raised figure of a smaller size, or one that its font draws as a superior: of the size of the text and on its baseline,
 * but narrower than the same figure elsewhere in that font, and joined to the word it follows. A letter that is joined to it
 * makes it a part of a word: H₂O. One behind an apostrophe may be a year in small capitals, and is a call when there is a
 * note of that number.
 */
export function notesOffPage(file: FileRead, lines: readonly LineOnPage[]): readonly Fault[] {
  const usual = usualFigures(file)
  const all = begunOn(lines)
  return file.pages.flatMap((page) => {
    const here = lines.filter((line) => line.page === page.number)
    const begun = begunOn(here)
    const calls = here.flatMap((line) => callsOn(line, page, usual))
    return [...new Set(calls.flatMap(({number, isDoubtful}) => (isDoubtful && !all.has(number) ? [] : number)))]
      .filter((call) => !begun.has(call))
      .map((call) => ({page: page.number, text: `note ${call}`}))
  })
}

/** Numbers with which lines begin. */
const begunOn = (lines: readonly LineOnPage[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => /^(\d{1,3})(?:\D|$)/u.exec(line.text)?.[1] ?? []))

interface Call {
  readonly number: string
  /** It may be a year: `BALMUN’24`. */
  readonly isDoubtful: boolean
}

const figure = /^\d$/u
/** Ems, as its font draws it. */
const widthOf = ({width, size, scale = 1}: Glyph): number => width / size / scale
const keyOf = (glyph: Glyph, page: PageRead): string =>
  `${page.fonts.get(glyph.font)?.name ?? glyph.font} ${glyph.text}`

/** The most common width of each figure in each font, in ems. */
function usualFigures({pages}: FileRead): ReadonlyMap<string, number> {
  const widths = new Map<string, string[]>()
  for (const page of pages)
    for (const glyph of page.glyphs)
      if (figure.test(glyph.text)) {
        const key = keyOf(glyph, page)
        const mine = widths.get(key) ?? []
        mine.push(widthOf(glyph).toFixed(3))
        widths.set(key, mine)
      }
  return new Map([...widths].map(([key, mine]) => [key, Number(mostCommon(mine, (width) => width))]))
}

function callsOn(line: LineOnPage, page: PageRead, usual: ReadonlyMap<string, number>): readonly Call[] {
  const isRaised = (glyph: Glyph): boolean =>
    line.y - glyph.y > callRise * line.size && glyph.size < callSize * line.size
  const isDrawn = (glyph: Glyph): boolean => widthOf(glyph) < superior * (usual.get(keyOf(glyph, page)) ?? 0)
  const calls: Call[] = []
  let number = ''
  let isDoubtful = false
  let word: Glyph | undefined
  for (const glyph of line.glyphs) {
    const joined = word !== undefined && glyph.x - word.x - word.width < 0.1 * glyph.size
    if (
      figure.test(glyph.text) &&
      joined &&
      (isRaised(glyph) || (isDrawn(glyph) && !/[\d–-]/u.test(word?.text ?? '')))
    ) {
      if (number === '') isDoubtful = /['’]/u.test(word?.text ?? '') && !isRaised(glyph)
      number += glyph.text
    } else {
      if (number && !(joined && /\p{L}/u.test(glyph.text))) calls.push({number, isDoubtful})
      number = ''
      word = glyph
    }
    if (number) word = {...glyph, text: ''}
  }
  return number ? [...calls, {number, isDoubtful}] : calls
}
