import {romanOf} from '../languages/index.js'
import type {Numbering} from './makeUp.js'

/** What the folio of the next page says; counts it whether it shows or not. */
export function takeLabel(numbering: Numbering): string {
  const number = numbering.next++
  if (numbering.style === 'none') return ''
  return numbering.style === 'roman' ? roman(number) : String(number)
}

/** `11` as `xi`. Numbers that have no numeral stay as they are. */
export function roman(number: number): string {
  return number < 1 || number > 3999 ? String(number) : romanOf(number)
}
