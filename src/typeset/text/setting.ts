import type {LanguageTag, Pt} from '../../base/index.js'
import type {Fount} from '../../metrics/index.js'
import type {Run} from '../../model/index.js'

/** How a stretch of text is set. Two stretches with one setting are one. */
export interface Setting {
  readonly fount: Fount
  readonly size: Pt
  readonly colour: string
  readonly rise: Pt
  /** Added after every glyph. */
  readonly tracking: Pt
  readonly language: LanguageTag
  /** May be divided by a hyphen. */
  readonly divisible: boolean
  /** A path, an address, a program's words: a line may end after their signs. */
  readonly path: boolean
  /** Direction: 0 left to right, 1 right to left, 2 a number within right to left (UAX #9). */
  readonly level: 0 | 1 | 2
  readonly link: string | undefined
  readonly goto: string | undefined
  readonly underline: boolean
  readonly strike: boolean
  readonly object: Run['object'] | undefined
  /** Of an object. Of what fills a line, the least. */
  readonly width: Pt | undefined
  readonly height: Pt | undefined
}

/** Points in a font unit. */
export const scaleOf = ({fount, size}: Setting): number => size / fount.face.unitsPerEm

/** Width in points of `text[from..to)`, tracking included. */
export function widthIn(setting: Setting, text: string, from: number, to: number): Pt {
  if (setting.width !== undefined) return setting.width
  const {fount, tracking} = setting
  const width = setting.level === 1 ? fount.shape(text.slice(from, to)).width : fount.width(text, from, to)
  return width * scaleOf(setting) + (tracking ? tracking * glyphsIn(setting, text.slice(from, to)) : 0)
}

export function glyphsIn({fount, level}: Setting, text: string): number {
  return level === 1 ? fount.shape(text).gids.length : fount.glyphs(text)
}

/** Takes what is left of its line. */
export const isFill = ({object}: Setting): boolean =>
  object?.kind === 'fill' || (object?.kind === 'blank' && object.width === undefined)
