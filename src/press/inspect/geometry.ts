import type {PageRead} from '../reading/types.js'
import type {LineOnPage} from './lines.js'
import type {Fault} from './report.js'

/** Of the size: how far small letters rise above the baseline and descend below it. Ink of neighbouring lines may meet beyond. */
const rise = 0.45
const descent = 0.08
/** Points from the edge of the sheet within which nothing should be printed. */
const edge = 9
/** Of the page's height. An empty stretch between its first and last ink larger than this is a hole. */
const hole = 0.4
/** Dots an inch below which a picture looks coarse on paper. */
const coarse = 200

/** Lines whose ink would cover another's. */
export function overlaps(lines: readonly LineOnPage[]): readonly Fault[] {
  const found: Fault[] = []
  const pages = groupByPage(lines)
  for (const [page, here] of pages) {
    const sorted = [...here].sort((a, b) => a.y - b.y)
    sorted.forEach((one, at) => {
      for (const other of sorted.slice(at + 1)) {
        if (other.y - rise * other.size >= one.y + descent * one.size) break
        if (one.x < other.end - 0.5 && other.x < one.end - 0.5)
          found.push({page, text: `${one.text.slice(0, 30)} / ${other.text.slice(0, 30)}`})
      }
    })
  }
  return found
}

function groupByPage(lines: readonly LineOnPage[]): Map<number, LineOnPage[]> {
  const pages = new Map<number, LineOnPage[]>()
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line])
  return pages
}

/** Text nearer to the edge of the sheet than a printer reaches, or beyond it. */
export function outsideMargins(pages: readonly PageRead[]): readonly Fault[] {
  return pages.flatMap((page) => {
    const out = page.glyphs.filter(
      ({text, x, y, width, artifact}) =>
        !artifact &&
        text.trim() !== '' &&
        (x < edge || x + width > page.width - edge || y < edge || y > page.height - edge),
    )
    return out.length
      ? [
          {
            page: page.number,
            text: out
              .map(({text}) => text)
              .join('')
              .slice(0, 60),
          },
        ]
      : []
  })
}

/** Of the size most lines have: smaller type alone below a hole is notes at the foot of a short page, which is no fault. */
const noteSize = 0.88

/** Large empty stretches inside a page's text. */
export function blankAreas(pages: readonly PageRead[], size: number): readonly Fault[] {
  return pages.flatMap((page) => {
    const glyphs = page.glyphs.filter(({text, artifact}) => text.trim() !== '' && !artifact)
    const foot = Math.max(
      ...glyphs.filter((glyph) => glyph.size >= noteSize * size).map(({y}) => y),
      ...page.pictures.map(({y, height}) => y + height),
    )
    const ys = [...glyphs.map(({y}) => y), ...page.pictures.flatMap(({y, height}) => [y, y + height])].sort(
      (a, b) => a - b,
    )
    const widest = ys.slice(1).reduce((most, y, at) => {
      const above = ys[at] ?? y
      return above < foot ? Math.max(most, y - above) : most
    }, 0)
    return widest > hole * page.height ? [{page: page.number, text: `${Math.round(widest)} pt`}] : []
  })
}

export function missingGlyphs(pages: readonly PageRead[]): readonly Fault[] {
  return pages.flatMap((page) => {
    const bad = page.glyphs.filter(({missing}) => missing)
    return bad.length
      ? [
          {
            page: page.number,
            text: `${bad.length} in ${[...new Set(bad.map(({font}) => page.fonts.get(font)?.name ?? font))].join(', ')}`,
          },
        ]
      : []
  })
}

export function coarsePictures(pages: readonly PageRead[]): readonly Fault[] {
  return pages.flatMap((page) =>
    page.pictures.flatMap(({pixels, width}) => {
      const dpi = pixels && width > 0 ? (pixels[0] / width) * 72 : coarse
      return dpi < coarse - 0.5 ? [{page: page.number, text: `${Math.round(dpi)} dpi`}] : []
    }),
  )
}
