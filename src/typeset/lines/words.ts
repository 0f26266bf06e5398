import {hyphenate} from '../../languages/index.js'
import type {Composed} from '../text/compose.js'

const isLetter = /[\p{L}\p{M}]/u
/** Letters in a word that may be divided at all. */
const shortest = 5

/**
 * Offsets in a composed text at which a hyphen may be put. A word is a sequence of letters, whatever its settings; one
 * with a figure beside it is part of a number or a mark and stays whole. Rules look at the words as they were written.
 */
export function hyphenPoints({text, written, settings, starts}: Composed): readonly number[] {
  const points: number[] = []
  let setting = 0
  for (let from = 0; from < text.length; ) {
    if (!letterAt(text, from)) {
      from++
      continue
    }
    let to = from + 1
    while (to < text.length && letterAt(text, to)) to++
    while (starts[setting + 1] !== undefined && starts[setting + 1]! <= from) setting++
    const {divisible, language} = settings[setting]!
    if (divisible && to - from >= shortest && !figureAt(text, from - 1) && !figureAt(text, to) && text[to] !== '@') {
      for (const point of hyphenate(written.slice(from, to), language)) points.push(from + point)
    }
    from = to
  }
  return points
}

function letterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x41) return false
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  return (code >= 0x400 && code < 0x482) || isLetter.test(text[at]!)
}

function figureAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}
