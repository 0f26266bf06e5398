import type {LanguageTag, Pt} from '../../base/index.js'
import {languageOfTag} from '../../languages/index.js'
import type {Measured} from '../blocks/paragraph.js'
import {widthIn} from '../text/setting.js'

/** A number in a column aligned on the decimal: what stands left of the mark, and the mark with what follows. */
export interface Halves {
  readonly left: Pt
  readonly right: Pt
}

/** Measures both halves of a paragraph of one line. */
export function halvesOf({chunks, block}: Measured): Halves {
  const {text} = chunks.composed
  const mark = decimalMark(text, block.language)
  const left = widthUpTo(chunks, mark)
  return {left, right: chunks.most - left}
}

/** Offset of the decimal mark, or of the end of the whole number where there is none: `634,5`, `12 %`, `681 692`. */
export function decimalMark(text: string, language: LanguageTag): number {
  const mark = languageOfTag(language).number(0.5)[1] ?? '.'
  const number = /\d(?:[\d.,\u00a0\u202f\u2009 ]*\d)?/u.exec(text)
  if (!number) return text.length
  const at = number[0].lastIndexOf(mark)
  return number.index + (at >= 0 ? at : number[0].length)
}

function widthUpTo({composed}: Measured['chunks'], offset: number): Pt {
  let width = 0
  composed.settings.forEach((setting, index) => {
    const from = composed.starts[index]!
    const to = Math.min(composed.starts[index + 1] ?? composed.text.length, offset)
    if (to > from) width += widthIn(setting, composed.text, from, to)
  })
  return width
}
