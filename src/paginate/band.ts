import {type LanguageCode, type Localized, localize, type Pt, ptPerMm} from '../base/index.js'
import type {Item, Page, Placed, Strip} from '../model/index.js'
import {furniture, requestOf, type SetLine, vectors} from './furniture.js'

/** Points. Wide enough for letters that stay clear of the 4 mm that an office printer leaves unprinted. */
const labelWidth: Pt = 9 * ptPerMm
/** Points. How far the hatching comes in from the edge. */
const hatchWidth: Pt = 6 * ptPerMm
/** Points. A bar of the hatching, and from bar to bar: seen on the edge of a pile, light on toner. */
const bar: Pt = 1.2
const barStep: Pt = 7
/** Points. Space in the label above its first letter and below its last. */
const labelPadding: Pt = 8
/** Most of the page's height that a label may take. */
const labelShare = 0.7
const black = '#000000'
const white = '#ffffff'

/**
 * The band of an audience on the outer edge of a page: hatched from head to foot, with the audience's name in white
 * letters, one below the other, on black from the height of the text, `margin` below the head. A wrong sheet in a pile is seen from its edge.
 */
export function setBand(
  page: Page,
  margin: Pt,
  name: Localized,
  languages: readonly LanguageCode[],
  setLine: SetLine,
): readonly Placed[] {
  const onRight = page.side === 'recto'
  const letters = lettersOf(name, languages, page.height * labelShare, setLine)
  const height = letters.reduce((sum, {strip}) => sum + strip.height, 0) + 2 * labelPadding
  const top = Math.min(margin, page.height - height)
  const edge = (width: Pt): Pt => (onRight ? page.width - width : 0)
  const label = vectors(height, {kind: 'fill', x: 0, y: 0, width: labelWidth, height, colour: black})
  const placed = [
    furniture(hatching(page.height, {from: top, to: top + height}), edge(hatchWidth), 0, hatchWidth),
    furniture(label, edge(labelWidth), top, labelWidth),
  ]
  let y = top + labelPadding
  for (const {strip} of letters) {
    placed.push(furniture(strip, edge(labelWidth), y, labelWidth))
    y += strip.height
  }
  return placed
}

/** Capitals of the name in every language of the edition, or in the first when that would be too long. */
function lettersOf(
  name: Localized,
  languages: readonly LanguageCode[],
  most: Pt,
  setLine: SetLine,
): readonly {readonly strip: Strip}[] {
  const set = (some: readonly LanguageCode[]) => {
    const words = [...new Map(some.map((language) => [localize(name, language), language])).entries()]
    return words.flatMap(([word, language], k) =>
      [...(k > 0 ? ' ' : ''), ...word.toLocaleUpperCase(language)].map((letter) => ({
        strip: inWhite(setLine(requestOf('band', letter, language, labelWidth, 'center'))),
      })),
    )
  }
  const all = set(languages)
  return all.reduce((sum, {strip}) => sum + strip.height, 0) <= most ? all : set(languages.slice(0, 1))
}

function inWhite(strip: Strip): Strip {
  return {
    ...strip,
    items: strip.items.map(
      (item): Item =>
        item.kind === 'line' ? {...item, spans: item.spans.map((span) => ({...span, colour: white}))} : item,
    ),
  }
}

function hatching(height: Pt, {from, to}: {readonly from: Pt; readonly to: Pt}): Strip {
  const bars: Item[] = []
  for (let y = barStep / 2; y < height; y += barStep)
    if (y + bar < from || y > to) bars.push({kind: 'fill', x: 0, y, width: hatchWidth, height: bar, colour: black})
  return vectors(height, ...bars)
}
