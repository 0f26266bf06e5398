import {type LanguageCode, type Localized, localize, type Pt, ptPerMm, remember} from '../base/index.js'
import type {Item, Page, Placed, Strip} from '../model/index.js'
import type {LineRequest} from '../paginate/index.js'
import type {Job} from './plan.js'

export interface Stamp {
  readonly watermark?: Localized | undefined
  readonly copy?: Job['copy'] | undefined
  readonly languages: readonly LanguageCode[]
  readonly setLine: (line: LineRequest) => Strip
}

/** Styles of the theme: the largest words there are, set smaller where they are too long; and the smallest. */
const largest = 'cover-work'
const smallest = 'running-foot'
/** Pale enough that text on it is read and copied as if it were not there. */
const pale = '#d6d6d6'
/** Where a watermark stands, in shares of the height: a part of a page has it too. */
const rows = [0.2, 0.5, 0.8] as const
/** Share of the width that it may take. */
const share = 0.8
/** Points. The number of a copy: from the upper edge to its top, and from either side; printers leave 4 mm unprinted. */
const edge: Pt = 7 * ptPerMm
const side: Pt = 16 * ptPerMm
const copyWords = {en: 'Copy {number} of {of}', ru: 'Экземпляр {number} из {of}'} as const

/** Puts a watermark behind the text of every page, and the number of a copy at its head. Neither is part of the text. */
export function stamp(pages: readonly Page[], {watermark, copy, languages, setLine}: Stamp): readonly Page[] {
  const mark = watermark ? spoken(watermark, languages) : ''
  const number = copy
    ? spoken(copyWords, languages).replaceAll('{number}', String(copy.number)).replaceAll('{of}', String(copy.of))
    : ''
  if (mark === '' && number === '') return pages
  const language = languages[0] ?? 'en'
  const lines = new Map<string, Strip>()
  const line = (style: string, text: string, width: Pt, align: LineRequest['align']): Strip =>
    remember(lines, `${style} ${width}`, () => setLine({style, text, runs: [{text, language}], width, align}))
  return pages.map((page) => {
    const width = page.width * share
    const strip = mark === '' ? undefined : inPale(line(largest, mark, width, 'center'))
    const behind = strip
      ? rows.map((row) => placed(strip, (page.width - width) / 2, page.height * row - strip.height / 2, width))
      : []
    const above =
      number === ''
        ? []
        : [placed(line(smallest, number, page.width - 2 * side, 'right'), side, edge, page.width - 2 * side)]
    return {...page, placed: [...behind, ...page.placed, ...above]}
  })
}

function spoken(words: Localized, languages: readonly LanguageCode[]): string {
  return [...new Set(languages.map((language) => localize(words, language)))].join(' / ')
}

const placed = (strip: Strip, x: Pt, y: Pt, width: Pt): Placed => ({
  strip,
  x,
  y,
  width,
  role: 'furniture',
  of: null,
  source: '',
})

function inPale(strip: Strip): Strip {
  return {
    ...strip,
    items: strip.items.map(
      (item): Item =>
        item.kind === 'line' ? {...item, spans: item.spans.map((span) => ({...span, colour: pale}))} : item,
    ),
  }
}
