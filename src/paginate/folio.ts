import type {Numbering} from './makeUp.js'

/** What the folio of the next page says; counts it whether it shows or not. */
export function takeLabel(numbering: Numbering): string {
  const number = numbering.next++
  if (numbering.style === 'none') return ''
  return numbering.style === 'roman' ? roman(number) : String(number)
}

const numerals: readonly (readonly [number, string])[] = [
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

/** `11` as `xi`. Numbers that have no numeral stay as they are. */
export function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let text = ''
  for (const [value, letters] of numerals) {
    while (rest >= value) {
      text += letters
      rest -= value
    }
  }
  return text
}
