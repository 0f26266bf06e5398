import {english} from './en/index.js'
import {russian} from './ru/index.js'

/** How headings and series of notes are lettered; the alphabet goes twice round when it ends: `aa`, `bb`. */
export type LetteringName = 'latin' | 'turkish' | 'russian' | 'roman' | 'none'

const alphabets: {readonly [name: string]: readonly string[]} = {
  latin: english.alphabet,
  /** Ç, ğ, ı, ö, ş and ü have places of their own; there is no q, w, x. */
  turkish: [...'abcçdefgğhıijklmnoöprsştuüvyz'],
  russian: russian.alphabet,
}
const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** The `count`th letter, from 1; empty for `none`. */
export function letterOf(count: number, lettering: LetteringName): string {
  if (lettering === 'none' || count < 1) return ''
  if (lettering === 'roman') return romanOf(count)
  const alphabet = alphabets[lettering] ?? []
  const letter = alphabet[(count - 1) % alphabet.length] ?? ''
  return letter.repeat(Math.ceil(count / alphabet.length))
}

/** In lower case: `xiv`. */
export function romanOf(count: number): string {
  let left = count
  let text = ''
  for (const [value, sign] of romans) {
    for (; left >= value; left -= value) text += sign
  }
  return text
}
